import type { SentRequest } from "../../model/contract.ts";
import type { Filter } from "../../model/filter.ts";
import type { Kind } from "../../model/kinds.ts";

/** A question for paths as it stands in the panel: what is not chosen yet is null. */
export interface Question {
  readonly from: string | null;
  readonly to: string | null;
  /** What a path must pass; with `all` what is connected besides the two ends. */
  readonly through: readonly string[];
  readonly avoid: readonly string[];
  /** Kinds that may not stand in the middle. Null leaves that to the server; none forbids nothing. */
  readonly avoidKind: readonly Kind[] | null;
  readonly k: number;
  readonly maxLength: number;
  readonly directed: boolean;
  /** Connects all of them, in no order, instead of leading from end to end. */
  readonly all: boolean;
}

type PathQuery = SentRequest<"findPaths">["query"];

/** The most entities that a path must pass, and that are connected in one question. */
export const mostStops = 3;
export const mostConnected = 8;

/** The most hops of a path, and of a path between two of those that are connected. */
export const mostHops = { path: 8, connection: 6, introduction: 6 } as const;

/** The most paths that one question lists. */
export const mostPaths = 50;

export const firstQuestion: Question = {
  from: null,
  to: null,
  through: [],
  avoid: [],
  avoidKind: null,
  k: 5,
  maxLength: 6,
  directed: false,
  all: false,
};

/** The entities that the question is about, in its order. */
export function membersOf({ from, through, to }: Question): string[] {
  return [from, ...through, to].filter((id) => id !== null);
}

/** The same question about these entities: the first and the last are its ends. */
export function aboutMembers(question: Question, ids: readonly string[]): Question {
  const members = [...new Set(ids)].slice(0, mostConnected);
  const to = members.length > 1 ? (members.at(-1) ?? null) : null;
  const through = members.slice(1, -1);
  return {
    ...question,
    from: members[0] ?? null,
    to,
    through,
    avoid: question.avoid.filter((id) => !ids.includes(id)),
  };
}

/** Whether anything but the ends and the stops differs from what is usual. */
export function isAdjusted({ avoid, avoidKind, k, maxLength, directed }: Question): boolean {
  const usual = firstQuestion;
  return avoid.length > 0 || avoidKind !== null || k !== usual.k || maxLength !== usual.maxLength || directed;
}

/** Why a question can't be asked as it stands: nothing is missing, or which part is wrong. */
export function problemOf(question: Question): "incomplete" | "same" | "stops" | null {
  const members = membersOf(question);
  if (new Set(members).size < members.length) return "same";
  if (question.from === null || question.to === null) return "incomplete";
  return !question.all && question.through.length > mostStops ? "stops" : null;
}

/**
 * The page's filter as questions for paths carry it. How the picture shows agreements is a way of looking: the server
 * goes through them where the question lets them stand in the middle, or where nothing else connects.
 */
export function pathFilter({ agreements: _view, ...limits }: Filter): Filter {
  return limits;
}

/** The question as the server takes it, without what is usual anyway; null while it can't be asked. */
export function toQuery(question: Question, filter: Filter): PathQuery | null {
  const { from, to, through, avoid, avoidKind, k, maxLength, directed, all } = question;
  if (from === null || to === null || all || problemOf(question) !== null) return null;
  return {
    from,
    to,
    ...(through.length > 0 && { through: [...through] }),
    ...(avoid.length > 0 && { avoid: [...avoid] }),
    ...avoided(avoidKind),
    ...(k !== firstQuestion.k && { k }),
    ...(maxLength !== firstQuestion.maxLength && { maxLength }),
    ...(directed && { directed }),
    ...pathFilter(filter),
  };
}

function avoided(avoidKind: Question["avoidKind"]): Pick<PathQuery, "avoidKind"> {
  if (avoidKind === null) return {};
  return { avoidKind: avoidKind.length === 0 ? ["none"] : [...avoidKind] };
}

/** The question for what connects all, as the server takes it. */
export function toConnecting(question: Question, filter: Filter): SentRequest<"connectEntities">["body"] {
  const { avoid, avoidKind, maxLength } = question;
  return {
    ids: membersOf(question),
    maxLength: Math.min(maxLength, mostHops.connection),
    avoid: [...avoid],
    ...avoided(avoidKind),
    filter: pathFilter(filter),
  };
}

/** Who could introduce the two ends to each other, asked under the question's own limits; null while it can't be asked. */
export function toIntroductions(question: Question, filter: Filter): SentRequest<"listIntroductions">["query"] | null {
  const { from, to, avoid, avoidKind, maxLength } = question;
  if (from === null || to === null || problemOf(question) !== null) return null;
  return {
    from,
    to,
    // Whoever introduces stands in the middle: that takes two hops.
    maxLength: Math.max(2, Math.min(maxLength, mostHops.introduction)),
    ...(avoid.length > 0 && { avoid: [...avoid] }),
    ...avoided(avoidKind),
    ...pathFilter(filter),
  };
}

/** Equal for questions that have the same answer. */
export function keyOf(question: Question, filter: Filter): string {
  const { from, to, through, avoid, avoidKind, k, maxLength, directed, all } = question;
  const asked = [from, to, through, avoid, avoidKind, k, maxLength, directed, all];
  return JSON.stringify([...asked, Object.entries(pathFilter(filter)).sort()]);
}

/** Takes an entity into the question: it must be passed, or it may not be. Ends stay what they are. */
export function passing(question: Question, id: string, how: "through" | "avoid" | "free"): Question {
  if (id === question.from || id === question.to) return question;
  const without = (ids: readonly string[]): string[] => ids.filter((other) => other !== id);
  const bare = { ...question, through: without(question.through), avoid: without(question.avoid) };
  if (how === "through") return { ...bare, through: [...bare.through, id] };
  return how === "avoid" ? { ...bare, avoid: [...bare.avoid, id] } : bare;
}
