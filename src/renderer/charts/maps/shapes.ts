// A shape for every class, so that no class is told by its colour alone.

/** Corners on the unit circle, in turns; null is the circle itself. */
const shapes: readonly (readonly number[] | null)[] = [
  [-0.25, 0.0833, 0.4167],
  null,
  [0.125, 0.375, 0.625, 0.875],
  [0, 0.25, 0.5, 0.75],
  [0.25, 0.5833, 0.9167],
  [0, 0.1667, 0.3333, 0.5, 0.6667, 0.8333],
  [-0.25, -0.05, 0.15, 0.35, 0.55],
  [0.25, 0.45, 0.65, 0.85, 1.05],
];

/** Begins a path of the shape of class 0 (triangle), 1 (circle), 2 (square) … around a point. */
export function traceShape(
  path: Pick<CanvasPath, 'arc' | 'moveTo' | 'lineTo' | 'closePath'>,
  shape: number,
  x: number,
  y: number,
  radius: number,
): void {
  const corners = shapes[shape % shapes.length];
  if (!corners) {
    path.moveTo(x + radius, y);
    path.arc(x, y, radius, 0, 2 * Math.PI);
    return;
  }
  for (const [index, [cornerX, cornerY]] of cornerPoints(corners, x, y, radius * 1.2).entries()) {
    if (index === 0) path.moveTo(cornerX, cornerY);
    else path.lineTo(cornerX, cornerY);
  }
  path.closePath();
}

/** The same shape for a legend, in SVG's path language. */
export function shapePath(shape: number, x: number, y: number, radius: number): string {
  const corners = shapes[shape % shapes.length];
  if (!corners) {
    return `M${x - radius},${y}a${radius},${radius} 0 1,0 ${2 * radius},0a${radius},${radius} 0 1,0 ${-2 * radius},0z`;
  }
  const points = cornerPoints(corners, x, y, radius * 1.2).map(([cornerX, cornerY]) => `${cornerX},${cornerY}`);
  return `M${points.join('L')}z`;
}

function cornerPoints(corners: readonly number[], x: number, y: number, radius: number): [number, number][] {
  return corners.map((turn) => [x + radius * Math.cos(2 * Math.PI * turn), y + radius * Math.sin(2 * Math.PI * turn)]);
}
