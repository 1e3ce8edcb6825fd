import { findCommunities } from "./louvain.ts";
import type { CommunityAnswer, CommunityRequest } from "./messages.ts";

/** The worker that finds communities: the library and its work stay out of the page's way. */

self.addEventListener("message", ({ data }: MessageEvent<CommunityRequest>) => {
  const answer: CommunityAnswer = { number: data.number, communities: findCommunities(data.entities, data.relations) };
  self.postMessage(answer);
});
