import type { Call, GraphStore } from "../store/graph-store.ts";
import type { Pace } from "./pace.ts";
import type { Changes } from "./staging/changes.ts";
import type { Problems } from "./staging/problems.ts";
import type { Staging } from "./staging/staging.ts";
import type { Subjects } from "./subjects.ts";

/** What every step of a plan works with. */
export interface PlanContext {
  readonly staging: Staging;
  readonly subjects: Subjects;
  readonly problems: Problems;
  readonly changes: Changes;
  readonly store: GraphStore;
  readonly call: Call;
  readonly pace: Pace;
  /** How many rows are compared together. */
  readonly slice: number;
}
