import * as z from "zod";
import { type Filter, filterSchema } from "../../model/filter.ts";
import { idSchema } from "../../model/id.ts";
import { kindSchema } from "../../model/kinds.ts";
import { relationTypeSchema } from "../../model/relation-types.ts";
import { layoutIds } from "../../picture/layout/layout-ids.ts";
import { parseTokens, toTokens, typesOf } from "./expansion-choice.ts";
import { firstLayout } from "./layout.ts";
import { colourings, firstLooks, groupings, sizings } from "./looks.ts";
import { noteFields, parseNotes } from "./note-hash.ts";
import { mostShown } from "./picture.ts";
import { firstPlace, type Place } from "./place.ts";
import { firstQuestion, mostConnected, mostHops, mostPaths, type Question } from "./question.ts";

/**
 * A place as the part of the address behind `#`, which never leaves the browser. Ids need no escaping there; `,` stands
 * between the members of a list, `!` before the types of an expansion (or what else was chosen, see `toTokens`) and `@` before the coordinates of a pin: none of
 * them can be in an id.
 */
export function toHash(place: Place): string {
  const { filter, selection, layout, looks } = place;
  const fields: readonly (readonly [string, readonly string[]])[] = [
    ["base", place.overview ? [] : ["none"]],
    ["top", one(place.most === firstPlace.most ? null : String(place.most))],
    ["add", place.added],
    ["open", place.expanded.map(({ id, types, by }) => [id, ...(by ? toTokens(by) : types)].join("!"))],
    ["hide", place.hidden],
    ["sel", selection.entities],
    ["rel", one(selection.relation)],
    ...questionFields(place.question),
    ["path", one(place.chosen === null ? null : String(place.chosen + 1))],
    ["pin", [...place.pins].map(([id, { x, y }]) => `${id}@${Math.round(x)}@${Math.round(y)}`)],
    ["layout", layout.id === firstLayout.id ? [] : [layout.id]],
    ["around", layout.around],
    ["colour", looks.colour === firstLooks.colour ? [] : [looks.colour]],
    ["size", looks.size === firstLooks.size ? [] : [looks.size]],
    ["group", one(looks.grouping)],
    ["apart", looks.grouping === null ? [] : looks.open],
    ...filterLists(filter),
    ["deg", one(place.minDegree === 0 ? null : String(place.minDegree))],
    ["left", place.fade ? ["grey"] : []],
  ];
  const lists = fields.filter(([, values]) => values.length > 0).map(([key, values]) => `${key}=${values.join(",")}`);
  const text = [...lists, ...noteFields(place.notes)].join("&");
  return text === "" ? "" : `#${text}`;
}

const one = (value: string | null): string[] => (value === null ? [] : [value]);

function questionFields(question: Question): (readonly [string, readonly string[]])[] {
  const { from, to, through, avoid, avoidKind, k, maxLength, directed, all } = question;
  const unlessUsual = (value: number, usual: number): string[] => (value === usual ? [] : [String(value)]);
  return [
    ["from", one(from)],
    ["via", through],
    ["to", one(to)],
    ["avoid", avoid],
    ["nokind", avoidKind?.length === 0 ? ["none"] : (avoidKind ?? [])],
    ["k", unlessUsual(k, firstQuestion.k)],
    ["max", unlessUsual(maxLength, firstQuestion.maxLength)],
    ["way", directed ? ["directed"] : []],
    ["how", all ? ["connect"] : []],
  ];
}

const listFields = ["kind", "type", "topic", "source", "status"] as const;
const textFields = ["origin", "since", "until", "undated", "agreements"] as const;

function filterLists(filter: Filter): (readonly [string, readonly string[]])[] {
  return [
    ...listFields.map((key) => [key, filter[key] ?? []] as const),
    ...textFields.map((key) => [key, one(filter[key] ?? null)] as const),
    ["conf", one(filter.minConfidence === undefined ? null : String(filter.minConfidence))] as const,
  ];
}

/** Reads a place back. What it can't understand it leaves out: an old or a broken link still shows something. */
export function parseHash(hash: string): Place {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const list = (key: string): string[] => (fields.get(key) ?? "").split(",").filter((text) => text !== "");
  const ids = (key: string): string[] => [...new Set(list(key).filter(isId))];
  const id = (key: string): string | null => ids(key)[0] ?? null;
  const selected = ids("sel");
  const path = Number(fields.get("path"));
  return {
    overview: fields.get("base") !== "none",
    most: parseMost(fields.get("top")),
    filter: parseFilter(fields, list),
    minDegree: parseDegree(fields.get("deg")),
    fade: fields.get("left") === "grey",
    added: ids("add"),
    expanded: parseExpanded(list("open")),
    hidden: ids("hide"),
    selection: { entities: selected, relation: selected.length > 0 ? null : id("rel") },
    question: parseQuestion(fields, ids, list),
    chosen: Number.isInteger(path) && path >= 1 && path <= 50 ? path - 1 : null,
    pins: new Map(list("pin").flatMap(parsePin)),
    notes: parseNotes(fields),
    layout: parseLayout(fields, ids),
    looks: parseLooks(fields, ids),
  };
}

