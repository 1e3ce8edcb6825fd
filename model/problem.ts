import * as z from "zod";

/**
 * Every way in which a request can fail, with its HTTP status and its title in both languages. The only place where a
 * code is declared; `server/errors.ts` makes answers of them and the explorer its messages.
 */
export const problemCodes = {
  "invalid-request": { status: 400, zh: "请求有误", en: "The request has errors" },
  "invalid-cursor": { status: 400, zh: "翻页标记无效", en: "The cursor does not fit this request" },
  "access-denied": { status: 403, zh: "不允许访问", en: "Access denied" },
  "not-found": { status: 404, zh: "未找到", en: "Not found" },
  "method-not-allowed": { status: 405, zh: "不支持该方法", en: "Method not allowed" },
  conflict: { status: 409, zh: "与现有数据冲突", en: "In conflict with the data" },
  stale: { status: 412, zh: "记录已被更改", en: "The record has changed" },
  "too-large": { status: 413, zh: "请求过大", en: "The request is too large" },
  "wrong-media-type": { status: 415, zh: "格式不支持", en: "The format is not supported" },
  "precondition-required": { status: 428, zh: "缺少前提条件", en: "A precondition is required" },
  internal: { status: 500, zh: "服务内部错误", en: "The server failed" },
  "store-unavailable": { status: 503, zh: "数据库暂时无法访问", en: "The store cannot be reached" },
  "query-timeout": { status: 503, zh: "查询超时", en: "The query took too long" },
  "query-budget": { status: 503, zh: "查询范围过大", en: "The query touches too much" },
} as const;

export type ProblemCode = keyof typeof problemCodes;

/** One wrong field: where, what was sent, and what would be right. */
export const fieldErrorSchema = z.strictObject({
  path: z.string(),
  code: z.string(),
  value: z.json().exactOptional(),
  message: z.string(),
  expected: z.string(),
});

export type FieldError = z.output<typeof fieldErrorSchema>;

/** RFC 9457, `application/problem+json`. `current` is the record as it stands, after a stale write. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(Object.keys(problemCodes) as [ProblemCode, ...ProblemCode[]]),
    requestId: z.string(),
    errors: z.array(fieldErrorSchema).exactOptional(),
    current: z.json().exactOptional(),
  })
  .meta({ id: "Problem" });

export type Problem = z.output<typeof problemSchema>;

/** Thrown wherever a request cannot be answered; carries what the answer says. */
export class ProblemError extends Error {
  readonly code: ProblemCode;
  readonly errors: readonly FieldError[];
  readonly current: unknown;

  constructor(
    code: ProblemCode,
    detail: string,
    more: { errors?: readonly FieldError[]; current?: unknown; cause?: unknown } = {},
  ) {
    super(detail, more.cause === undefined ? {} : { cause: more.cause });
    this.name = "ProblemError";
    this.code = code;
    this.errors = more.errors ?? [];
    this.current = more.current;
  }
}

/** An `invalid-request` that says the first thing that is wrong, and how many there are. */
export function invalidRequest(errors: readonly FieldError[]): ProblemError {
  const first = errors[0]?.message ?? "";
  const detail = errors.length === 1 ? first : `${errors.length} fields are wrong; the first: ${first}`;
  return new ProblemError("invalid-request", detail, { errors });
}
