import * as z from "zod";
import type { Entity } from "../../model/entity.ts";
import { toBounds } from "../../model/filter.ts";
import type { ImportMatch, matchReasons } from "../../model/import.ts";
import { type Kind, kindSchema } from "../../model/kinds.ts";
import { foldName } from "../../model/names.ts";
import type { Call, GraphStore } from "../store/graph-store.ts";
import type { EntityValue } from "./merge.ts";
import type { Pace } from "./pace.ts";
import { createSieve } from "./sieve.ts";
import type { Staging } from "./staging/staging.ts";
import { command, keyText, listed, statement } from "./staging/statement.ts";
import type { Subject } from "./subjects.ts";

type Reason = (typeof matchReasons)[number];

/** An entity of the network that a file may mean, and why. */
export type Candidate = ImportMatch["candidates"][number];

/** Who of the network may be meant. */
export interface Candidates {
  /** Has entities looked for that this subject may be. */
  readonly want: (subject: Subject) => void;
  /** Goes through all entities once, whatever the number of subjects; or through none, where nobody is looked for. */
  readonly find: () => Promise<void>;
  /**
   * The entities of the network that share an external id or a folded name with a subject and may be of its kind, those with
   * the stronger reasons first, then the better connected; as many as somebody can choose from.
   */
  readonly of: (subjects: readonly Subject[]) => ReadonlyMap<number, readonly Candidate[]>;
}

const mostCandidates = 10;

const everything = toBounds({ agreements: "both" });

const insertWanted = command("INSERT OR IGNORE INTO wanted (key, subject) VALUES (:key, :n)");
const wantedBy = statement(
  `SELECT w.key, w.subject, s.kind FROM ${listed("keys")} CROSS JOIN wanted AS w ON w.key = asked.value
   CROSS JOIN subject AS s ON s.n = w.subject`,
  z.object({ key: z.string(), subject: z.int(), kind: kindSchema.nullable() }),
);
const insertCandidate = command(
  `INSERT INTO candidate (subject, strength, degree, id, candidate) VALUES (:subject, :strength, :degree, :id, :candidate)`,
);
const best = "ORDER BY strength, degree DESC, rowid";
const dropWorst = command(
  `DELETE FROM candidate WHERE subject = :subject AND rowid NOT IN
   (SELECT rowid FROM candidate WHERE subject = :subject ${best} LIMIT ${mostCandidates})`,
);
const candidatesOf = statement(
  `SELECT c.subject, c.candidate FROM ${listed("subjects")} CROSS JOIN candidate AS c ON c.subject = asked.value
   ORDER BY c.subject, c.strength, c.degree DESC, c.rowid`,
  z.object({ subject: z.int(), candidate: z.string() }),
);

export function createCandidates(
  staging: Staging,
  {
    store,
    call,
    pace,
    slice,
    subjects,
  }: {
    readonly store: GraphStore;
    readonly call: Call;
    readonly pace: Pace;
    readonly slice: number;
    /** How many may be looked for. */
    readonly subjects: number;
  },
): Candidates {
  const sieve = createSieve(subjects * namesEach);
  let isWanted = false;

  /** Of some entities, each with the keys that may be wanted. */
  async function take(entities: readonly { entity: Entity; keys: ReadonlyMap<string, Reason> }[]): Promise<void> {
    const keys = [...new Set(entities.flatMap(({ keys }) => [...keys.keys()]))];
    const wanted = new Map<string, { subject: number; kind: Kind | null }[]>();
    for (const { key, ...one } of staging.all(wantedBy, { keys: JSON.stringify(keys) })) {
      const known = wanted.get(key);
      if (known === undefined) wanted.set(key, [one]);
      else known.push(one);
    }
    const full = new Set<number>();
    for (const { entity, keys } of entities) {
      const reasons = new Map<number, Reason[]>();
      for (const [key, reason] of keys) {
        for (const { subject, kind } of wanted.get(key) ?? []) {
          if (kind !== null && kind !== entity.kind) continue;
          const known = reasons.get(subject) ?? [];
          if (!known.includes(reason)) reasons.set(subject, [...known, reason]);
        }
      }
      for (const [subject, why] of reasons) {
        staging.run(insertCandidate, {
          subject,
          strength: Math.min(...why.map((reason) => order.indexOf(reason))),
          degree: entity.degree,
          id: entity.id,
          candidate: JSON.stringify(candidateOf(entity, why)),
        });
        full.add(subject);
        await pace();
      }
    }
    for (const subject of full) {
      staging.run(dropWorst, { subject });
      await pace();
    }
  }

  return {
    want({ n, value }) {
      for (const key of keysOf(value).keys()) {
        staging.run(insertWanted, { key, n });
        sieve.add(key);
        isWanted = true;
      }
    },
    async find() {
      if (!isWanted) return;
      let entities: { entity: Entity; keys: ReadonlyMap<string, Reason> }[] = [];
      for await (const { what, value } of store.scan(everything, call)) {
        if (what !== "entity") break;
        const keys = new Map([...keysOf(value)].filter(([key]) => sieve.mayHold(key)));
        if (keys.size > 0) entities.push({ entity: value, keys });
        const turn = pace();
        if (turn !== undefined) await turn;
        if (entities.length < slice) continue;
        await take(entities);
        entities = [];
      }
      await take(entities);
    },
    of(some) {
      const found = new Map<number, Candidate[]>();
      for (const row of staging.all(candidatesOf, { subjects: JSON.stringify(some.map(({ n }) => n)) })) {
        const candidate: Candidate = JSON.parse(row.candidate);
        found.set(row.subject, [...(found.get(row.subject) ?? []), candidate]);
      }
      return found;
    },
  };
}

function candidateOf({ id, name, nameEn, kind, degree }: Entity, reasons: Reason[]): Candidate {
  return { id, name, ...(nameEn !== undefined && { nameEn }), kind, degree, reasons };
}

/** Names and ids that one goes by, as a rule. */
const namesEach = 3;

type Named = Pick<EntityValue, "name" | "nameEn" | "aliases" | "externalIds">;

/** What somebody may be known again by, and as which reason that counts. */
function keysOf({ name, nameEn, aliases = [], externalIds = {} }: Named): Map<string, Reason> {
  const keys = new Map<string, Reason>();
  for (const alias of aliases) add(foldName(alias), "alias");
  for (const one of [name, nameEn]) if (one !== undefined) add(foldName(one), "name");
  for (const [scheme, id] of Object.entries(externalIds)) keys.set(keyText(`id ${scheme} ${id}`), "external-id");
  return keys;

  function add(folded: string, reason: Reason): void {
    if (folded !== "") keys.set(`name ${folded}`, reason);
  }
}

const order: readonly Reason[] = ["external-id", "name", "alias"];
