import type { Entity } from "../model/entity.ts";
import { happenings } from "../model/kinds.ts";
import type { Relation } from "../model/relation.ts";
import type { Language } from "../model/sentences/index.ts";
import type { Claim, Source } from "../model/source.ts";
import type { Ending, Heading, Part } from "./format.ts";
import { endingWords, headingWords } from "./heading-words.ts";
import { classesOf } from "./vocabulary.ts";

/** What a resource says of itself with one property. Names have a prefix: `schema:name`. */
export type Value =
  | { readonly is: "name"; readonly name: string }
  | { readonly is: "address"; readonly address: string }
  | { readonly is: "text"; readonly text: string; readonly language?: string }
  | { readonly is: "typed"; readonly text: string; readonly type: string }
  | { readonly is: "inner"; readonly resource: Resource };

/** A thing with its statements; without a name it stands inside another. */
export interface Resource {
  readonly name?: string;
  readonly types: readonly string[];
  readonly says: readonly (readonly [property: string, values: readonly Value[]])[];
}

/** The file itself. */
const file = "_:file";

type Said = readonly [string, readonly Value[]];

/** What a part is in RDF: W3C ORG and schema.org for the network, PROV for its evidence. A relation may come with its line. */
export function resourcesOf(part: Part): readonly Resource[] {
  switch (part.what) {
    case "entity":
      return [entityResource(part.value)];
    case "relation":
      return relationResources(part.value);
    case "claim":
      return [claimResource(part.value)];
    case "source":
      return [sourceResource(part.value)];
  }
}

export function fileResource(heading: Heading): Resource {
  const { title, about } = headingWords(heading);
  return {
    name: file,
    types: ["schema:Dataset"],
    says: clean([
      ["schema:name", told(title, heading.language)],
      ["schema:description", told(about, heading.language)],
      ["schema:dateCreated", typed(heading.exportedAt, "xsd:dateTime")],
      ["q:revision", whole(heading.revision)],
    ]),
  };
}

export function endResource(heading: Heading, ending: Ending): Resource {
  return {
    name: file,
    types: [],
    says: [
      ["q:revisionAtEnd", whole(ending.revision)],
      ["rdfs:comment", told(endingWords(heading, ending), heading.language)],
    ],
  };
}

function entityResource(entity: Entity): Resource {
  const { id, kind, name, nameEn, description, descriptionEn, from, to, lat, lon } = entity;
  const [start, end] =
    kind === "Official"
      ? ["schema:birthDate", "schema:deathDate"]
      : happenings.includes(kind)
        ? ["schema:startDate", "schema:endDate"]
        : ["schema:foundingDate", "schema:dissolutionDate"];
  return {
    name: `id:${id}`,
    types: classesOf(kind),
    says: clean([
      ["skos:prefLabel", both(name, nameEn)],
      ["schema:name", both(name, nameEn)],
      ["skos:altLabel", entity.aliases.flatMap((alias) => told(alias))],
      ["schema:description", both(description, descriptionEn)],
      ["dcterms:subject", entity.topics.map((topic): Value => ({ is: "name", name: `topic:${topic}` }))],
      [start, day(from)],
      [end, day(to)],
      ["schema:url", entity.url === undefined ? [] : typed(entity.url, "xsd:anyURI")],
      ["schema:identifier", Object.entries(entity.externalIds).flatMap(([scheme, value]) => identifier(scheme, value))],
      ["owl:sameAs", Object.entries(entity.externalIds).flatMap(([scheme, value]) => sameAs(scheme, value))],
      [
        "schema:geo",
        lat === undefined || lon === undefined
          ? []
          : inner(
              ["schema:GeoCoordinates"],
              [
                ["schema:latitude", number(lat)],
                ["schema:longitude", number(lon)],
              ],
            ),
      ],
      ["q:figure", entity.figures.flatMap(figure)],
      ["q:form", told(entity.form)],
      ["q:morePartiesThanNamed", entity.morePartiesThanNamed === undefined ? [] : truth(entity.morePartiesThanNamed)],
      ["q:networkDegree", whole(entity.degree)],
      ["q:version", whole(entity.version)],
    ]),
  };
}

