import type * as z from "zod";
import type { Endpoint } from "./endpoint.ts";
import { exportEndpoints } from "./export.ts";
import { firstEndpoints } from "./first-endpoints.ts";
import { importEndpoints } from "./import.ts";
import { mergeEndpoints } from "./merge.ts";

export { apiPrefix } from "./first-endpoints.ts";

/** Every endpoint under the prefix. The key names the handler and the client's method. */
export const contract = {
  ...firstEndpoints,
  ...exportEndpoints,
  ...importEndpoints,
  ...mergeEndpoints,
} as const satisfies Record<string, Endpoint>;

export type Contract = typeof contract;
export type EndpointName = keyof Contract;

/** Those that answer JSON; the others answer a file, which a client fetches as such. */
export type JsonEndpointName = {
  readonly [N in EndpointName]: Contract[N] extends { readonly media: readonly string[] } ? never : N;
}[EndpointName];

export type FileEndpointName = Exclude<EndpointName, JsonEndpointName>;

type Parsed<E, Part extends string> = E extends { readonly [P in Part]: infer S extends z.ZodType }
  ? z.output<S>
  : undefined;
type Sent<E, Part extends string> = E extends { readonly [P in Part]: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;

/**
 * What a handler gets: every part parsed, defaults filled in; `undefined` where the endpoint has no such part. `ifMatch` is
 * the revision in that header, null without it, where the endpoint takes it; `upload` the file that is being sent, which
 * fails with `too-large` past its limit.
 */
export type ParsedRequest<N extends EndpointName> = {
  readonly params: Parsed<Contract[N], "params">;
  readonly query: Parsed<Contract[N], "query">;
  readonly body: Parsed<Contract[N], "body">;
} & { readonly [P in keyof Contract[N] & "ifMatch"]: number | null } & {
  readonly [P in keyof Contract[N] & "upload"]: AsyncIterable<Uint8Array>;
};

/** What a client sends: the parts that the endpoint has. */
export type SentRequest<N extends EndpointName> = {
  readonly [P in keyof Contract[N] & ("params" | "query" | "body")]: Sent<Contract[N], P>;
} & { readonly [P in keyof Contract[N] & "ifMatch"]: number | null } & {
  readonly [P in keyof Contract[N] & "upload"]: Blob;
};

export type Answer<N extends EndpointName> = z.output<Contract[N]["answer"]>;
