import { isBackwards } from "../../model/dates.ts";
import { type EntityRecord, entityRecordSchema } from "../../model/entity.ts";
import { ProblemError } from "../../model/problem.ts";

/**
 * What `into` says once it stands for `from` too: nothing of it is overwritten, what it leaves empty is filled, and lists
 * hold both. Names of `from` become aliases; an id of it in a register that knows `into` by another one is kept as
 * `register-2`. Fails with `conflict` where that is more than a record holds.
 */
export function mergeEntities(from: EntityRecord, into: EntityRecord): EntityRecord {
  const { form, morePartiesThanNamed, from: _from, to: _to, lat, lon, kind: _kind, ...more } = from;
  const nameEn = into.nameEn ?? from.nameEn;
  const merged: EntityRecord = {
    ...more,
    ...(into.kind === "Agreement" && form !== undefined && { form }),
    ...(into.kind === "Agreement" && morePartiesThanNamed !== undefined && { morePartiesThanNamed }),
    ...placeOf(from, into),
    ...into,
    ...datesOf(from, into),
    aliases: namesBeside({ name: into.name, nameEn }, from, into),
    topics: [...new Set([...into.topics, ...from.topics])],
    figures: unlikeOnes([...into.figures, ...from.figures]),
    externalIds: registers(from.externalIds, into.externalIds),
  };
  const parsed = entityRecordSchema.safeParse(merged);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ProblemError(
    "conflict",
    `${from.id} and ${into.id} don't fit into one record: ${issue?.path.join(".")}: ${issue?.message}`,
  );
}

/** A place has both coordinates of one of them. */
function placeOf({ lat, lon }: EntityRecord, into: EntityRecord): Pick<EntityRecord, "lat" | "lon"> {
  if (into.lat !== undefined || into.lon !== undefined) return {};
  return { ...(lat !== undefined && { lat }), ...(lon !== undefined && { lon }) };
}

/** Dates are filled as far as they still make sense together. */
function datesOf(from: EntityRecord, into: EntityRecord): Pick<EntityRecord, "from" | "to"> {
  const [begin, end] = [into.from ?? from.from, into.to ?? from.to];
  const dates = { ...(begin !== undefined && { from: begin }), ...(end !== undefined && { to: end }) };
  return isBackwards(dates) ? {} : dates;
}

function namesBeside(
  { name, nameEn }: { readonly name: string; readonly nameEn: string | undefined },
  from: EntityRecord,
  into: EntityRecord,
): string[] {
  const all = [...into.aliases, from.name, ...(from.nameEn === undefined ? [] : [from.nameEn]), ...from.aliases];
  const others = all.filter((alias, at) => at < into.aliases.length || (alias !== name && alias !== nameEn));
  return [...new Set(others)];
}

function unlikeOnes(figures: EntityRecord["figures"]): EntityRecord["figures"] {
  const keyOf = ({ label, labelEn, value, unit, unitEn }: EntityRecord["figures"][number]): string =>
    JSON.stringify([label, labelEn, value, unit, unitEn]);
  return [...new Map([...figures].reverse().map((figure) => [keyOf(figure), figure])).values()].reverse();
}

function registers(from: EntityRecord["externalIds"], into: EntityRecord["externalIds"]): EntityRecord["externalIds"] {
  const ids = { ...into };
  for (const [register, id] of Object.entries(from)) {
    let name = register;
    for (let n = 2; ids[name] !== undefined && ids[name] !== id; n++) name = `${register}-${n}`;
    ids[name] = id;
  }
  return ids;
}
