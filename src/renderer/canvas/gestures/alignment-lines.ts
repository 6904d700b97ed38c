// The edges and middles of everything that stands still while something is dragged, sorted, so that the nearest ones are
// found by halving however many parts there are.
import type { Rectangle } from '../geometry/lane-geometry.ts';
import type { VisibleArea } from '../geometry/visible-area.ts';

export type Axis = 'x' | 'y';

/** A line across the drawing at one coordinate of its axis, as far as what meets on it reaches along the other. */
export interface Guide {
  readonly axis: Axis;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Lines closer than this are one. */
const same = 0.01;

export class AlignmentLines {
  private readonly edges: Readonly<Record<Axis, SortedLines>>;
  private readonly middles: Readonly<Record<Axis, SortedLines>>;

  constructor(parts: readonly Rectangle[]) {
    this.edges = {
      x: new SortedLines(parts, (part) => edgesOf(part, 'x')),
      y: new SortedLines(parts, (part) => edgesOf(part, 'y')),
    };
    this.middles = {
      x: new SortedLines(parts, (part) => [middleOf(part, 'x')]),
      y: new SortedLines(parts, (part) => [middleOf(part, 'y')]),
    };
  }

  /** The shortest way along an axis on which an edge meets an edge or the middle a middle; null: none within reach. */
  shift(box: Rectangle, axis: Axis, reach: number, area: VisibleArea): number | null {
    let best: number | null = null;
    for (const [lines, at] of this.pairs(box, axis)) {
      for (const part of lines.within(at, reach)) {
        const by = part.at - at;
        if (isSeen(part.rectangle, area) && (best === null || Math.abs(by) < Math.abs(best))) best = by;
      }
    }
    return best;
  }

  /** What the box meets where it is. */
  guides(box: Rectangle, axis: Axis, area: VisibleArea): readonly Guide[] {
    const guides = new Map<number, Guide>();
    for (const [lines, at] of this.pairs(box, axis)) {
      for (const { rectangle } of lines.within(at, same)) {
        if (isSeen(rectangle, area)) guides.set(at, widened(guides.get(at) ?? guideOf(box, axis, at), rectangle));
      }
    }
    return [...guides.values()];
  }

  private pairs(box: Rectangle, axis: Axis): readonly (readonly [SortedLines, number])[] {
    const [start, end] = edgesOf(box, axis);
    return [
      [this.edges[axis], start],
      [this.edges[axis], end],
      [this.middles[axis], middleOf(box, axis)],
    ];
  }
}

interface Line {
  readonly at: number;
  readonly rectangle: Rectangle;
}

class SortedLines {
  private readonly lines: readonly Line[];

  constructor(parts: readonly Rectangle[], of: (part: Rectangle) => readonly number[]) {
    this.lines = parts
      .flatMap((rectangle) => of(rectangle).map((at) => ({ at, rectangle })))
      .sort((a, b) => a.at - b.at);
  }

  *within(at: number, reach: number): Generator<Line> {
    for (let index = this.firstFrom(at - reach); index < this.lines.length; index += 1) {
      const line = this.lines[index] as Line;
      if (line.at > at + reach) return;
      yield line;
    }
  }

  private firstFrom(at: number): number {
    let [low, high] = [0, this.lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle] as Line).at < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function edgesOf(part: Rectangle, axis: Axis): readonly [number, number] {
  return axis === 'x' ? [part.x, part.x + part.width] : [part.y, part.y + part.height];
}

function middleOf(part: Rectangle, axis: Axis): number {
  const [start, end] = edgesOf(part, axis);
  return (start + end) / 2;
}

function guideOf(box: Rectangle, axis: Axis, at: number): Guide {
  const [from, to] = edgesOf(box, axis === 'x' ? 'y' : 'x');
  return { axis, at, from, to };
}

function widened(guide: Guide, part: Rectangle): Guide {
  const [from, to] = edgesOf(part, guide.axis === 'x' ? 'y' : 'x');
  return { ...guide, from: Math.min(guide.from, from), to: Math.max(guide.to, to) };
}

/** What can't be seen is no reason to stop. */
function isSeen({ x, y, width, height }: Rectangle, area: VisibleArea): boolean {
  return x <= area.right && x + width >= area.left && y <= area.bottom && y + height >= area.top;
}
