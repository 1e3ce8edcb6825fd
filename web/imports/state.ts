import type { SentRequest } from "../../model/contract.ts";
import { encodings, type Import } from "../../model/import.ts";
import type { ImportMapping } from "../../model/import-mapping.ts";
import type { Failure } from "../api.ts";
import { isFit } from "./mapping.ts";

export const steps = ["file", "content", "changes", "done"] as const;

/** The way of a file: it is chosen and sent; what is in it; what would change; it is written. */
export type Step = (typeof steps)[number];

/** What somebody says of a file; null: as it is guessed. */
export interface Said {
  readonly format: NonNullable<Import["format"]> | null;
  readonly encoding: (typeof encodings)[number] | null;
  readonly mapping: ImportMapping | null;
  /** By a match's key: the entity that is meant, null for a new one. */
  readonly decisions: ReadonlyMap<string, string | null>;
}

const nothingSaid: Said = { format: null, encoding: null, mapping: null, decisions: new Map() };

/** One file on its way into the network. */
export interface Importing {
  /** What is being sent; `more`: files that came with it and aren't. */
  readonly sending: { readonly name: string; readonly size: number; readonly more: number } | null;
  /** As the server last told it. */
  readonly record: Import | null;
  readonly said: Said;
  /** What of it the server has compared, or is just comparing, with the network. */
  readonly compared: Said;
  /** It is written as soon as that is done. */
  readonly writes: boolean;
  /** The step that is shown. */
  readonly step: Step;
  /** Keys of the matches, in the order in which they are shown: it stays while one decides. */
  readonly order: readonly string[];
  /** Those among them that were sure from the beginning. */
  readonly settled: ReadonlySet<string>;
  readonly failure: Failure | null;
}

export const nothingBroughtIn: Importing = {
  sending: null,
  record: null,
  said: nothingSaid,
  compared: nothingSaid,
  writes: false,
  step: "file",
  order: [],
  settled: new Set(),
  failure: null,
};

type Transition = (state: Importing) => Importing;

export const withSending =
  (sending: NonNullable<Importing["sending"]>): Transition =>
  () => ({ ...nothingBroughtIn, sending });

/** The server has the file, or tells how far it is. */
export function withRecord(record: Import): Transition {
  return (state) => {
    const isOther = state.record?.id !== record.id;
    const base = isOther ? nothingBroughtIn : state;
    return {
      ...base,
      sending: null,
      record,
      failure: null,
      step: stepAfter(base.step, record),
      ...(record.state === "ready" && shownMatches(record, base)),
    };
  };
}

/** The step that follows by itself: what was understood once a file is read, the end once it is written. */
function stepAfter(step: Step, { state }: Import): Step {
  if (state === "done" || state === "undone" || state === "writing") return "done";
  if (state === "cancelled") return "file";
  // Writing it failed: what it would do is there to be looked at again.
  if (state === "failed") return step === "done" ? "changes" : step;
  return state === "ready" && (step === "file" || step === "done") ? "content" : step;
}

/** Who is unsure comes first; those that have been shown stay where they were. */
function shownMatches({ matches }: Import, before: Importing): Pick<Importing, "order" | "settled"> {
  const known = new Set(before.order);
  const fresh = matches.filter(({ key }) => !known.has(key));
  const keys = new Set(matches.map(({ key }) => key));
  const settled = fresh.filter(({ sure }) => sure).map(({ key }) => key);
  const open = fresh.filter(({ sure }) => !sure).map(({ key }) => key);
  return {
    order: [...before.order.filter((key) => keys.has(key)), ...open, ...settled],
    settled: new Set([...before.settled, ...settled]),
  };
}

/** Reads it as another format or encoding: the columns are others then, and so is who is in it. */
export const withReading =
  (reading: Partial<Pick<Said, "format" | "encoding">>): Transition =>
  (state) => ({
    ...state,
    order: [],
    settled: new Set(),
    said: { ...state.said, ...reading, mapping: null, decisions: new Map() },
  });

export const withMapping =
  (mapping: ImportMapping): Transition =>
  (state) => ({ ...state, said: { ...state.said, mapping } });

