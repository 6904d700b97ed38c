// Which particles are on their way at a moment: a stage's waves, the stream of training, or none.

import type { ZoomLevel } from '../geometry/zoom-level.ts';
import { carryingWires, GradientStream, type Particle, RunningMean, stageParticles, wireLimit } from './particles.ts';

const forwardTravel = 450;
const backwardTravel = 550;

export type Flow =
  | { readonly kind: 'none' }
  | { readonly kind: 'forward' | 'backward'; readonly wires: readonly number[]; readonly startedAt: number }
  | { readonly kind: 'stream' };

export class FlowAnimation {
  private flow: Flow = { kind: 'none' };
  private readonly stream = new GradientStream();
  private mean = new RunningMean(0);
  private lastTime = 0;

  start(flow: Flow): void {
    if (flow.kind === 'stream' && this.flow.kind === 'stream') return;
    if (flow.kind === 'stream') {
      this.stream.clear();
      this.mean = new RunningMean(0);
      this.lastTime = 0;
    }
    this.flow = flow;
  }

  get direction(): 'forward' | 'backward' | 'none' {
    if (this.flow.kind === 'none') return 'none';
    return this.flow.kind === 'forward' ? 'forward' : 'backward';
  }

  get isMoving(): boolean {
    return this.flow.kind !== 'none';
  }

  /** New gradients have come in. */
  followGradients(gradients: Float32Array, scale: number, isDrawn: (wire: number) => boolean): void {
    this.mean.add(gradients);
    this.stream.follow(this.mean.values, scale, isDrawn);
  }

  /** `sizes` are signed: signals forward, δ·w backward, gradients in the stream. */
  particles(now: number, sizes: Float32Array, scale: number, level: ZoomLevel, speed: number): readonly Particle[] {
    const flow = this.flow;
    if (flow.kind === 'none') return [];
    if (flow.kind === 'stream') {
      const seconds = this.lastTime === 0 ? 0 : Math.min(0.1, (now - this.lastTime) / 1000);
      this.lastTime = now;
      return this.stream.advance(seconds, sizes, scale);
    }
    const travel = (flow.kind === 'forward' ? forwardTravel : backwardTravel) / speed;
    const wires = carryingWires(flow.wires, sizes, wireLimit(level));
    return stageParticles(wires, sizes, scale, Math.max(0, now - flow.startedAt), travel);
  }
}
