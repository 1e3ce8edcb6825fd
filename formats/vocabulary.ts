import type { Kind } from "../model/kinds.ts";
import { kinds } from "../model/kinds.ts";
import { relationTypes } from "../model/relation-types.ts";
import { topics } from "../model/topics.ts";
import type { Resource, Value } from "./rdf.ts";

/**
 * Prefixes of RDF files. Ours are URNs: they name things whatever address an installation has. Entities and relations share
 * one space of names, because a claim names what it is about without saying which of the two it is.
 */
export const prefixes = {
  id: "urn:qianshou:id:",
  claim: "urn:qianshou:claim:",
  source: "urn:qianshou:source:",
  topic: "urn:qianshou:topic:",
  q: "urn:qianshou:vocabulary:",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
} as const;

/** What kinds are called in vocabularies that others know. */
const classes: Readonly<Record<Kind, readonly string[]>> = {
  City: ["schema:City"],
  Region: ["schema:AdministrativeArea"],
  University: ["org:FormalOrganization", "schema:CollegeOrUniversity"],
  Institute: ["org:FormalOrganization", "schema:ResearchOrganization"],
  Company: ["org:FormalOrganization", "schema:Corporation"],
  Association: ["org:FormalOrganization", "schema:Organization"],
  Agency: ["org:FormalOrganization", "schema:GovernmentOrganization"],
  Platform: ["org:OrganizationalCollaboration", "schema:Organization"],
  Official: ["schema:Person"],
  Event: ["schema:Event"],
  Agreement: ["schema:CreativeWork"],
};

/** The types of an entity: ours and those that others know. */
export const classesOf = (kind: Kind): readonly string[] => [`q:${kind}`, ...classes[kind]];

const labels = ({ zh, en }: { readonly zh: string; readonly en: string }): readonly [string, readonly Value[]] => [
  "rdfs:label",
  [
    { is: "text", text: zh, language: "zh" },
    { is: "text", text: en, language: "en" },
  ],
];

const under = (name: string): readonly [string, readonly Value[]] => ["rdfs:subPropertyOf", [{ is: "name", name }]];

/** Relation types that others know a word for, whatever their ends. */
const wider: ReadonlyMap<string, string> = new Map([
  ["PART_OF", "dcterms:isPartOf"],
  ["LOCATED_IN", "schema:location"],
]);

/** What our own words mean, so that a file explains itself. */
export const vocabulary: readonly Resource[] = [
  ...kinds.map(
    (kind): Resource => ({
      name: `q:${kind.id}`,
      types: ["rdfs:Class"],
      says: [labels(kind), ["rdfs:subClassOf", classes[kind.id].map((name): Value => ({ is: "name", name }))]],
    }),
  ),
  ...relationTypes.map(
    (type): Resource => ({
      name: `q:${type.id}`,
      types: ["rdf:Property", ...(type.symmetric ? ["owl:SymmetricProperty"] : [])],
      says: [labels(type), ...[wider.get(type.id) ?? []].flat().map(under)],
    }),
  ),
  ...topics.map(
    (topic): Resource => ({
      name: `topic:${topic.id}`,
      types: ["skos:Concept"],
      says: [
        [
          "skos:prefLabel",
          [
            { is: "text", text: topic.zh, language: "zh" },
            { is: "text", text: topic.en, language: "en" },
          ],
        ],
      ],
    }),
  ),
];
