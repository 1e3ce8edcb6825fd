import * as z from "zod";

/** In the layout's units, of which one is a CSS pixel where the picture isn't zoomed. */
export const coordinate = z.number().min(-1_000_000).max(1_000_000);
