// Particles at a moment: a stage's waves, the stream of training, or none; without motion the same marks in their places.

import { isVisible, type VisibleArea } from '../geometry/visible-area.ts';
import { GradientStream, RunningMean, standingPulses } from './gradient-stream.ts';
import {
  carryingWires,
  type Marking,
  marking,
  type Particle,
  particleLimit,
  roomForMarks,
  type Shares,
  type StageFlow,
  stageParticles,
  standingChevrons,
} from './particles.ts';

const travel: { readonly [Kind in StageFlow]: number } = { forward: 450, backward: 550 };

/** Where the wires run, and what of them is seen. */
export interface FlowView {
  /** Source x, y and target x, y of each. */
  readonly coordinates: Float32Array;
  readonly area: VisibleArea;
  /** From pixels of a mark to pixels of the drawing. */
  readonly factor: number;
}

interface WaveFlow {
  readonly kind: StageFlow;
  readonly wires: readonly number[];
  readonly startedAt: number;
  readonly moves: boolean;
}

export type Flow = { readonly kind: 'none' } | WaveFlow | { readonly kind: 'stream'; readonly moves: boolean };

interface OrderedWires {
  readonly flow: WaveFlow;
  readonly shares: Shares;
  /** The strongest first. */
  readonly wires: readonly number[];
  /** All of them lie within it. */
  readonly extent: VisibleArea;
}

/** What a single straight wire takes of the drawing, across. */
const wireBreadth = 60;

export class FlowAnimation {
  private flow: Flow = { kind: 'none' };
  private readonly stream = new GradientStream();
  private mean = new RunningMean(0);
  private isDrawn: (wire: number) => boolean = () => false;
  private lastTime = 0;
  private ordered: OrderedWires | null = null;

  start(flow: Flow): void {
    if (flow.kind === 'stream') {
      this.stream.clear();
      this.mean = new RunningMean(0);
      this.lastTime = 0;
    }
    this.flow = flow;
  }

  get kind(): Flow['kind'] {
    return this.flow.kind;
  }

  get isMoving(): boolean {
    return this.flow.kind !== 'none' && this.flow.moves;
  }

  /** New gradients have come in, by their scale. */
  followGradients(shares: Shares, isDrawn: (wire: number) => boolean): void {
    this.mean.add(shares);
    this.isDrawn = isDrawn;
    this.stream.follow(this.mean.values, isDrawn);
  }

  /** Those that move. `shares` are signed: signals forward, δ·w backward, gradients in the stream. */
  particles(now: number, shares: Shares, view: FlowView, speed: number): readonly Particle[] {
    const { flow } = this;
    if (flow.kind === 'none' || !flow.moves) return [];
    if (flow.kind === 'stream') {
      const seconds = this.lastTime === 0 ? 0 : Math.min(0.1, (now - this.lastTime) / 1000);
      this.lastTime = now;
      return inView(this.stream.advance(seconds, shares), view);
    }
    const elapsed = Math.max(0, now - flow.startedAt);
    return stageParticles(flow.kind, this.marking(flow, shares, view), shares, elapsed, travel[flow.kind] / speed);
  }

  /** The marks of who wants nothing to move; the size of a signal is told by the wedge of its wire. */
  standing(shares: Shares, view: FlowView): readonly Particle[] {
    const { flow } = this;
    if (flow.kind === 'none' || flow.kind === 'forward' || flow.moves) return [];
    if (flow.kind === 'stream') return inView(standingPulses(this.mean.values, shares, this.isDrawn), view);
    return standingChevrons(this.marking(flow, shares, view), shares);
  }

  /** The wires in view that bear marks. */
  carrying(shares: Shares, view: FlowView): readonly number[] {
    const { flow } = this;
    if (flow.kind === 'none') return [];
    if (flow.kind === 'stream') return this.stream.wires.filter((wire) => isVisible(view.coordinates, wire, view.area));
    return this.marking(flow, shares, view).wires;
  }

  private marking(flow: WaveFlow, shares: Shares, view: FlowView): Marking {
    const { wires, extent } = this.inOrder(flow, shares, view.coordinates);
    const seen: number[] = [];
    for (const wire of wires) {
      if (seen.length === particleLimit) break;
      if (isVisible(view.coordinates, wire, view.area)) seen.push(wire);
    }
    return marking(flow.kind, seen, shares, roomForMarks(flow.kind, sharedArea(extent, view.area) / view.factor ** 2));
  }

  /** In order once per flow and numbers: in each frame it would take too long. */
  private inOrder(flow: WaveFlow, shares: Shares, coordinates: Float32Array): OrderedWires {
    if (this.ordered?.flow !== flow || this.ordered.shares !== shares) {
      const wires = carryingWires(flow.wires, shares);
      this.ordered = { flow, shares, wires, extent: extentOf(wires, coordinates) };
    }
    return this.ordered;
  }
}

function inView(particles: readonly Particle[], { coordinates, area }: FlowView): readonly Particle[] {
  return particles.filter(({ wire }) => isVisible(coordinates, wire, area));
}

function extentOf(wires: readonly number[], coordinates: Float32Array): VisibleArea {
  const extent = {
    left: Number.POSITIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const wire of wires) {
    for (const end of [4 * wire, 4 * wire + 2]) {
      const x = coordinates[end] as number;
      const y = coordinates[end + 1] as number;
      extent.left = Math.min(extent.left, x);
      extent.right = Math.max(extent.right, x);
      extent.top = Math.min(extent.top, y - wireBreadth / 2);
      extent.bottom = Math.max(extent.bottom, y + wireBreadth / 2);
    }
  }
  return extent;
}

function sharedArea(a: VisibleArea, b: VisibleArea): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(0, width) * Math.max(0, height);
}
