// Particles at a moment: a stage's waves, the stream of training, or none; without motion the same marks in their places.

import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { GradientStream, RunningMean, standingPulses } from './gradient-stream.ts';
import {
  carryingWires,
  type Particle,
  type Shares,
  type StageFlow,
  stageParticles,
  standingChevrons,
  wireLimit,
} from './particles.ts';

const travel: { readonly [Kind in StageFlow]: number } = { forward: 450, backward: 550 };

interface WaveFlow {
  readonly kind: StageFlow;
  readonly wires: readonly number[];
  readonly startedAt: number;
  readonly moves: boolean;
}

export type Flow = { readonly kind: 'none' } | WaveFlow | { readonly kind: 'stream'; readonly moves: boolean };

export class FlowAnimation {
  private flow: Flow = { kind: 'none' };
  private readonly stream = new GradientStream();
  private mean = new RunningMean(0);
  private isDrawn: (wire: number) => boolean = () => false;
  private lastTime = 0;
  private ordered: { readonly flow: WaveFlow; readonly shares: Shares; readonly wires: readonly number[] } | null =
    null;

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
  particles(now: number, shares: Shares, level: ZoomLevel, speed: number): readonly Particle[] {
    const { flow } = this;
    if (flow.kind === 'none' || !flow.moves) return [];
    if (flow.kind === 'stream') {
      const seconds = this.lastTime === 0 ? 0 : Math.min(0.1, (now - this.lastTime) / 1000);
      this.lastTime = now;
      return this.stream.advance(seconds, shares);
    }
    const elapsed = Math.max(0, now - flow.startedAt);
    return stageParticles(flow.kind, this.strongest(flow, shares, level), shares, elapsed, travel[flow.kind] / speed);
  }

  /** The marks of who wants nothing to move; the size of a signal is told by the wedge of its wire. */
  standing(shares: Shares, level: ZoomLevel): readonly Particle[] {
    const { flow } = this;
    if (flow.kind === 'none' || flow.kind === 'forward' || flow.moves) return [];
    if (flow.kind === 'stream') return standingPulses(this.mean.values, shares, this.isDrawn);
    return standingChevrons(this.strongest(flow, shares, level), shares);
  }

  /** In order once per flow and numbers: in each frame it would take too long. */
  private strongest(flow: WaveFlow, shares: Shares, level: ZoomLevel): readonly number[] {
    if (this.ordered?.flow !== flow || this.ordered.shares !== shares) {
      this.ordered = { flow, shares, wires: carryingWires(flow.wires, shares) };
    }
    return this.ordered.wires.slice(0, wireLimit(level));
  }
}
