import { ApiError, type Call, type Failure } from "../api.ts";
import type { Timers, Work } from "../state/work.ts";
import type { NoticeAction, Signals } from "./signals.ts";

/** What actions work with. */
export interface ActionContext {
  readonly signals: Signals;
  readonly call: Call;
  readonly work: Work;
  readonly timers: Timers;
  /** Says something to a screen reader. */
  readonly say: (text: string) => void;
  /** Says it, and shows it for a while, with what can be done about it. */
  readonly notify: (text: string, act?: NoticeAction) => void;
  /** Shows what went wrong. Anything that isn't a failed question is a defect and is thrown again. */
  readonly fail: (error: unknown, retry: () => void) => void;
  /** Takes on a failure of the connection: what failed is tried again when that is back. False for any other failure. */
  readonly waitToRetry: (failure: Failure, retry: () => void) => boolean;
}

/** The failure behind an error; a defect is thrown again. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  throw error;
}
