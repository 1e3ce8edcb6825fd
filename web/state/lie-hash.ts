import type { SavedView } from "../../model/saved-view.ts";
import { type Guide, guideTopics } from "../../picture/guides.ts";
import type { Point, Positions } from "../../picture/point.ts";
import { type Standing, toCamera } from "./saved-view.ts";

/** How a picture lies and how one looks at it, as a link tells it: what lies where is known by short keys. */
export interface Lie {
  readonly places: ReadonlyMap<string, Point>;
  readonly line: ReadonlyMap<string, Point>;
  readonly guides: readonly Guide[];
  readonly camera: SavedView["camera"];
}

/** An entity takes ten characters of a link: four for its key, three for each coordinate, in whole units of the layout. */
const [keyLength, digits] = [4, 3] as const;
const entry = /[0-9a-z]{10}/y;
const reach = 36 ** digits / 2;

/** FNV-1a, cut to four digits: of a thousand entities two seldom have the same. */
function keyOf(id: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return (hash % 36 ** keyLength).toString(36).padStart(keyLength, "0");
}

const coordinate = (value: number): string | null => {
  const whole = Math.round(value) + reach;
  return whole < 0 || whole >= 2 * reach ? null : whole.toString(36).padStart(digits, "0");
};

/** Null where a coordinate is too large, or where two of the entities have the same key. */
function toPlaces(positions: Positions, ids: Iterable<string>): string | null {
  const seen = new Set<string>();
  let text = "";
  for (const id of ids) {
    const at = positions.get(id);
    if (!at) continue;
    const [key, x, y] = [keyOf(id), coordinate(at.x), coordinate(at.y)];
    if (x === null || y === null || seen.has(key)) return null;
    seen.add(key);
    text += key + x + y;
  }
  return text;
}

function parsePlaces(text: string): Map<string, Point> {
  const places = new Map<string, Point>();
  entry.lastIndex = 0;
  for (let found = entry.exec(text); found; found = entry.exec(text)) {
    const [one] = found;
    const number = (from: number): number => Number.parseInt(one.slice(from, from + digits), 36) - reach;
    places.set(one.slice(0, keyLength), { x: number(keyLength), y: number(keyLength + digits) });
  }
  return places;
}

/**
 * How these entities lie as a part of an address, without the `&` before it; null where it can't be said so shortly, and
 * has to be saved.
 */
export function toLieHash(standing: Standing, ids: Iterable<string>): string | null {
  const places = toPlaces(standing.positions, ids);
  const line = toPlaces(standing.line, standing.line.keys());
  const isPlain = standing.guides.every(({ of }) => /^[A-Za-z0-9-]*$/.test(of));
  if (places === null || line === null || !isPlain) return null;
  const guides = standing.guides.map(({ about, of, left, top, right, bottom }) =>
    [about, of, ...[left, top, right, bottom].map(Math.round)].join("!"),
  );
  return [
    toCameraHash(standing),
    ...(places === "" ? [] : [`lie=${places}`]),
    ...(line === "" ? [] : [`line=${line}`]),
    ...(guides.length === 0 ? [] : [`guides=${guides.join()}`]),
  ].join("&");
}

/** How one looks at it as a part of an address: to a tenth of a unit, and as near as one can see. */
export function toCameraHash(standing: Pick<Standing, "viewport" | "window">): string {
  const { x, y, k, width, height } = toCamera(standing);
  return `cam=${[Math.round(x * 10) / 10, Math.round(y * 10) / 10, Number(k.toPrecision(5)), width, height].join()}`;
}

/** Whether a link says where everything lies, and not only how one looks at it. */
export const saysPlaces = ({ places, line }: Lie): boolean => places.size > 0 || line.size > 0;

/** Reads it back; null where an address says nothing of it, or nothing that can be understood. */
export function parseLie(hash: string): Lie | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const numbers = (text: string | undefined): number[] => (text ?? "").split(",").map(Number);
  const [x, y, k, width, height] = numbers(fields.get("cam") ?? "");
  if (x === undefined || y === undefined || k === undefined || width === undefined || height === undefined) return null;
  const isSound = [x, y].every((one) => Math.abs(one) <= 1_000_000) && k >= 0.001 && k <= 100;
  if (!isSound || ![width, height].every((one) => one >= 1 && one <= 100_000)) return null;
  return {
    places: parsePlaces(fields.get("lie") ?? ""),
    line: parsePlaces(fields.get("line") ?? ""),
    guides: (fields.get("guides") ?? "").split(",").flatMap(parseGuide),
    camera: { x, y, k, width, height },
  };
}

function parseGuide(text: string): Guide[] {
  const [name, of = "", ...edges] = text.split("!");
  const about = guideTopics.find((topic) => topic === name);
  const [left, top, right, bottom] = edges.map(Number);
  if (!about || left === undefined || top === undefined || right === undefined || bottom === undefined) return [];
  return [left, top, right, bottom].every(Number.isFinite) ? [{ about, of, left, top, right, bottom }] : [];
}

/** Where one entity lies. */
export const placeIn = ({ places }: Lie, id: string): Point | undefined => places.get(keyOf(id));

/** Where just these entities lie. */
export function lieIn(
  { places, line, guides }: Lie,
  ids: Iterable<string>,
): Pick<Standing, "positions" | "line" | "guides"> {
  const found = { positions: new Map<string, Point>(), line: new Map<string, Point>() };
  for (const id of ids) {
    const key = keyOf(id);
    const [at, lifted] = [places.get(key), line.get(key)];
    if (at) found.positions.set(id, at);
    if (lifted) found.line.set(id, lifted);
  }
  return { ...found, guides };
}
