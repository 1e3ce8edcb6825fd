import * as z from "zod";
import { apiPrefix, contract } from "../model/contract.ts";
import type { Endpoint } from "../model/endpoint.ts";
import { problemCodes, problemSchema } from "../model/problem.ts";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of the contract; `version` is the package's. */
export function toOpenApi(version: string): Json {
  const schemas: Json = {};
  const paths: Record<string, Json> = {};
  for (const [name, endpoint] of Object.entries<Endpoint>(contract)) {
    const path = apiPrefix + endpoint.path.replace(/:(\w+)/g, "{$1}");
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operation(name, endpoint, schemas) };
  }
  const problem = toSchema(problemSchema, "output", schemas);
  return {
    openapi: "3.1.0",
    info: {
      title: "Qianshou 牵手",
      version,
      description: "Partnership networks: search, explore, ask for paths, and see who says so.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: {
      schemas,
      responses: {
        Problem: {
          description: `A problem (RFC 9457). Its code is one of ${Object.keys(problemCodes).join(", ")}.`,
          content: { "application/problem+json": { schema: problem } },
        },
      },
    },
  };
}

function operation(name: string, endpoint: Endpoint, schemas: Json): Json {
  const { summary, params, query, body, upload, ifMatch } = endpoint;
  const parameters = [
    ...(params ? parametersOf(params, "path", schemas) : []),
    ...(query ? parametersOf(query, "query", schemas) : []),
    ...(ifMatch ? [ifMatchHeader] : []),
  ];
  return {
    operationId: name,
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: toSchema(body, "input", schemas) } } },
    }),
    ...(upload !== undefined && {
      requestBody: {
        required: true,
        description: `The file as it is, at most ${upload} bytes`,
        content: { "application/octet-stream": {} },
      },
    }),
    responses: {
      "200": answerOf(endpoint, schemas),
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

const ifMatchHeader = {
  name: "If-Match",
  in: "header",
  required: false,
  description: "The revision that was read, in quotes; needed unless there is no record yet",
  schema: { type: "string", examples: ['"3"'] },
};

/** JSON, or a file whose name stands in a header. */
function answerOf({ media, answer }: Endpoint, schemas: Json): Json {
  if (media === undefined) {
    return {
      description: "The answer",
      content: { "application/json": { schema: toSchema(answer, "output", schemas) } },
    };
  }
  return {
    description: "A file to be saved",
    headers: { "Content-Disposition": { description: "The file's name", schema: { type: "string" } } },
    content: Object.fromEntries(media.map((one) => [one, { schema: { type: "string" } }])),
  };
}

function parametersOf(schema: z.ZodObject, where: "path" | "query", schemas: Json): Json[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const json = toSchema(field, "input", schemas);
    const required = where === "path" || field._zod.optin !== "optional";
    return { name, in: where, required, schema: json, ...(json["type"] === "array" && { explode: true }) };
  });
}

/** JSON Schema of a zod schema; what has an id of its own goes into `schemas` once and is referred to. */
function toSchema(schema: z.ZodType, io: "input" | "output", schemas: Json): Json {
  const made: Json = { ...z.toJSONSchema(schema, { io, unrepresentable: "any" }) };
  const defined = made["$defs"];
  if (typeof defined === "object" && defined !== null) {
    for (const [id, one] of Object.entries(defined)) schemas[id] = withoutIds(one);
  }
  return withoutIds(made);
}

/** `$schema`, `$defs` and `id` are the generator's own book-keeping; references point into the components. */
function withoutIds(json: unknown): Json {
  const text = JSON.stringify(json, (key, value) => (["$schema", "$defs", "$id"].includes(key) ? undefined : value));
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/'));
}
