// A drag that snaps: to the lines of what stands still, else to the grid; with Alt to nothing.

import { snapped } from '#core/document/layer-size.ts';
import type { Position } from '#core/document/network-document.ts';
import { createStore } from '#renderer/signals/store.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';
import type { VisibleArea } from '../geometry/visible-area.ts';
import { AlignmentLines, type Axis, type Guide } from './alignment-lines.ts';

/** Pixels on the screen within which a line draws what is dragged. */
const reachOnScreen = 6;

const noGuides: readonly Guide[] = [];

/** The lines that what is dragged meets at present. */
export const useGuides = createStore<{ readonly guides: readonly Guide[] }>(() => ({ guides: noGuides }));

export interface SeenArea {
  readonly area: VisibleArea;
  readonly zoom: number;
}

export class Aligning {
  private readonly lines: AlignmentLines;
  private readonly box: Rectangle;
  private readonly corner: Position;
  private readonly seen: () => SeenArea;

  /**
   * @param parts what stands still
   * @param box around all that is dragged
   * @param corner comes to lie on the grid where no line is met
   */
  constructor(parts: readonly Rectangle[], box: Rectangle, corner: Position, seen: () => SeenArea) {
    this.lines = new AlignmentLines(parts);
    this.box = box;
    this.corner = corner;
    this.seen = seen;
  }

  /** How far to go when the pointer went so far; shows what is met there. */
  follow({ x, y }: Position, isFree: boolean): Position {
    if (isFree) {
      this.end();
      return { x: Math.round(x), y: Math.round(y) };
    }
    const { area, zoom } = this.seen();
    const wanted = movedBy(this.box, { x, y });
    const along = (axis: Axis, by: number): number => {
      const shift = this.lines.shift(wanted, axis, reachOnScreen / zoom, area);
      return shift === null ? snapped(this.corner[axis] + by) - this.corner[axis] : by + shift;
    };
    const by = { x: along('x', x), y: along('y', y) };
    const box = movedBy(this.box, by);
    show([...this.lines.guides(box, 'x', area), ...this.lines.guides(box, 'y', area)]);
    return by;
  }

  end(): void {
    show(noGuides);
  }
}

function movedBy(box: Rectangle, by: Position): Rectangle {
  return { ...box, x: box.x + by.x, y: box.y + by.y };
}

function show(guides: readonly Guide[]): void {
  const { guides: before } = useGuides.getState();
  if (guides.length + before.length > 0) useGuides.setState({ guides });
}
