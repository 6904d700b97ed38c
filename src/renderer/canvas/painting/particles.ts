// What moves along the wires: dots forward, chevrons backward; which wires carry how many, how large, where they are.

export const particleLimit = 1200;
const perWire = 3;
/** In stream mode only the strongest wires carry chevrons. */
const streamingWires = 48;
const streamTravelSeconds = 1.4;
/** Chevrons a second on the strongest wire. */
const strongestRate = 3.2;
/** Below this share of the scale nothing is seen to flow: a vanished gradient looks vanished. */
const weakestShare = 0.002;

export interface Particle {
  readonly wire: number;
  /** Share of the way travelled, 0 at its start. */
  readonly progress: number;
  /** Pixels on the screen. */
  readonly radius: number;
  readonly negative: boolean;
}

/** 2.5 to 6 pixels, by the square root of the size. */
export function particleRadius(value: number, scale: number): number {
  const size = Math.sqrt(Math.abs(value) / scale);
  return 2.5 + 3.5 * Math.min(1, Number.isFinite(size) ? size : 0);
}

/** The wires that carry particles in a stage: all of them, or the strongest that the limit allows. */
export function carryingWires(candidates: readonly number[], sizes: Float32Array, limit: number): readonly number[] {
  if (candidates.length <= limit) return candidates;
  const strength = (wire: number): number => Math.abs(sizes[wire] ?? 0);
  return candidates.toSorted((a, b) => strength(b) - strength(a) || a - b).slice(0, limit);
}

export function wireLimit(level: 0 | 1 | 2 | 3): number {
  return level <= 1 ? 120 : particleLimit / perWire;
}

/**
 * Positions of the particles of one stage `elapsed` milliseconds after it began. The first wave travels in
 * `travel` milliseconds; afterwards the flow goes on calmly, since a stage stays until the next key.
 */
export function stageParticles(
  wires: readonly number[],
  sizes: Float32Array,
  scale: number,
  elapsed: number,
  travel: number,
): Particle[] {
  const phase = elapsed < travel ? elapsed / travel : 1 + (elapsed - travel) / (travel * 3.5);
  const particles: Particle[] = [];
  for (const wire of wires) {
    const value = sizes[wire] ?? 0;
    const radius = particleRadius(value, scale);
    for (let index = 0; index < perWire; index += 1) {
      const travelled = phase - index / perWire;
      if (travelled >= 0) particles.push({ wire, progress: travelled % 1, radius, negative: value < 0 });
    }
  }
  return particles.slice(0, particleLimit);
}

/** A running mean of gradient sizes, one per wire. */
export class RunningMean {
  private means: Float32Array;

  constructor(count: number) {
    this.means = new Float32Array(count);
  }

  get values(): Float32Array {
    return this.means;
  }

  add(values: Float32Array): void {
    if (values.length !== this.means.length) this.means = new Float32Array(values.length).map((_, i) => values[i] ?? 0);
    for (let index = 0; index < values.length; index += 1) {
      const size = Math.abs(values[index] as number);
      const mean = this.means[index] as number;
      this.means[index] = Number.isFinite(size) ? mean + 0.2 * (size - mean) : mean;
    }
  }
}

interface Emitter {
  readonly wire: number;
  readonly rate: number;
}

/** Chevrons that flow while training: each wire sends them at a rate that follows its mean gradient. */
export class GradientStream {
  private emitters: readonly Emitter[] = [];
  private readonly due = new Map<number, number>();
  private moving: { wire: number; progress: number; radius: number; negative: boolean }[] = [];

  /** Chooses the strongest wires anew. */
  follow(means: Float32Array, scale: number, isDrawn: (wire: number) => boolean): void {
    const wires: number[] = [];
    for (let wire = 0; wire < means.length; wire += 1) {
      if ((means[wire] as number) > weakestShare * scale && isDrawn(wire)) wires.push(wire);
    }
    this.emitters = carryingWires(wires, means, streamingWires).map((wire) => ({
      wire,
      rate: strongestRate * Math.min(1, Math.max(0.15, (means[wire] as number) / scale)),
    }));
  }

  advance(seconds: number, signed: Float32Array, scale: number): readonly Particle[] {
    const way = seconds / streamTravelSeconds;
    for (const particle of this.moving) particle.progress += way;
    this.moving = this.moving.filter((particle) => particle.progress < 1);
    for (const emitter of this.emitters) this.emit(emitter, seconds, signed[emitter.wire] ?? 0, scale);
    return this.moving;
  }

  clear(): void {
    this.moving = [];
    this.due.clear();
  }

  private emit({ wire, rate }: Emitter, seconds: number, value: number, scale: number): void {
    // A wire that is new here starts somewhere inside its beat, so that not all of them pulse together.
    const due = (this.due.get(wire) ?? (wire * 0.618) % 1) + rate * seconds;
    this.due.set(wire, due % 1);
    if (due < 1 || this.moving.length >= particleLimit) return;
    this.moving.push({ wire, progress: 0, radius: particleRadius(value, scale), negative: value < 0 });
  }
}
