import type { ErrorRequestHandler, Response } from "express";
import { type FieldError, type Problem, ProblemError, problemCodes } from "../../model/problem.ts";
import { requestIdOf } from "./request-id.ts";

/** Sends an error as a problem (RFC 9457). What we didn't foresee is `internal` and says nothing of its inside. */
function sendProblem(response: Response, error: ProblemError): void {
  const { status, en } = problemCodes[error.code];
  const requestId = requestIdOf(response);
  const problem: Problem = {
    type: `urn:qianshou:problem:${error.code}`,
    title: en,
    status,
    detail: error.message,
    code: error.code,
    requestId,
    ...(error.errors.length > 0 && { errors: [...error.errors] }),
    ...(error.current !== undefined && { current: JSON.parse(JSON.stringify(error.current)) }),
  };
  if (status === 503) response.setHeader("Retry-After", "2");
  response.status(status).type("application/problem+json").send(JSON.stringify(problem));
}

/** What a thrown thing means to the caller. The table from class to status; each row has a test. */
function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof URIError) {
    return wrongRequest("the URL cannot be decoded", {
      path: "url",
      message: error.message,
      expected: "percent-encoded UTF-8",
    });
  }
  const parsing = bodyParserFault(error);
  if (parsing?.type === "entity.too.large") {
    return new ProblemError("too-large", `the body is too large: at most ${parsing.limit} bytes are read`);
  }
  if (parsing?.type === "entity.parse.failed") {
    return wrongRequest("the body is not JSON", { path: "body", message: parsing.message, expected: "a JSON object" });
  }
  if (parsing?.type === "encoding.unsupported" || parsing?.type === "charset.unsupported") {
    return new ProblemError("wrong-media-type", parsing.message);
  }
  if (parsing !== undefined && parsing.status < 500) {
    return wrongRequest("the body cannot be read", {
      path: "body",
      message: parsing.message,
      expected: "a JSON object",
    });
  }
  return new ProblemError("internal", "something went wrong here; the log has the details under this request id", {
    cause: error,
  });
}

function wrongRequest(detail: string, error: Omit<FieldError, "code">): ProblemError {
  return new ProblemError("invalid-request", `${detail}: ${error.message}`, {
    errors: [{ code: "unreadable", ...error }],
  });
}

interface BodyFault {
  readonly type: string;
  readonly status: number;
  readonly message: string;
  readonly limit: unknown;
}

/** The body parser marks its errors by `type` and `status`, not by class. */
function bodyParserFault(error: unknown): BodyFault | undefined {
  if (!(error instanceof Error) || !("type" in error) || !("status" in error)) return undefined;
  const { type, status } = error;
  if (typeof type !== "string" || typeof status !== "number") return undefined;
  return { type, status, message: error.message, limit: "limit" in error ? error.limit : undefined };
}

/** The last handler: everything that was thrown on the way becomes a problem, and what is our fault is logged. */
export const answerErrors: ErrorRequestHandler = (error, request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const problem = toProblemError(error);
  if (problem.code === "internal") request.log.error({ err: problem.cause }, "request failed");
  sendProblem(response, problem);
};
