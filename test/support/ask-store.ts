import type { Entity } from "../../model/entity.ts";
import { toBounds } from "../../model/filter.ts";
import type { Claim } from "../../model/source.ts";
import type { CountedSource, DegreePlace, GraphStore, Hit } from "../../server/store/graph-store.ts";
import type { RandomQuestion } from "./random-questions.ts";

/** Where a comparison of two stores stands. */
export interface Common {
  /** The derived relations that there are, by id: what `derived#n` stands for. */
  readonly derived: readonly string[];
  /** Revisions up to this one are not compared. */
  readonly since: number;
  readonly revision: number;
}

/** Puts a question to a store. What comes in pages is read to its end, and the pages are the answer. */
export async function askStore(store: GraphStore, question: RandomQuestion, common: Common): Promise<unknown> {
  const named = (id: string) =>
    id.startsWith("derived#") ? (common.derived[Number(id.slice(8)) % common.derived.length] ?? "nothing") : id;
  const bounds = toBounds("filter" in question ? question.filter : {});
  switch (question.ask) {
    case "entities":
      return store.entities(question.ids);
    case "relations":
      return store.relations(question.ids.map(named));
    case "search": {
      const { q, kinds, topics, page } = question;
      return pages<Hit>(async (_, skip) => store.search({ q, kinds, topics, limit: page, skip }), page);
    }
    case "list": {
      const { linked, page } = question;
      return pages<Entity>(async (last) => store.list({ bounds, linked, limit: page, after: placeOf(last) }), page);
    }
    case "count":
      return store.count(bounds);
    case "neighbours":
      return neighbourPages(store, question);
    case "linkCounts":
      return store.linkCounts(question.id, bounds);
    case "expand": {
      const { from, exempt, within, direction } = question;
      return store.expand({ from, bounds, exempt, within, direction });
    }
    case "relationsAmong":
      return store.relationsAmong(question.ids, bounds, question.limit);
    case "paths": {
      const { ends, filter: _filter, ask: _ask, ...more } = question;
      return store.paths({ from: ends[0], to: ends[1], bounds, ...more });
    }
    case "evidence": {
      const { source, statuses, page } = question;
      const about = question.about?.map(named) ?? null;
      return pages<Claim>(
        async (last) => store.evidence({ about, source, statuses, limit: page, after: last?.id ?? null }),
        page,
      );
    }
    case "sources": {
      const { page } = question;
      return pages<CountedSource>(async (last) => store.sources({ limit: page, after: last?.source.id ?? null }), page);
    }
    case "sourcesById":
      return store.sourcesById(question.ids);
    case "stats":
      return store.stats(bounds, question.bucket);
    case "summary":
      return store.summary();
    case "scan": {
      const all: unknown[] = [];
      for await (const page of store.scanPages({ bounds, claims: question.claims })) all.push(...page);
      return all;
    }
    case "history": {
      const { about, limit, back } = question;
      const before = back === null ? null : common.revision - back;
      const found = await store.history({ about: about === null ? null : named(about), limit, before });
      return found.filter((one) => one.revision > common.since).map(({ at: _at, ...one }) => one);
    }
  }
}

/** All pages, until one is not full. */
async function pages<T>(next: (last: T | undefined, skip: number) => Promise<T[]>, limit: number): Promise<T[][]> {
  const found: T[][] = [];
  let page: T[];
  do {
    page = await next(found.at(-1)?.at(-1), found.length * limit);
    found.push(page);
  } while (page.length === limit);
  return found;
}

async function neighbourPages(store: GraphStore, question: Extract<RandomQuestion, { ask: "neighbours" }>) {
  const { id, filter, direction, page } = question;
  const found = [];
  for (let after: DegreePlace | null = null, more = true; more; ) {
    const next = await store.neighbours({ id, bounds: toBounds(filter), direction, limit: page, after });
    found.push(next);
    more = next.more;
    after = placeOf(next.entities.at(-1));
  }
  return found;
}

function placeOf(entity: DegreePlace | undefined): DegreePlace | null {
  return entity === undefined ? null : { degree: entity.degree, id: entity.id };
}
