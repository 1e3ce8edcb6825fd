import { once } from "node:events";
import { styleText } from "node:util";
import type { Chunk } from "../model/endpoint.ts";

/** Where a command writes. Answers go to standard output, everything else to standard error. */
export interface Terminal {
  /** Writes a piece of the answer; waits while the other side can't take more. */
  readonly write: (chunk: Chunk) => Promise<void>;
  /** Tells the person at the keyboard something on a line of its own. */
  readonly note: (line: string) => void;
  /** Replaces the line of progress; the empty text takes it away. Does nothing where nobody looks on. */
  readonly progress: (line: string) => void;
  /** Whether somebody looks at progress. */
  readonly interactive: boolean;
  /** How wide an answer may be, in columns; null: as wide as it is, for it isn't shown on a terminal. */
  readonly width: number | null;
  readonly style: (style: "bold" | "dim", text: string) => string;
}

type Output = Pick<NodeJS.WriteStream, "write" | "once"> & { readonly isTTY?: boolean; readonly columns?: number };

/** The terminal behind two streams. Colours and progress are for terminals only, and `NO_COLOR` is heard. */
export function createTerminal(
  out: Output & NodeJS.EventEmitter,
  err: Output,
  env: { NO_COLOR?: string | undefined; TERM?: string | undefined },
): Terminal {
  const colours = out.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb";
  const interactive = err.isTTY === true && env.TERM !== "dumb";
  let shown = false;
  const progress = (line: string) => {
    if (!interactive || (line === "" && !shown)) return;
    shown = line !== "";
    err.write(`\r\u001b[K${line}`);
  };
  return {
    write: async (chunk) => {
      if (!out.write(chunk)) await once(out, "drain");
    },
    note: (line) => {
      progress("");
      err.write(`${line}\n`);
    },
    progress,
    interactive,
    width: out.isTTY === true ? (out.columns ?? 80) : null,
    style: (style, text) => (colours ? styleText(style, text) : text),
  };
}
