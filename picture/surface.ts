type Canvas = CanvasRenderingContext2D;

/**
 * What drawing needs of a canvas' context, so that the same rules paint on a canvas and write an SVG. `Outline` is what
 * an icon's outline is to it: a Path2D on a canvas.
 */
export interface Surface<Outline>
  extends Pick<Canvas, "beginPath" | "moveTo" | "lineTo" | "quadraticCurveTo" | "arc" | "arcTo" | "closePath">,
    Pick<Canvas, "save" | "restore" | "translate" | "scale" | "setLineDash" | "fillRect" | "fillText" | "strokeText">,
    Pick<Canvas, "globalAlpha" | "fillStyle" | "strokeStyle" | "lineWidth" | "lineCap" | "lineJoin">,
    Pick<Canvas, "font" | "textAlign" | "textBaseline"> {
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  fill(): void;
  stroke(outline?: Outline): void;
}

/** The outline of an icon by its name. */
export type OutlineOf<Outline> = (icon: string) => Outline;
