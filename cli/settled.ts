import { setTimeout as wait } from "node:timers/promises";
import type { Import } from "../model/import.ts";
import type { Client } from "./client.ts";
import type { Context } from "./command.ts";
import { bar, createProgress } from "./progress.ts";

/** Milliseconds between two questions how far it is. */
const pause = 150;

/** Waits until an import is neither being read nor written, with a bar on a terminal. Ctrl-C gives it up. */
export async function settled(client: Client, id: string, { signal, terminal }: Context): Promise<Import> {
  const progress = createProgress(terminal);
  const request = { params: { id }, query: undefined, body: undefined };
  try {
    for (;;) {
      const now = await client.ask("readImport", request);
      if (now.state !== "reading" && now.state !== "writing") return now;
      const { done, of } = now.progress;
      progress.show(
        () => `${of === null ? "" : `${bar(done, of)}  `}${now.state}  ${done}${of === null ? "" : `/${of}`}`,
      );
      await wait(pause, undefined, { signal });
    }
  } catch (error) {
    if (signal.aborted) await client.ask("deleteImport", request, "last").catch(() => {});
    throw error;
  } finally {
    progress.end();
  }
}
