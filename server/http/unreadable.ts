import { randomUUID } from "node:crypto";
import type { Duplex } from "node:stream";
import { type Problem, problemCodes } from "../../model/problem.ts";

/** What to say of each way in which Node can't read a request; anything else is told as it is. */
const reasons: Readonly<Record<string, string>> = {
  HPE_INVALID_URL: "the URL holds characters that must be percent-encoded as UTF-8, such as %E5%9F%8E for 城",
  HPE_HEADER_OVERFLOW: "the URL and headers are too long: at most 16 kB are read",
  ERR_HTTP_REQUEST_TIMEOUT: "the request took too long to arrive",
};

/**
 * Answers a request that can't be read as HTTP at all, so that no handler will ever see it: the most common cause is a
 * name in Chinese that was put into a URL as it is.
 */
export function answerUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  const { status, en } = problemCodes["invalid-request"];
  const problem: Problem = {
    type: "urn:qianshou:problem:invalid-request",
    title: en,
    status,
    detail: reasons[error.code ?? ""] ?? `the request cannot be read: ${error.message}`,
    code: "invalid-request",
    requestId: randomUUID(),
  };
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} Bad Request`,
    "Content-Type: application/problem+json; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${problem.requestId}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${body}`);
}
