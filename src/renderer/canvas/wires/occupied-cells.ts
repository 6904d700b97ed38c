// Rectangles by the cells of a grid, so that whether another one meets any of thousands is known at once.
import { overlaps, type Rectangle } from '../geometry/lane-geometry.ts';

const cellSize = 96;

export class OccupiedCells {
  private readonly cells = new Map<string, Rectangle[]>();

  constructor(rectangles: readonly Rectangle[]) {
    for (const rectangle of rectangles) this.add(rectangle);
  }

  add(rectangle: Rectangle): void {
    for (const key of cellsOf(rectangle)) {
      const list = this.cells.get(key);
      if (list === undefined) this.cells.set(key, [rectangle]);
      else list.push(rectangle);
    }
  }

  hits(rectangle: Rectangle): boolean {
    return cellsOf(rectangle).some((key) => this.cells.get(key)?.some((each) => overlaps(each, rectangle)));
  }
}

function cellsOf(rectangle: Rectangle): string[] {
  const keys: string[] = [];
  const right = Math.floor((rectangle.x + rectangle.width) / cellSize);
  const bottom = Math.floor((rectangle.y + rectangle.height) / cellSize);
  for (let column = Math.floor(rectangle.x / cellSize); column <= right; column += 1) {
    for (let row = Math.floor(rectangle.y / cellSize); row <= bottom; row += 1) keys.push(`${column},${row}`);
  }
  return keys;
}
