import { outlineOnCanvas, type Placement, paintAbove, paintBelow } from "../../picture/draw.ts";
import type { Scene } from "../../picture/scene.ts";
import type { Theme } from "../../picture/theme.ts";

/** What pixels were made of: while it is the same, so are they. */
type Made = Pick<Scene, "nodes" | "lines" | "guides"> & Omit<Placement, "part" | "bare"> & { readonly theme: Theme };

/** Paints scenes that aren't crowded; lines and nodes only when there is anything new about them. */
export interface KeptPainter {
  paint(target: CanvasRenderingContext2D, scene: Scene, theme: Theme, at: Placement): void;
  /** Gives the memory back. */
  forget(): void;
}

export function createKeptPainter(): KeptPainter {
  let kept: CanvasRenderingContext2D | null = null;
  let made: Made | null = null;
  return {
    paint(target, scene, theme, at) {
      const { canvas } = target;
      // Pixels that there are none of can't be copied.
      if (canvas.width * canvas.height === 0) return;
      const { nodes, lines, guides } = scene;
      const { x, y, k, width, height, ratio, appearing } = at;
      const wanted: Made = {
        nodes,
        lines,
        guides,
        theme,
        x,
        y,
        k,
        width,
        height,
        ratio,
        ...(appearing && { appearing }),
      };
      kept ??= document.createElement("canvas").getContext("2d", { alpha: false });
      if (!kept) throw new Error("this browser draws no canvas: a 2d context is needed");
      if (!made || !isSame(made, wanted)) {
        if (kept.canvas.width !== canvas.width) kept.canvas.width = canvas.width;
        if (kept.canvas.height !== canvas.height) kept.canvas.height = canvas.height;
        for (const _ of paintBelow(kept, scene, theme, at, outlineOnCanvas));
        made = wanted;
      }
      target.setTransform(1, 0, 0, 1, 0, 0);
      target.globalAlpha = 1;
      target.drawImage(kept.canvas, 0, 0);
      paintAbove(target, scene, theme, at, outlineOnCanvas);
    },
    forget() {
      kept = null;
      made = null;
    },
  };
}

function isSame(a: Made, b: Made): boolean {
  return (
    a.nodes === b.nodes &&
    a.lines === b.lines &&
    a.guides === b.guides &&
    a.theme === b.theme &&
    a.appearing === b.appearing &&
    [a.x - b.x, a.y - b.y, a.k - b.k, a.width - b.width, a.height - b.height, a.ratio - b.ratio].every((n) => n === 0)
  );
}
