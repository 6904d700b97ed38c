// Particles along the wires: dots forward, chevrons backward, pulses while training; which wires carry how many, and where they are.

export const particleLimit = 1200;
/** Dots on a wire: the size of a signal is told by their size alone. */
const dotsPerWire = 3;
const mostChevrons = 5;

export interface Particle {
  readonly wire: number;
  /** Share of the way travelled, 0 at its start. */
  readonly progress: number;
  /** Size of what it carries by the scale of what flows. */
  readonly share: number;
  readonly negative: boolean;
}

/** What flows on each wire by its scale, signed. Nothing flows where it is 0 or no number. */
export type Shares = Float32Array;

export type StageFlow = 'forward' | 'backward';

/** Pixels on the screen: 2.5 to 6, by the square root of the share. */
export function dotRadius(share: number): number {
  return 2.5 + 3.5 * Math.min(1, Math.sqrt(share));
}

/** Growing by this power of the share, areas of 100 : 1 differ by 4 : 1 at every order of magnitude. */
const chevronPower = 0.15;
const largestChevron = 12;
/** What outgrew its scale is larger still, up to this share. */
const largestShare = 16;

/** Pixels on the screen from its middle to its corners. */
export function chevronSize(share: number): number {
  return largestChevron * Math.min(largestShare, share) ** chevronPower;
}

/** One for what is a ten-thousandth of the scale, five for what fills it. */
export function chevronCount(share: number): number {
  return 1 + Math.round((mostChevrons - 1) * Math.min(1, share) ** 0.25);
}

/** The wires on which anything flows, the strongest first. */
export function carryingWires(candidates: Iterable<number>, shares: Shares): readonly number[] {
  const strength = (wire: number): number => Math.abs(shares[wire] ?? 0);
  return [...candidates].filter((wire) => strength(wire) > 0).sort((a, b) => strength(b) - strength(a) || a - b);
}

/** Seen from afar only the strongest carry anything. */
export function wireLimit(level: 0 | 1 | 2 | 3): number {
  return level <= 1 ? 120 : particleLimit / dotsPerWire;
}

/**
 * Particles of one stage `elapsed` milliseconds after it began, on wires in the order of their strength. The first wave
 * travels in `travel` milliseconds; afterwards the flow goes on calmly, since a stage stays until the next key.
 */
export function stageParticles(
  flow: StageFlow,
  wires: readonly number[],
  shares: Shares,
  elapsed: number,
  travel: number,
): Particle[] {
  const phase = elapsed < travel ? elapsed / travel : 1 + (elapsed - travel) / (travel * 3.5);
  return spread(flow, wires, shares, (offset) => {
    const travelled = phase - offset;
    return travelled >= 0 ? travelled % 1 : null;
  });
}

/** The same for who wants nothing to move: each in its place. */
export function standingChevrons(wires: readonly number[], shares: Shares): Particle[] {
  return spread('backward', wires, shares, (offset, count) => offset + 0.5 / count);
}

/** @param progressOf null: it has not set out yet */
function spread(
  flow: StageFlow,
  wires: readonly number[],
  shares: Shares,
  progressOf: (offset: number, count: number) => number | null,
): Particle[] {
  const particles: Particle[] = [];
  for (const wire of wires) {
    const value = shares[wire] ?? 0;
    const share = Math.abs(value);
    const count = flow === 'backward' ? chevronCount(share) : dotsPerWire;
    if (particles.length + count > particleLimit) break;
    for (let index = 0; index < count; index += 1) {
      const progress = progressOf(index / count, count);
      if (progress !== null) particles.push({ wire, progress, share, negative: value < 0 });
    }
  }
  return particles;
}
