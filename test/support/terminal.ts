import type { Terminal } from "../../cli/terminal.ts";

/** A terminal that keeps what is written: `all` in the order in which somebody would see it. */
export function captureTerminal(options: { width?: number | null; interactive?: boolean } = {}) {
  const said = { out: "", err: "", all: "", progress: [] as string[] };
  const terminal: Terminal = {
    write: async (chunk) => {
      const text = typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
      said.out += text;
      said.all += text;
    },
    note: (line) => {
      said.err += `${line}\n`;
      said.all += `${line}\n`;
    },
    progress: (line) => void said.progress.push(line),
    interactive: options.interactive ?? false,
    width: options.width ?? null,
    style: (_, text) => text,
  };
  return { terminal, said };
}
