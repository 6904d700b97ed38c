// A canvas with as many pixels as the screen has, painted in pixels of the page.

export interface SharpCanvas {
  readonly context: CanvasRenderingContext2D;
  /** Pixels of the screen to one of the page. */
  readonly ratio: number;
  /** It has got another size, and is empty. */
  readonly isResized: boolean;
}

/** @returns null where there is nothing to paint on */
export function sharpCanvas(canvas: HTMLCanvasElement | null, width: number, height: number): SharpCanvas | null {
  const context = canvas?.getContext('2d') ?? null;
  if (canvas === null || context === null || width === 0 || height === 0) return null;
  const ratio = window.devicePixelRatio || 1;
  const pixels = { width: Math.round(width * ratio), height: Math.round(height * ratio) };
  const isResized = canvas.width !== pixels.width || canvas.height !== pixels.height;
  if (isResized) Object.assign(canvas, pixels);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return { context, ratio, isResized };
}
