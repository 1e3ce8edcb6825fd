import * as z from "zod";
import { coordinate } from "./coordinate.ts";
import { dateSchema } from "./date-schema.ts";
import { filterSchema } from "./filter.ts";
import { graphLimits } from "./graph.ts";
import { idSchema } from "./id.ts";
import { kindSchema } from "./kinds.ts";
import { notesSchema } from "./note.ts";
import { longestPath } from "./path-question.ts";
import { relationTypeSchema } from "./relation-types.ts";
import { lineOfText, linesOfText } from "./text.ts";

/** The most of everything that a store and a saved view hold. `bytes` is the length of a view's content as JSON. */
export const viewLimits = {
  views: 1000,
  entities: graphLimits.entities,
  title: 200,
  notes: 10_000,
  bytes: 4_000_000,
} as const;

const ids = z.array(idSchema).max(viewLimits.entities, `at most ${viewLimits.entities} ids`);
const placeSchema = z.strictObject({ id: idSchema, x: coordinate, y: coordinate });
/** What only the picture gives a meaning to. */
const name = z.string().regex(/^[a-z][a-z-]{0,39}$/, "a short name of small letters");
const size = z.int().min(1).max(100_000);

/** A question for paths as it stood in the panel; null is what nobody had chosen. */
const questionSchema = z.strictObject({
  from: idSchema.nullable(),
  to: idSchema.nullable(),
  through: z.array(idSchema).max(8, "at most 8 ids"),
  avoid: z.array(idSchema).max(100, "at most 100 ids"),
  avoidKind: z.array(kindSchema).max(20, "at most 20 kinds").nullable(),
  k: z.int().min(1).max(50),
  maxLength: z.int().min(1).max(longestPath),
  directed: z.boolean(),
  /** Connects all of them, in no order. */
  all: z.boolean(),
});

/** What was chosen of an entity's relations, where that was more than types: ways, other ends (all when empty), time, number. */
const choiceSchema = z.strictObject({
  ways: z
    .array(z.strictObject({ type: relationTypeSchema, direction: z.enum(["any", "out", "in"]) }))
    .min(1, "at least one way")
    .max(40, "at most 40 ways"),
  kinds: z.array(kindSchema).max(20, "at most 20 kinds"),
  since: dateSchema.nullable(),
  until: dateSchema.nullable(),
  undated: z.boolean(),
  most: z.int().min(1).max(1000),
});

/**
 * What colours and sizes said and what was drawn as one node, where that wasn't the usual; `open`: which groups were
 * open, by a kind, or by the id of a city or of a community's best connected member.
 */
const looksSchema = z.strictObject({ colour: name, size: name, grouping: name.nullable(), open: ids });

/**
 * What was shown, and why: an entity stays in the picture for as long as the overview, an expansion or somebody's own
 * choice holds it. The ids stand here one by one, so that the view shows the same when the network has grown.
 */
const shownSchema = z.strictObject({
  filter: filterSchema,
  /** Entities with fewer links were left out. */
  minDegree: z.int().min(1).exactOptional(),
  /** What was left out or filtered away stayed greyed where it was; without this it was hidden. */
  fade: z.literal(true).exactOptional(),
  /** What the overview had brought; null where the picture didn't start from it. */
  overview: ids.nullable(),
  added: ids,
  expanded: z
    .array(
      z.strictObject({
        id: idSchema,
        types: z.array(relationTypeSchema).max(20, "at most 20 types"),
        by: choiceSchema.exactOptional(),
        brought: ids,
      }),
    )
    .max(viewLimits.entities),
  hidden: ids,
  pins: z.array(placeSchema).max(viewLimits.entities),
  selection: z.strictObject({ entities: ids, relation: idSchema.nullable() }),
  question: questionSchema,
  /** The path that was laid out, counted from 0. */
  chosen: z.int().min(0).max(49).nullable(),
  /** How the picture was laid out, and around what. */
  layout: z.strictObject({ id: name, around: ids }),
  looks: looksSchema.exactOptional(),
  /** Notes on the picture; `notes` beside this is what somebody wrote about the view as a whole. */
  annotations: notesSchema.default([]),
});

/** Where an entity lay. Its names stay here: once it is gone, nobody else can say what it was. */
const laidEntitySchema = z.strictObject({
  id: idSchema,
  name: lineOfText(500),
  nameEn: lineOfText(500).exactOptional(),
  x: coordinate,
  y: coordinate,
});

/** What the layout drew behind the entities: a box, what it is about, and of what (a kind, a date, a number of hops). */
const guideSchema = z.strictObject({
  about: name,
  of: z.string().max(40, "at most 40 characters"),
  left: coordinate,
  top: coordinate,
  right: coordinate,
  bottom: coordinate,
});

/** The point of the layout in the middle of the window, how many CSS pixels one of its units took, and the window's size. */
const cameraSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  k: z.number().min(0.001).max(100),
  width: size,
  height: size,
});

const contentFields = {
  title: lineOfText(viewLimits.title),
  notes: linesOfText(viewLimits.notes).default(""),
  shown: shownSchema,
  entities: z.array(laidEntitySchema).max(viewLimits.entities, `at most ${viewLimits.entities} entities`),
  /** Where entities lay that a filter had taken away and that stayed greyed. */
  greyed: z.array(placeSchema).max(viewLimits.entities).exactOptional(),
  /** Where the entities of the path that was laid out stood meanwhile. */
  line: z.array(placeSchema).max(viewLimits.entities).default([]),
  guides: z.array(guideSchema).max(viewLimits.entities, `at most ${viewLimits.entities} guides`).default([]),
  camera: cameraSchema,
};

/** A saved view as somebody writes it. */
export const viewContentSchema = z.strictObject(contentFields).meta({ id: "ViewContent" });

const time = z.iso.datetime();
const recordFields = { id: idSchema, revision: z.int().min(1), createdAt: time, updatedAt: time };

/** A saved view as it is read. `revision` counts its changes; whoever replaces or deletes it names the one they saw. */
export const savedViewSchema = z.strictObject({ ...recordFields, ...contentFields }).meta({ id: "SavedView" });

/** A saved view in the list of all. */
export const viewSummarySchema = z
  .strictObject({
    ...recordFields,
    title: contentFields.title,
    notes: contentFields.notes,
    entities: z.int().min(0),
  })
  .meta({ id: "ViewSummary" });

export type ViewContent = z.output<typeof viewContentSchema>;
export type SavedView = z.output<typeof savedViewSchema>;
export type ViewSummary = z.output<typeof viewSummarySchema>;

/** What of a view somebody wrote. */
export function contentOf({ id, revision, createdAt, updatedAt, ...content }: SavedView): ViewContent {
  return content;
}

/** A view as the list shows it. */
export function summaryOf({ id, revision, createdAt, updatedAt, title, notes, entities }: SavedView): ViewSummary {
  return { id, revision, createdAt, updatedAt, title, notes, entities: entities.length };
}
