/** Red, green and blue, 0 to 255, of a colour such as `#1f8a70`. */
export function rgbOf(colour: string): readonly [number, number, number] {
  const at = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
  return [at(1), at(3), at(5)];
}
