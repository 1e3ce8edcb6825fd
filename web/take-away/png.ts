import { outlineOnCanvas } from "../../picture/draw.ts";
import { factorFor, paintSheet, type Sheet, sizeOf } from "../../picture/sheet.ts";
import { takenTheme } from "./make.ts";

/** A picture, and how many pixels it has per CSS pixel. */
export interface Png {
  readonly blob: Blob;
  readonly factor: number;
}

/** Below this a picture can't be read any more. */
const leastFactor = 0.25;

/**
 * Draws a sheet at `wanted` pixels per CSS pixel, or at fewer where it would be larger than a canvas can be: phones
 * end earlier than desktops, and say so only by giving nothing.
 */
export async function toPng(sheet: Sheet, wanted: number): Promise<Png> {
  for (let factor = factorFor(sizeOf(sheet), wanted); factor >= leastFactor; factor /= 2) {
    const blob = await drawn(sheet, factor);
    if (blob) return { blob, factor };
  }
  throw new Error(`too large for a canvas: ${JSON.stringify(sizeOf(sheet))}`);
}

function drawn(sheet: Sheet, factor: number): Promise<Blob | null> {
  const { width, height } = sizeOf(sheet);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(width * factor));
  canvas.height = Math.max(1, Math.floor(height * factor));
  // In the processor's memory: it is painted once and read, and tens of thousands of lines take long elsewhere.
  const context = canvas.getContext("2d", { alpha: sheet.bare, willReadFrequently: true });
  if (!context) return Promise.resolve(null);
  paintSheet(context, sheet, takenTheme, factor, outlineOnCanvas);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