/** The relation as a thing, with all that is known of it, and as a line that queries can follow, unless it is planned, over or rejected. */
function relationResources(relation: Relation): Resource[] {
  const { id, type, source, target, state } = relation;
  const [from, to] = [thing(source), thing(target)];
  const isOffice = type === "HOLDS_OFFICE";
  const asThing: Resource = {
    name: `id:${id}`,
    types: ["q:Relation", "rdf:Statement", ...(isOffice ? ["org:Membership"] : [])],
    says: clean([
      ["rdf:subject", from],
      ["rdf:predicate", [{ is: "name", name: `q:${type}` }]],
      ["rdf:object", to],
      ["org:member", isOffice ? from : []],
      ["org:organization", isOffice ? to : []],
      ["schema:roleName", both(relation.role, relation.roleEn)],
      ["schema:startDate", day(relation.from)],
      ["schema:endDate", day(relation.to)],
      ["q:agreement", thing(relation.agreement)],
      ["q:event", thing(relation.event)],
      ["q:onBehalfOf", thing(relation.onBehalfOf)],
      ["q:by", relation.by.flatMap(thing)],
      ["q:state", told(state)],
      ["q:side", told(relation.side)],
      ["q:origin", told(relation.origin)],
      ["q:confidence", relation.confidence === null ? [] : whole(relation.confidence)],
      ["q:status", relation.status === null ? [] : told(relation.status)],
      ["q:sources", whole(relation.sources)],
      ["q:version", whole(relation.version)],
    ]),
  };
  const stands = (state === "active" || state === "unknown") && relation.status !== "rejected";
  return stands ? [{ name: `id:${source}`, types: [], says: [[`q:${type}`, to]] }, asThing] : [asThing];
}

function claimResource({ id, about, source, paragraph, summary, summaryEn, confidence, status }: Claim): Resource {
  return {
    name: `claim:${id}`,
    types: ["q:Claim", "prov:Entity"],
    says: clean([
      ["schema:about", thing(about)],
      ["prov:hadPrimarySource", [{ is: "name", name: `source:${source}` }]],
      ["q:paragraph", paragraph === undefined ? [] : whole(paragraph)],
      ["schema:abstract", both(summary, summaryEn)],
      ["q:confidence", whole(confidence)],
      ["q:status", told(status)],
    ]),
  };
}

function sourceResource(source: Source): Resource {
  return {
    name: `source:${source.id}`,
    types: ["schema:CreativeWork", "prov:PrimarySource", "prov:Entity"],
    says: clean([
      ["schema:name", [...told(source.title, source.language), ...told(source.titleEn, "en")]],
      ["schema:inLanguage", told(source.language)],
      ["schema:publisher", told(source.publisher)],
      ["schema:author", told(source.author)],
      ["schema:url", source.url === undefined ? [] : typed(source.url, "xsd:anyURI")],
      ["schema:datePublished", day(source.publishedOn)],
      ["q:retrievedOn", day(source.retrievedOn)],
      ["q:paragraphs", source.paragraphs === undefined ? [] : whole(source.paragraphs)],
    ]),
  };
}

const clean = (says: readonly Said[]): readonly Said[] => says.filter(([, values]) => values.length > 0);

const told = (text: string | undefined, language?: string): Value[] =>
  text === undefined ? [] : [{ is: "text", text, ...(language !== undefined && { language }) }];

const both = (zh: string | undefined, en: string | undefined): Value[] => [
  ...told(zh, "zh" satisfies Language),
  ...told(en, "en" satisfies Language),
];

const typed = (text: string, type: string): Value[] => [{ is: "typed", text, type }];

const whole = (value: number): Value[] => typed(String(value), "xsd:integer");
const truth = (value: boolean): Value[] => typed(String(value), "xsd:boolean");
const number = (value: number): Value[] =>
  Number.isSafeInteger(value) ? whole(value) : typed(String(value), "xsd:double");

/** A date is as precise as its type. */
const day = (date: string | undefined): Value[] =>
  date === undefined ? [] : typed(date, { 4: "xsd:gYear", 7: "xsd:gYearMonth" }[date.length] ?? "xsd:date");

const thing = (id: string | undefined): Value[] => (id === undefined ? [] : [{ is: "name", name: `id:${id}` }]);

const inner = (types: readonly string[], says: readonly Said[]): Value[] => [
  { is: "inner", resource: { types, says: clean(says) } },
];

const identifier = (scheme: string, value: string): Value[] =>
  inner(
    ["schema:PropertyValue"],
    [
      ["schema:propertyID", told(scheme)],
      ["schema:value", told(value)],
    ],
  );

/** Registers whose ids have addresses of their own. */
const registers: Readonly<Record<string, { readonly fits: RegExp; readonly base: string }>> = {
  wikidata: { fits: /^Q\d+$/, base: "http://www.wikidata.org/entity/" },
  ror: { fits: /^0[a-z0-9]{8}$/, base: "https://ror.org/" },
};

function sameAs(scheme: string, value: string): Value[] {
  const register = registers[scheme];
  return register?.fits.test(value) ? [{ is: "address", address: `${register.base}${value}` }] : [];
}

function figure({ label, labelEn, value, unit, unitEn }: Entity["figures"][number]): Value[] {
  return inner(
    ["schema:PropertyValue"],
    [
      ["schema:name", both(label, labelEn)],
      ["schema:value", number(value)],
      ["schema:unitText", both(unit, unitEn)],
    ],
  );
}
