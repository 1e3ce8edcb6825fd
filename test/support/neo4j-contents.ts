import type { Driver } from "neo4j-driver";
import type { Part } from "../../formats/format.ts";

/** What a Neo4j holds of a network: nodes and relationships with all their properties, as texts in order. */
interface Contents {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

const textOf = (head: string, properties: Readonly<Record<string, unknown>>): string =>
  `${head} ${JSON.stringify(Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1)))}`;

/** Properties as Neo4j can hold them: nothing nested, and nothing without elements. */
function propertiesOf(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => {
      if (value === null || (typeof value === "object" && Object.keys(value).length === 0)) return [];
      return [[name, name === "figures" || name === "externalIds" ? JSON.stringify(value) : value]];
    }),
  );
}

/** What a Neo4j should hold of these parts; claims are tied to their sources, and to what they are about if it's an entity. */
export function contentsOfParts(parts: readonly Part[]): Contents {
  const nodes: string[] = [];
  const relationships: string[] = [];
  const entities = new Set(parts.flatMap(({ what, value }) => (what === "entity" ? value.id : [])));
  for (const { what, value } of parts) {
    if (what === "relation") {
      const { type, source, target, ...rest } = value;
      relationships.push(textOf(`${source} ${type} ${target}`, propertiesOf(rest)));
    } else {
      const label = what === "entity" ? value.kind : what === "claim" ? "Claim" : "Source";
      nodes.push(textOf(label, propertiesOf(value)));
    }
    if (what === "claim") {
      relationships.push(textOf(`${value.id} FROM ${value.source}`, {}));
      if (entities.has(value.about)) relationships.push(textOf(`${value.id} ABOUT ${value.about}`, {}));
    }
  }
  return { nodes: nodes.sort(), relationships: relationships.sort() };
}

/** Everything that a Neo4j holds. */
export async function contentsOfDatabase(driver: Driver): Promise<Contents> {
  const nodes = await driver.executeQuery("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties");
  const relationships = await driver.executeQuery(
    "MATCH (a)-[r]->(b) RETURN a.id + ' ' + type(r) + ' ' + b.id AS head, properties(r) AS properties",
  );
  const labelOf = (labels: readonly string[]) => labels.filter((label) => label !== "Entity").join(":");
  return {
    nodes: nodes.records.map((row) => textOf(labelOf(row.get("labels")), row.get("properties"))).sort(),
    relationships: relationships.records.map((row) => textOf(row.get("head"), row.get("properties"))).sort(),
  };
}
