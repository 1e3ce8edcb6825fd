import * as z from "zod";
import { contract, type ParsedRequest } from "../model/contract.ts";
import { exportFormats } from "../model/export.ts";
import { filterFields } from "../model/filter.ts";
import { idSchema } from "../model/id.ts";
import type { Language } from "../model/sentences/index.ts";
import type { Arguments } from "./arguments.ts";
import type { Client } from "./client.ts";
import { UsageError } from "./failure.ts";
import { findAllNamed, findNamed } from "./names.ts";
import { toOptionName } from "./option.ts";
import { parametersIn, parseAsked } from "./request.ts";

const { from, to, ...pathParameters } = contract.findPaths.query.shape;
const ownPathParameters = Object.fromEntries(
  Object.entries(pathParameters).filter(([field]) => !(field in filterFields)),
);

/** The parameters that select what goes into a file: a filter, entities, a saved view or a question for paths. */
export const selectionShapes = {
  filter: filterFields,
  selection: { id: z.array(idSchema), view: idSchema },
  path: { from, to, ...ownPathParameters },
};

/** A request for a file, by the endpoint that answers it. */
export type FileRequest =
  | { readonly name: "exportNetwork"; readonly request: ParsedRequest<"exportNetwork"> }
  | { readonly name: "exportSelection"; readonly request: ParsedRequest<"exportSelection"> };

/**
 * Reads what was typed as a request for a file. Fails with `UsageError` when it contradicts itself. Names are looked up by
 * `toRequest`, so that everything else is said before anything is opened.
 */
export function readSelection(typed: Arguments, format: string, language: Language) {
  const { given } = typed;
  const params = parseAsked(z.strictObject({ format: z.enum(exportFormats) }), { format }, { format: "FORMAT" });
  const filter = parametersIn(typed, z.strictObject(filterFields));
  const isPath = given.has("from") || given.has("to");
  refuseContradictions(given, isPath);
  if (isPath) {
    const path = { ...filter, ...parametersIn(typed, z.strictObject(ownPathParameters)) };
    parseAsked(contract.findPaths.query, { ...path, through: [], avoid: [], from: "from", to: "to" });
    const named = ["from", "to"].map((end) => given.get(end)?.at(-1) ?? "");
    const toRequest = async (client: Client): Promise<FileRequest> => {
      const [start = "", end = ""] = named;
      return selected(params, {
        language,
        path: {
          ...path,
          from: (await findNamed(client, start, "--from")).id,
          to: (await findNamed(client, end, "--to")).id,
          through: await findAllNamed(client, given.get("through") ?? [], "--through"),
          avoid: await findAllNamed(client, given.get("avoid") ?? [], "--avoid"),
        },
      });
    };
    return toRequest;
  }
  if (given.has("id")) {
    parseAsked(z.strictObject(filterFields), filter);
    return async (client: Client) =>
      selected(params, { language, filter, ids: await findAllNamed(client, given.get("id") ?? [], "--id") });
  }
  if (given.has("view")) {
    const request = selected(params, { language, ...parametersIn(typed, z.strictObject({ view: idSchema })) });
    return async () => request;
  }
  const query = parseAsked(contract.exportNetwork.query, { ...filter, language });
  return async (): Promise<FileRequest> => ({ name: "exportNetwork", request: { params, query, body: undefined } });
}

function selected(params: ParsedRequest<"exportSelection">["params"], asked: unknown): FileRequest {
  const body = parseAsked(contract.exportSelection.body, asked);
  return { name: "exportSelection", request: { params, query: undefined, body } };
}

/** One selection, and with it only what has a meaning there. */
function refuseContradictions(given: Arguments["given"], isPath: boolean): void {
  const ways = [given.has("id") && "--id", given.has("view") && "--view", isPath && "--from and --to"].filter(Boolean);
  if (ways.length > 1) throw new UsageError(`${ways.join(" and ")} exclude each other: select by one of them`);
  for (const [end, other] of [
    ["from", "to"],
    ["to", "from"],
  ] as const) {
    if (given.has(end) && !given.has(other)) throw new UsageError(`--${end} needs --${other}: a path has two ends`);
    if ((given.get(end)?.length ?? 0) > 1) throw new UsageError(`--${end} is given twice: give it once`);
  }
  const pathOption = Object.keys(ownPathParameters)
    .map(toOptionName)
    .find((name) => given.has(name));
  if (pathOption && !isPath) throw new UsageError(`--${pathOption} belongs to paths: add --from and --to`);
  const filterOption = Object.keys(filterFields)
    .map(toOptionName)
    .find((name) => given.has(name));
  if (filterOption && given.has("view")) {
    throw new UsageError(`--${filterOption} cannot go with --view: a view has its own filter`);
  }
}
