// Pulses that flow back along the wires while training: each wire sends them at a rate that follows its mean gradient.
import { carryingWires, type Particle, particleLimit, type Shares } from './particles.ts';

/** The strongest wires; more streams would be a haze. */
const streamingWires = 160;
const travelSeconds = 1.5;
/** Pulses a second on the strongest wire. */
const strongestRate = 2.8;
const weakestRate = 0.3;
/** On more wires each sends fewer, so that the wires stay to be seen. */
const uncrowdedWires = 40;
/** Below this share of the scale nothing is seen to flow: a vanished gradient looks vanished. */
const weakestShare = 2e-4;

/** A running mean of the sizes of gradients by their scale, one per wire. */
export class RunningMean {
  private means: Float32Array;

  constructor(count: number) {
    this.means = new Float32Array(count);
  }

  get values(): Float32Array {
    return this.means;
  }

  add(values: Float32Array): void {
    if (values.length !== this.means.length) {
      this.means = Float32Array.from(values, (value) => (Number.isFinite(value) ? Math.abs(value) : 0));
    }
    for (let index = 0; index < values.length; index += 1) {
      const size = Math.abs(values[index] as number);
      const mean = this.means[index] as number;
      this.means[index] = Number.isFinite(size) ? mean + 0.2 * (size - mean) : mean;
    }
  }
}

interface Emitter {
  readonly wire: number;
  readonly share: number;
  readonly rate: number;
}

export class GradientStream {
  private emitters: readonly Emitter[] = [];
  private readonly due = new Map<number, number>();
  private moving: { wire: number; progress: number; share: number; negative: boolean }[] = [];

  /** Those that send pulses, the strongest first. */
  get wires(): readonly number[] {
    return this.emitters.map(({ wire }) => wire);
  }

  /** Chooses the strongest wires anew, by mean sizes as shares of the scale. */
  follow(means: Shares, isDrawn: (wire: number) => boolean): void {
    const wires = strongestWires(means, isDrawn);
    const room = Math.min(1, uncrowdedWires / Math.max(1, wires.length));
    this.emitters = wires.map((wire) => {
      const share = means[wire] as number;
      return { wire, share, rate: room * Math.max(weakestRate, strongestRate * Math.min(1, share ** 0.3)) };
    });
  }

  /** @param signed what flows now, of which only the sign is taken: from step to step its size jumps */
  advance(seconds: number, signed: Shares): readonly Particle[] {
    const way = seconds / travelSeconds;
    for (const particle of this.moving) particle.progress += way;
    this.moving = this.moving.filter((particle) => particle.progress < 1);
    for (const emitter of this.emitters) this.emit(emitter, seconds, (signed[emitter.wire] ?? 0) < 0);
    return this.moving;
  }

  clear(): void {
    this.moving = [];
    this.due.clear();
  }

  private emit({ wire, share, rate }: Emitter, seconds: number, negative: boolean): void {
    // A wire that is new here starts somewhere inside its beat, so that not all of them pulse together.
    const due = (this.due.get(wire) ?? (wire * 0.618) % 1) + rate * seconds;
    this.due.set(wire, due % 1);
    if (due < 1 || this.moving.length >= particleLimit) return;
    this.moving.push({ wire, progress: 0, share, negative });
  }
}

/** One on each of the strongest wires, for who wants nothing to move. */
export function standingPulses(means: Shares, signed: Shares, isDrawn: (wire: number) => boolean): Particle[] {
  return strongestWires(means, isDrawn).map((wire) => ({
    wire,
    progress: 0.5,
    share: means[wire] as number,
    negative: (signed[wire] ?? 0) < 0,
  }));
}

function strongestWires(means: Shares, isDrawn: (wire: number) => boolean): readonly number[] {
  const wires: number[] = [];
  for (let wire = 0; wire < means.length; wire += 1) {
    if ((means[wire] as number) > weakestShare && isDrawn(wire)) wires.push(wire);
  }
  return carryingWires(wires, means).slice(0, streamingWires);
}
