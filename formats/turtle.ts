import type { Format } from "./format.ts";
import { endResource, fileResource, type Resource, resourcesOf, type Value } from "./rdf.ts";
import { prefixes, vocabulary } from "./vocabulary.ts";

/** RDF for triple stores, in Turtle 1.1: one paragraph for each thing. */
export const turtle = {
  id: "turtle",
  name: { zh: "Turtle（RDF）", en: "Turtle (RDF)" },
  use: { zh: "三元组库、rdflib、Protégé", en: "triple stores, rdflib, Protégé" },
  omits: [],
  extension: "ttl",
  media: "text/turtle",
  evidence: "after",
  most: null,
  open(heading) {
    return {
      head: () => {
        const declared = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
        return `${declared.join("")}\n${[fileResource(heading), ...vocabulary].map(paragraphOf).join("")}`;
      },
      write: (parts) => {
        let text = "";
        for (const part of parts) for (const resource of resourcesOf(part)) text += paragraphOf(resource);
        return text;
      },
      end: (ending) => paragraphOf(endResource(heading, ending)),
    };
  },
} satisfies Format;

function paragraphOf({ name = "[]", types, says }: Resource): string {
  const lines = linesOf(types, says);
  return `${nameOf(name)} ${lines.join(" ;\n  ")} .\n`;
}

function linesOf(types: Resource["types"], says: Resource["says"]): string[] {
  const lines = types.length === 0 ? [] : [`a ${types.join(", ")}`];
  for (const [property, values] of says) lines.push(`${property} ${values.map(termOf).join(", ")}`);
  return lines;
}

function termOf(value: Value): string {
  switch (value.is) {
    case "name":
      return nameOf(value.name);
    case "address":
      return `<${value.address}>`;
    case "text":
      return `${quoted(value.text)}${value.language === undefined ? "" : `@${value.language}`}`;
    case "typed":
      return plain.has(value.type) ? value.text : `${quoted(value.text)}^^${value.type}`;
    case "inner":
      return `[ ${linesOf(value.resource.types, value.resource.says).join(" ; ")} ]`;
  }
}

/** Types whose values Turtle knows without quotes. */
const plain: ReadonlySet<string> = new Set(["xsd:integer", "xsd:boolean"]);

/**
 * A name as it is, or its whole address where it holds what Turtle wants a backslash for: a tilde, a full stop at the end.
 * Not every reader knows those.
 */
function nameOf(name: string): string {
  if (!/~|\.$/.test(name)) return name;
  const prefix = name.slice(0, name.indexOf(":"));
  const base = new Map<string, string>(Object.entries(prefixes)).get(prefix) ?? "";
  return `<${base}${name.slice(prefix.length + 1)}>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: naming them is the purpose
const suspect = /["\\\u0000-\u001f\u007f]/g;

const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

function quoted(text: string): string {
  const escaped = text.replace(
    suspect,
    (character) => escapes[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `"${escaped}"`;
}
