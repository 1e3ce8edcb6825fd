import { createFinder } from "../model/find.ts";
import { type FindAnswer, findRequestSchema } from "./find-messages.ts";

/** The finder: knows pinyin and traditional characters, whose tables would make the page itself slow to open. */

let find = createFinder([]);

self.addEventListener("message", (event: MessageEvent<unknown>) => {
  const request = findRequestSchema.parse(event.data);
  if ("things" in request) {
    find = createFinder(request.things);
    return;
  }
  const answer: FindAnswer = { number: request.number, findings: find(request.q) };
  self.postMessage(answer);
});
