import type { Format } from "./format.ts";
import { endResource, fileResource, type Resource, resourcesOf, type Value } from "./rdf.ts";
import { prefixes, vocabulary } from "./vocabulary.ts";

/** RDF as JSON-LD 1.1 with its own context: one graph, one thing to a line. The same triples as in Turtle. */
export const jsonld = {
  id: "jsonld",
  name: { zh: "JSON-LD", en: "JSON-LD" },
  use: {
    zh: "三元组库、schema.org 工具、任何 JSON 程序",
    en: "triple stores, tools for schema.org, any program that reads JSON",
  },
  omits: [],
  extension: "jsonld",
  media: "application/ld+json",
  evidence: "after",
  most: null,
  open(heading) {
    return {
      head: () => {
        const first = [fileResource(heading), ...vocabulary].map((resource) => JSON.stringify(nodeOf(resource)));
        return `{"@context":${JSON.stringify({ "@version": 1.1, ...prefixes })},\n"@graph":[\n${first.join(",\n")}`;
      },
      write: (parts) => {
        let text = "";
        for (const part of parts) {
          for (const resource of resourcesOf(part)) text += `,\n${JSON.stringify(nodeOf(resource))}`;
        }
        return text;
      },
      end: (ending) => `,\n${JSON.stringify(nodeOf(endResource(heading, ending)))}\n]}\n`,
    };
  },
} satisfies Format;

function nodeOf({ name, types, says }: Resource): Record<string, unknown> {
  return {
    ...(name !== undefined && { "@id": name }),
    ...(types.length > 0 && { "@type": types }),
    ...Object.fromEntries(says.map(([property, values]) => [property, values.map(termOf)])),
  };
}

function termOf(value: Value): unknown {
  switch (value.is) {
    case "name":
      return { "@id": value.name };
    case "address":
      return { "@id": value.address };
    case "text":
      return value.language === undefined ? value.text : { "@value": value.text, "@language": value.language };
    case "typed":
      return value.type === "xsd:integer" ? Number(value.text) : typedOf(value.text, value.type);
    case "inner":
      return nodeOf(value.resource);
  }
}

function typedOf(text: string, type: string): unknown {
  return type === "xsd:boolean" ? text === "true" : { "@value": text, "@type": type };
}
