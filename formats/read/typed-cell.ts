import type { Cell } from "./reader.ts";

const numbers = new Set(["int", "integer", "long", "float", "double", "short", "byte", "bigdecimal", "biginteger"]);

/** An attribute's text as what its declared type makes of it, in GraphML and GEXF; `NaN` and nothing are nothing. */
export function typedCell(text: string, type: string): Cell {
  const plain = text.trim();
  if (plain === "") return null;
  if (numbers.has(type)) {
    if (/^nan$/i.test(plain)) return null;
    const number = Number(plain);
    return Number.isFinite(number) ? number : plain;
  }
  if (type === "boolean") return /^(?:true|1)$/i.test(plain) ? true : /^(?:false|0)$/i.test(plain) ? false : plain;
  return type === "liststring" && plain.startsWith("[") ? (quotedList(plain) ?? text) : text;
}

/** `["海尔", "Haier; \"Qingdao\""]`, where only quotation marks and backslashes are escaped. */
function quotedList(text: string): string[] | undefined {
  const items = [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gs)].map(([, item = ""]) => item.replace(/\\(.)/gs, "$1"));
  const rest = text.replace(/"(?:[^"\\]|\\.)*"/gs, "");
  return /^\[[\s,]*\]$/.test(rest) ? items : undefined;
}
