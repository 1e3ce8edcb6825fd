import { type ReadonlySignal, signal } from "@preact/signals";
import type { Answer } from "../../model/contract.ts";
import type { Relation } from "../../model/relation.ts";
import type { Explorer } from "../actions/explorer.ts";
import { ApiError } from "../api.ts";
import { citationsOf, noFacts, type RelationFacts } from "../state/table-facts.ts";
import { cancelled } from "../state/work.ts";

/** The most relations that are asked about, and how many the server takes in one question. */
const most = { relations: 1000, asked: 100, claims: 1000 } as const;

type Evidence = Pick<Answer<"listClaims">, "claims" | "sources">;

/** Reads what the table says of relations beyond what the picture knows, for those that it hasn't read about yet. */
export function createFacts({ call, work, signals }: Pick<Explorer, "call" | "work" | "signals">): {
  readonly facts: ReadonlySignal<RelationFacts>;
  ask(relations: readonly Relation[]): Promise<void>;
} {
  const facts = signal<RelationFacts>(noFacts);
  /** Of which network they are. */
  let changes = signals.changes.peek();

  const askClaims = async (about: readonly string[], abort: AbortSignal): Promise<Evidence> => {
    const claims: Evidence["claims"] = [];
    const sources: Evidence["sources"] = [];
    for (let i = 0; i < about.length; i += most.asked) {
      const asked = { about: about.slice(i, i + most.asked), limit: most.claims };
      let cursor: string | null = null;
      do {
        const query = { ...asked, ...(cursor !== null && { cursor }) };
        const answer: Answer<"listClaims"> = await call("listClaims", { query }, { signal: abort });
        claims.push(...answer.claims);
        sources.push(...answer.sources);
        cursor = answer.cursor;
      } while (cursor !== null);
    }
    return { claims, sources };
  };

  const read = async (relations: readonly Relation[], abort: AbortSignal): Promise<RelationFacts> => {
    const named = [...new Set(relations.flatMap(({ agreement }) => agreement ?? []))].slice(0, 500);
    const parties = relations.flatMap(({ agreement, source, target }) => (agreement ? [source, target] : []));
    const ids = [...new Set([...named, ...parties])].slice(0, 1000);
    const body = { ids, hops: 0 as const, filter: { agreements: "both" as const }, limit: Math.max(1, ids.length) };
    const around = ids.length === 0 ? null : await call("readGraph", { body }, { signal: abort });
    const parts = around?.relations.filter(({ type }) => type === "PARTY_TO") ?? [];
    const stated = relations.filter(({ origin }) => origin === "stated");
    const about = [...new Set([...stated, ...parts].map(({ id }) => id).concat(named))];
    const evidence = await askClaims(about, abort);
    const { agreements, citations } = facts.peek();
    return {
      agreements: new Map([...agreements, ...(around?.entities ?? []).map((one) => [one.id, one] as const)]),
      citations: new Map([...citations, ...citationsOf(relations, parts, evidence)]),
    };
  };

  return {
    facts,
    async ask(relations) {
      if (changes !== signals.changes.peek()) facts.value = noFacts;
      changes = signals.changes.peek();
      const known = facts.peek().citations;
      const unread = relations.filter(({ id }) => !known.has(id)).slice(0, most.relations - known.size);
      if (unread.length === 0) return;
      try {
        const answer = await work.run("table", (abort) => read(unread, abort));
        if (answer !== cancelled) facts.value = answer;
      } catch (error) {
        // The rows say how many sources there are; the next rows ask again.
        if (!(error instanceof ApiError)) throw error;
      }
    },
  };
}