export const withDecision =
  (key: string, as: string | null): Transition =>
  (state) => ({ ...state, said: { ...state.said, decisions: new Map([...state.said.decisions, [key, as]]) } });

export const withStep =
  (step: Step): Transition =>
  (state) => ({ ...state, step });

export const withFailure =
  (failure: Failure | null): Transition =>
  (state) => ({ ...state, sending: null, failure });

/** What was said has been sent, to be compared or (`writes`) to be written. */
export const withCompared =
  (said: Said, writes: boolean): Transition =>
  (state) => ({ ...state, compared: said, writes });

/** The mapping as it stands: what somebody said, else what the server took. */
export function mappingOf({ said, record }: Pick<Importing, "said" | "record">): ImportMapping | null {
  return said.mapping ?? record?.mapping ?? null;
}

/** Who a match is taken for: undefined where nobody has said, and nothing can be taken for granted. */
export function chosenOf({ said }: Pick<Importing, "said">, { key, as, sure }: Import["matches"][number]) {
  const decided = said.decisions.get(key);
  if (decided !== undefined) return decided;
  return as === null && !sure ? undefined : as;
}

/** Whether more was said than what the server has compared. */
export const isAhead = ({ said, compared }: Pick<Importing, "said" | "compared">): boolean => said !== compared;

/** Whether what was said can be compared now: nothing is under way, and the columns make sense. */
export function canCompare({ said, compared, record }: Importing): boolean {
  if (!isAhead({ said, compared }) || (record?.state !== "ready" && record?.state !== "failed")) return false;
  return said.mapping === null || isFit(said.mapping);
}

/** Whether it can be written as it is shown. */
export function canWrite(state: Importing): boolean {
  const { record } = state;
  return record?.state === "ready" && !isAhead(state) && changesIn(record) > 0;
}

/** How many records become part of the network, or others. */
export const changesIn = ({ added, changed }: Pick<Import, "added" | "changed">): number =>
  [...Object.values(added), ...Object.values(changed)].reduce((sum, n) => sum + n, 0);

/** Which steps can be shown. */
export function stepsOpen({ record }: Pick<Importing, "record">): readonly Step[] {
  if (record === null) return ["file"];
  const { state, tables } = record;
  const isRead = tables.length > 0;
  return steps.filter((step) => {
    if (step === "file") return true;
    if (step === "done") return state === "writing" || state === "done" || state === "undone";
    return isRead;
  });
}

/** Whether the server is at it, so that it is worth asking again. */
export const isUnderWay = (record: Pick<Import, "state"> | null): boolean =>
  record?.state === "reading" || record?.state === "writing";

/** Milliseconds until the server is asked again: soon at first, then less and less often. */
export const waitBefore = (asked: number): number => Math.min(2000, Math.round(300 * 1.4 ** asked));

/** How much of it has been gone through, from 0 to 1; null where that isn't known. */
export function shareOf({ done, of }: Import["progress"]): number | null {
  return of === null || of === 0 ? null : Math.min(1, done / of);
}

/** Whether it is to be read as something else than it was. */
const isReadAnew = ({ said, compared }: Importing): boolean =>
  said.format !== compared.format || said.encoding !== compared.encoding;

/** All that has been said of a file, as the server wants it: whatever isn't sent is guessed again. */
export function toDecision(state: Importing, write: boolean): SentRequest<"decideImport">["body"] {
  const { said, record } = state;
  if (isReadAnew(state)) {
    return { ...(said.format && { format: said.format }), ...(said.encoding && { encoding: said.encoding }), write };
  }
  const format = said.format ?? record?.format;
  const encoding = said.encoding ?? encodings.find((one) => one === record?.encoding);
  const mapping = mappingOf(state);
  const sure = (record?.matches ?? []).flatMap(({ key, as, sure: isSure }) => (isSure ? [[key, as] as const] : []));
  const decisions = [...new Map([...sure, ...said.decisions])].map(([key, as]) => ({ key, as }));
  return { ...(format && { format }), ...(encoding && { encoding }), ...(mapping && { mapping }), decisions, write };
}
