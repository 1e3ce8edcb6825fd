import type { Request } from "express";
import { ProblemError } from "../../model/problem.ts";

/**
 * The file that is being sent as a request's body, piece by piece. Fails with `wrong-media-type` and, at once or on the way,
 * with `too-large`.
 */
export function uploadOf(request: Request, most: number): AsyncIterable<Uint8Array> {
  if (!request.is("application/octet-stream")) {
    const given = request.get("Content-Type") ?? "(none)";
    throw new ProblemError(
      "wrong-media-type",
      `Content-Type cannot be ${given}; send the file as it is, as application/octet-stream`,
    );
  }
  const tooLarge = () => new ProblemError("too-large", `the file is too large: at most ${most} bytes are taken`);
  if (Number(request.get("Content-Length") ?? 0) > most) throw tooLarge();
  return (async function* () {
    let size = 0;
    for await (const piece of request) {
      size += piece.length;
      if (size > most) throw tooLarge();
      yield piece;
    }
  })();
}