function parseLayout(fields: URLSearchParams, ids: (key: string) => string[]): Place["layout"] {
  const id = layoutIds.find((one) => one === fields.get("layout")) ?? firstLayout.id;
  return { id, around: id === "concentric" || id === "layered" ? ids("around") : [] };
}

function parseLooks(fields: URLSearchParams, ids: (key: string) => string[]): Place["looks"] {
  const known = <T extends string>(list: readonly T[], key: string): T | undefined =>
    list.find((one) => one === fields.get(key));
  const grouping = known(groupings, "group") ?? null;
  return {
    colour: known(colourings, "colour") ?? firstLooks.colour,
    size: known(sizings, "size") ?? firstLooks.size,
    grouping,
    open: grouping === null ? [] : ids("apart"),
  };
}

function parseQuestion(
  fields: URLSearchParams,
  ids: (key: string) => string[],
  list: (key: string) => string[],
): Question {
  // More than can be asked for is as much as can be: the panel says how much that is.
  const whole = (key: string, most: number, usual: number): number => {
    const value = Number(fields.get(key) ?? usual);
    return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : usual;
  };
  const kinds = z.array(kindSchema).min(1).safeParse(list("nokind"));
  return {
    from: ids("from")[0] ?? null,
    to: ids("to")[0] ?? null,
    through: ids("via").slice(0, mostConnected - 2),
    avoid: ids("avoid").slice(0, 100),
    avoidKind: fields.get("nokind") === "none" ? [] : kinds.success ? kinds.data : null,
    k: whole("k", mostPaths, firstQuestion.k),
    maxLength: whole("max", mostHops.path, firstQuestion.maxLength),
    directed: fields.get("way") === "directed",
    all: fields.get("how") === "connect",
  };
}

/** More than a picture holds is as much as it holds; whatever else stands there is the usual number. */
const parseMost = (text: string | null): number =>
  /^[1-9]\d{0,8}$/.test(text ?? "") ? Math.min(Number(text), mostShown) : firstPlace.most;

/** At most nine digits; whatever else stands there limits nothing. */
const parseDegree = (text: string | null): number => (/^\d{1,9}$/.test(text ?? "") ? Number(text) : 0);

const isId = (text: string): boolean => idSchema.safeParse(text).success;

function parseExpanded(list: readonly string[]): Place["expanded"] {
  const seen = new Map<string, Place["expanded"][number]>(
    list.flatMap((text) => {
      const [id = "", ...names] = text.split("!");
      if (!isId(id)) return [];
      const by = parseTokens(names);
      if (by) return [[text, { id, types: typesOf(by), by }] as const];
      const types = z.array(relationTypeSchema).safeParse(names);
      return [[id, { id, types: types.success ? types.data : [] }] as const];
    }),
  );
  return [...seen.values()];
}

function parsePin(text: string): [string, { x: number; y: number }][] {
  const [id = "", x, y, ...more] = text.split("@");
  const at = [x, y].map((part) => (part === undefined || part === "" ? Number.NaN : Number(part)));
  const [px = Number.NaN, py = Number.NaN] = at;
  return isId(id) && more.length === 0 && Number.isFinite(px) && Number.isFinite(py) ? [[id, { x: px, y: py }]] : [];
}

function parseFilter(fields: URLSearchParams, list: (key: string) => string[]): Filter {
  const confidence = fields.get("conf");
  const given: Record<string, unknown> = {
    ...Object.fromEntries(listFields.map((key) => [key, list(key)] as const).filter(([, values]) => values.length > 0)),
    ...Object.fromEntries(textFields.flatMap((key) => (fields.get(key) ? [[key, fields.get(key)] as const] : []))),
    ...(confidence !== null && { minConfidence: Number(confidence) }),
  };
  const whole = filterSchema.safeParse(given);
  if (whole.success) return whole.data;
  const wrong = new Set(whole.error.issues.map((issue) => String(issue.path[0])));
  const rest = filterSchema.safeParse(Object.fromEntries(Object.entries(given).filter(([key]) => !wrong.has(key))));
  return rest.success ? rest.data : firstPlace.filter;
}
