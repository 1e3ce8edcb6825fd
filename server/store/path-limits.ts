import type { PathLimits } from "../../model/paths.ts";

/** What a search for paths may touch, in every store: more is a problem that says which bound to tighten. */
export const pathLimits: PathLimits = { visited: 1_000_000 };
