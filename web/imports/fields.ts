import { type ImportField, type ImportUse, importFields } from "../../model/import-mapping.ts";
import { relationTypeIds } from "../../model/relation-types.ts";
import type { Language } from "../../model/sentences/index.ts";
import { enImportFields } from "../i18n/en-import-fields.ts";
import { type FieldWords, zhImportFields } from "../i18n/zh-import-fields.ts";
import { typeLabel } from "../panels/labels.ts";

const fieldWords: Readonly<Record<Language, FieldWords>> = { zh: zhImportFields, en: enImportFields };

type Group = keyof FieldWords["groups"];

const groups: readonly Group[] = ["own", "time", "around", "links", "evidence"];

/** What is said around a relation. */
const around = /^(agreement|event|onBehalfOf|by)\b/;

function groupOf(field: ImportField): Group {
  if (field.startsWith("relation.")) return "links";
  if (field.startsWith("claim.")) return "evidence";
  if (field === "from" || field === "to" || field === "period") return "time";
  return around.test(field) ? "around" : "own";
}

/** What a column holds, in the reader's words. */
export function fieldLabel(field: ImportField, use: ImportUse, language: Language): string {
  const words = fieldWords[language];
  const linked = relationTypeIds.find((type) => field === `relation.${type}`);
  if (linked !== undefined) return words.linked(typeLabel(linked, language));
  if (use === "claims" && field === "source") return words.ofClaims.source;
  const label = Object.entries(words.fields).find(([id]) => id === field)?.[1] ?? field;
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** The fields that rows of this use can have, as a list to choose from: by groups, empty ones left out. */
export function fieldGroups(
  use: ImportUse,
  language: Language,
): readonly { readonly label: string; readonly fields: readonly ImportField[] }[] {
  const fields: readonly ImportField[] = importFields[use];
  return groups
    .map((group) => ({
      label: fieldWords[language].groups[group],
      fields: fields.filter((field) => groupOf(field) === group),
    }))
    .filter(({ fields: own }) => own.length > 0);
}
