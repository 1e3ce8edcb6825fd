import type { Explorer } from "../actions/explorer.ts";

/** Copies a text and says `done`; where the browser doesn't allow that, says so (`failed`). */
export async function copyText(
  explorer: Explorer,
  text: string,
  done: string,
  failed: string = explorer.signals.words.value.paths.notCopied,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    explorer.notify(done);
  } catch {
    // Without leave to write to the clipboard.
    explorer.notify(failed);
  }
}
