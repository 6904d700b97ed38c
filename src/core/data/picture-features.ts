// Features that are the pixels of a square picture, row by row: told by their names, r1c1 to r8c8.

export function pixelNames(side: number): readonly string[] {
  return Array.from({ length: side * side }, (_, pixel) => pixelName(pixel, side));
}

/** Pixels along each side; null: they are no picture. */
export function pictureSide(featureNames: readonly string[]): number | null {
  const side = Math.sqrt(featureNames.length);
  if (side < 2 || !Number.isInteger(side)) return null;
  return featureNames.every((name, pixel) => name === pixelName(pixel, side)) ? side : null;
}

function pixelName(pixel: number, side: number): string {
  return `r${1 + Math.floor(pixel / side)}c${1 + (pixel % side)}`;
}
