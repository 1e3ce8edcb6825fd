import type { Entity } from "../../model/entity.ts";
import type { Relation } from "../../model/relation.ts";
import type { Community } from "./louvain.ts";

/** What the page asks of the worker that finds communities. Requests are numbered, rising. */
export interface CommunityRequest {
  readonly number: number;
  readonly entities: readonly Pick<Entity, "id" | "degree">[];
  readonly relations: readonly Pick<Relation, "source" | "target">[];
}

/** What it answers, under the request's number. */
export interface CommunityAnswer {
  readonly number: number;
  readonly communities: readonly Community[];
}
