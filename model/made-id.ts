import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/**
 * An id for what came without one, from what it is known by. The same parts always give the same id, so that bringing the
 * same file in twice meets what is there already.
 */
export function madeId(what: "entity" | "relation" | "claim" | "source", ...parts: readonly string[]): string {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([what, ...parts]))));
  return `made.${digest.slice(0, 24)}`;
}
