import { contract } from "../model/contract.ts";
import type { Entity } from "../model/entity.ts";
import { findableOf } from "../model/findable.ts";
import { idSchema } from "../model/id.ts";
import { kindOf } from "../model/kinds.ts";
import { ProblemError } from "../model/problem.ts";
import { tiers } from "../model/ranking.ts";
import type { Client } from "./client.ts";
import { UsageError } from "./failure.ts";
import { parseAsked } from "./request.ts";
import { oneLine } from "./table.ts";

/** As many are listed where a name isn't enough. */
const mostListed = 10;

/**
 * The entity that is meant by an id, or by a name that is exactly one entity's (as search folds names: in Chinese, English,
 * pinyin, abbreviated). Fails with `UsageError` that lists who else may be meant. `place`: what it was typed for.
 */
export async function findNamed(client: Client, typed: string, place: string): Promise<Entity> {
  const byId = await readById(client, typed);
  if (byId !== null) return byId;
  const query = parseAsked(contract.listEntities.query, { q: typed, limit: mostListed }, { q: place });
  const { entities } = await client.ask("listEntities", { params: undefined, query, body: undefined });
  const named = await equallyNamed(typed, entities);
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  if (entities.length === 0) throw new UsageError(`${place} cannot be ${quote(typed)}: no entity has this id or name`);
  const meant = named.length > 1 ? named : entities;
  const why = named.length > 1 ? `${named.length} entities have this name` : "no entity has just this id or name";
  const listed = meant.map(({ id, name, kind }) => `  ${id}  ${oneLine(name)} (${kindOf(kind).en})`);
  throw new UsageError(
    [`${place} cannot be ${quote(typed)}: ${why}; expected the id of one, such as`, ...listed].join("\n"),
  );
}

/** The same for an option that may be given more than once. */
export async function findAllNamed(client: Client, typed: readonly string[], place: string): Promise<string[]> {
  const found: string[] = [];
  for (const one of typed) found.push((await findNamed(client, one, place)).id);
  return found;
}

async function readById(client: Client, id: string): Promise<Entity | null> {
  if (!idSchema.safeParse(id).success) return null;
  try {
    return (await client.ask("readEntity", { params: { id }, query: {}, body: undefined })).entity;
  } catch (error) {
    if (error instanceof ProblemError && error.code === "not-found") return null;
    throw error;
  }
}

/** Those of the found that have just this name. The tables of pinyin are loaded when there is a name to look at. */
async function equallyNamed(typed: string, found: readonly Entity[]): Promise<Entity[]> {
  const { createFinder } = await import("../model/find.ts");
  const find = createFinder(found.map((entity) => findableOf(entity.id, entity)));
  const equal = new Set(find(typed).flatMap(({ key, tier }) => (tier === tiers.equal ? key : [])));
  return found.filter(({ id }) => equal.has(id));
}

const quote = (text: string): string => JSON.stringify(text);
