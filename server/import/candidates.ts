import type { Entity } from "../../model/entity.ts";
import { toBounds } from "../../model/filter.ts";
import type { matchReasons } from "../../model/import.ts";
import { foldName } from "../../model/names.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import type { EntityValue } from "./merge.ts";
import type { Subject } from "./subjects.ts";

type Reason = (typeof matchReasons)[number];

/** An entity of the network that a file may mean, and why. */
export interface Candidate {
  readonly entity: Entity;
  readonly reasons: Reason[];
}

/** As many as somebody can choose from. */
const mostCandidates = 10;

const everything = toBounds({ agreements: "both" });

/**
 * The entities of the network that share an external id or a folded name with a subject and may be of its kind, those with
 * the stronger reasons first, then the better connected. Goes through all entities once, whatever the number of subjects.
 */
export async function findCandidates(
  subjects: readonly Subject[],
  store: GraphStore,
  call: Call,
): Promise<ReadonlyMap<Subject, readonly Candidate[]>> {
  const wanted = new Map<string, Set<Subject>>();
  const want = (key: string, subject: Subject) => wanted.set(key, (wanted.get(key) ?? new Set()).add(subject));
  for (const subject of subjects) for (const key of keysOf(subject.value).keys()) want(key, subject);
  const found = new Map<Subject, Candidate[]>();
  if (wanted.size === 0) return found;

  for await (const { what, value } of store.scan(everything, call)) {
    if (what !== "entity") break;
    for (const [key, reason] of keysOf(value)) {
      for (const subject of wanted.get(key) ?? []) {
        const { kind } = subject.value;
        if (kind === undefined || kind === value.kind) note(subject, value, reason);
      }
    }
  }
  for (const candidates of found.values()) {
    candidates.sort((a, b) => strength(a) - strength(b) || b.entity.degree - a.entity.degree);
    candidates.splice(mostCandidates);
  }
  return found;

  function note(subject: Subject, entity: Entity, reason: Reason): void {
    const candidates = found.get(subject) ?? [];
    const known = candidates.find((one) => one.entity.id === entity.id);
    if (known === undefined) candidates.push({ entity, reasons: [reason] });
    else if (!known.reasons.includes(reason)) known.reasons.push(reason);
    found.set(subject, candidates);
  }
}

type Named = Pick<EntityValue, "name" | "nameEn" | "aliases" | "externalIds">;

/** What somebody may be known again by, and as which reason that counts. */
function keysOf({ name, nameEn, aliases = [], externalIds = {} }: Named): Map<string, Reason> {
  const keys = new Map<string, Reason>();
  for (const alias of aliases) add(foldName(alias), "alias");
  for (const one of [name, nameEn]) if (one !== undefined) add(foldName(one), "name");
  for (const [scheme, id] of Object.entries(externalIds)) keys.set(`id ${scheme} ${id}`, "external-id");
  return keys;

  function add(folded: string, reason: Reason): void {
    if (folded !== "") keys.set(`name ${folded}`, reason);
  }
}

const order: readonly Reason[] = ["external-id", "name", "alias"];
const strength = ({ reasons }: Candidate): number => Math.min(...reasons.map((reason) => order.indexOf(reason)));
