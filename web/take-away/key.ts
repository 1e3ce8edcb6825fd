import { kindIds, kindOf } from "../../model/kinds.ts";
import { relationTypeIds, relationTypeOf } from "../../model/relation-types.ts";
import { nameIn } from "../../model/sentences/index.ts";
import type { Source } from "../../model/source.ts";
import { plainColour } from "../../picture/badges.ts";
import type { KeyItem } from "../../picture/sheet-key.ts";
import type { Explorer } from "../actions/explorer.ts";
import type { Still } from "../graph-view/still.ts";
import { kindLabel, typeLabel } from "../panels/labels.ts";
import type { RelationFacts } from "../state/table-facts.ts";

/** The most sources that a picture names. */
const mostSources = 6;

/** What a picture's symbols mean, as far as they are in it, and the sources on which its relations rest. */
export function keyOf(
  { signals }: Explorer,
  { scene, part }: Pick<Still, "scene" | "part">,
  { citations }: Pick<RelationFacts, "citations">,
): { readonly groups: readonly (readonly KeyItem[])[]; readonly texts: readonly string[] } {
  const words = signals.words.value;
  const { language } = words;
  const { takeAway } = words;
  const graph = signals.graph.value;
  const { faded } = signals.leftOut.value;
  const seen = new Set(
    scene.nodes
      .filter(({ x, y }) => !part || (x >= part.left && x <= part.right && y >= part.top && y <= part.bottom))
      .map(({ id }) => id),
  );
  const isShown = ({ id }: { readonly id: string }): boolean => seen.has(id) && !faded.has(id);
  const kinds = new Set(graph.entities.filter(isShown).map(({ kind }) => kind));
  const drawn = new Set(
    scene.lines.filter(({ source, target }) => seen.has(source) || seen.has(target)).map(({ id }) => id),
  );
  const relations = graph.relations.filter(({ id }) => drawn.has(id) && !faded.has(id));
  const types = new Set(relations.map(({ type }) => type));
  const isPlain = signals.state.value.looks.colour !== "kind";
  const nodes = kindIds
    .filter((kind) => kinds.has(kind))
    .map((kind): KeyItem => {
      const { shape, colour, icon } = kindOf(kind);
      const symbol = { of: "node" as const, shape, icon, colour: isPlain ? plainColour : colour };
      return { label: kindLabel(kind, language, true), symbol };
    });
  const lines = relationTypeIds
    .filter((type) => types.has(type))
    .map((type): KeyItem => {
      const { colour, line, symmetric } = relationTypeOf(type);
      const symbol = {
        of: "line" as const,
        colour,
        width: Math.max(1.5, line.width),
        dash: line.dash,
        directed: !symmetric,
      };
      return { label: typeLabel(type, language), symbol };
    });
  const rests = new Map<string, { source: Source; n: number }>();
  for (const { source } of relations.flatMap(({ id }) => citations.get(id) ?? [])) {
    rests.set(source.id, { source, n: (rests.get(source.id)?.n ?? 0) + 1 });
  }
  const sources = [...rests.values()].sort((a, b) => b.n - a.n).map(({ source }) => source);
  const named = sources.slice(0, mostSources).map((source, i) => {
    const { publishedOn } = source;
    const title = nameIn(
      { name: source.title, ...(source.titleEn !== undefined && { nameEn: source.titleEn }) },
      language,
    );
    return takeAway.source(i + 1, title, publishedOn === undefined ? null : words.date(publishedOn));
  });
  const more = sources.length - named.length;
  const heading = named.length === 0 ? [] : [takeAway.sources];
  return { groups: [nodes, lines], texts: [...heading, ...named, ...(more > 0 ? [takeAway.moreSources(more)] : [])] };
}
