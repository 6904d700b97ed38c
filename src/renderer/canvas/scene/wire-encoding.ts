// Encoding of a wire's number as a stroke: width by its size, hollow by its sign.

/** Under this width the hollow part would not be seen. */
const narrowestHollow = 2.4;
/** Beyond this many wires they are drawn thin, or nothing could be told apart. */
export const manyWires = 400;

/** Pixels on the screen, 1 to 7. */
export function wireWidth(value: number, scale: number): number {
  const size = Math.sqrt(Math.abs(value) / scale);
  return Number.isFinite(size) ? Math.min(7, 1 + 6 * size) : 1;
}

export function thinWidth(value: number, scale: number): number {
  return 0.6 + (wireWidth(value, scale) - 1) * 0.4;
}

export function isHollow(value: number, width: number): boolean {
  return value < 0 && width >= narrowestHollow;
}

/**
 * Factor from pixels on the screen to pixels of the drawing: constant on the screen between zoom 0.5 and 1, so that few pixels are seen;
 * from there on strokes and marks grow with the discs, so that on a large screen they are not lost beside them.
 */
export function strokeFactor(zoom: number): number {
  return 1 / Math.min(1, Math.max(0.5, zoom));
}

/** From the middle of an update's mark to its corners, in pixels on the screen. */
export const updateTickSize = 6;

/** Its place, as a share of its wire. In the middle those of two wires that cross would lie on each other. */
export const updateTickShare = 0.42;

/** Dash and gap of a frozen wire, in pixels on the screen. */
export const frozenDashes = [8, 5] as const;

/** Dot and gap of a wire that carries nothing, and how faint it is at most. */
export const offDashes = [2, 5] as const;
export const offAlpha = 0.4;

/** Width of the ribbon that stands for many wires. */
export function ribbonWidth(wires: number): number {
  return 2 + 4 * Math.log10(1 + wires);
}
