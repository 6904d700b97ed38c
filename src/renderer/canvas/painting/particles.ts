// Particles along the wires: dots forward, chevrons backward, pulses while training; which wires carry how many, and where they are.

export const particleLimit = 1200;
/** On one wire. The size of a signal is told by that of its dots alone. */
const mostMarks: { readonly [Flow in StageFlow]: number } = { forward: 3, backward: 5 };
/** Its multiples fall evenly between 0 and 1, however many there are. */
const goldenRatio = 0.618;

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

const smallestDot = 2.5;
export const largestDot = 6;

/** Pixels on the screen, by the square root of the share. */
export function dotRadius(share: number): number {
  return smallestDot + (largestDot - smallestDot) * Math.min(1, Math.sqrt(share));
}

/** Growing by this power of the share, areas of 100 : 1 differ by 4 : 1 at every order of magnitude. */
const chevronPower = 0.15;
export const largestChevron = 12;
/** What outgrew its scale is larger still, up to this share. */
const largestShare = 16;

/** Pixels on the screen from its middle to its corners. */
export function chevronSize(share: number): number {
  return largestChevron * Math.min(largestShare, share) ** chevronPower;
}

/** Dots are as many for every signal; of chevrons there is one for what is a ten-thousandth of the scale, `most` for what fills it. */
export function markCount(flow: StageFlow, share: number, most: number): number {
  return flow === 'forward' ? most : 1 + Math.round((most - 1) * Math.min(1, share) ** 0.25);
}

/** The wires on which anything flows, the strongest first. */
export function carryingWires(candidates: Iterable<number>, shares: Shares): readonly number[] {
  const strength = (wire: number): number => Math.abs(shares[wire] ?? 0);
  return [...candidates].filter((wire) => strength(wire) > 0).sort((a, b) => strength(b) - strength(a) || a - b);
}

/** The marks of a stage: on which wires, the strongest first, and at most how many on each. */
export interface Marking {
  readonly wires: readonly number[];
  readonly most: number;
}

/** As many marks as find room: fewer on each wire first, then none on the weakest. */
export function marking(flow: StageFlow, wires: readonly number[], shares: Shares, room: number): Marking {
  const limit = Math.min(room, particleLimit);
  const needed = (most: number): number =>
    wires.reduce((sum, wire) => sum + markCount(flow, Math.abs(shares[wire] ?? 0), most), 0);
  let most = wires.length < limit ? mostMarks[flow] : 1;
  while (most > 1 && needed(most) > limit) most -= 1;
  return { wires: wires.slice(0, limit), most };
}

/** Pixels of the screen that one mark takes, with the room that tells it from its neighbours. */
const markArea: { readonly [Flow in StageFlow]: number } = { forward: 150, backward: 450 };
/** Marks cover no more of the area that their wires cross: beyond it neither can be followed. */
const mostCovered = 0.15;
/** So few are told apart anywhere. */
const leastRoom = 24;

/** @param area that the wires cross, in pixels of the screen for marks of normal size */
export function roomForMarks(flow: StageFlow, area: number): number {
  return Math.max(leastRoom, Math.floor((mostCovered * area) / markArea[flow]));
}

/**
 * Particles of one stage `elapsed` milliseconds after it began. The first wave travels in `travel` milliseconds;
 * afterwards the flow goes on calmly, since a stage stays until the next key.
 */
export function stageParticles(
  flow: StageFlow,
  marks: Marking,
  shares: Shares,
  elapsed: number,
  travel: number,
): Particle[] {
  const phase = elapsed < travel ? elapsed / travel : 1 + (elapsed - travel) / (travel * 3.5);
  return spread(flow, marks, shares, (offset) => {
    const travelled = phase - offset;
    return travelled >= 0 ? travelled % 1 : null;
  });
}

/** The same for who wants nothing to move: each in its place. */
export function standingChevrons(marks: Marking, shares: Shares): Particle[] {
  return spread('backward', marks, shares, (offset, count) => (offset + 0.5 / count) % 1);
}

/** @param progressOf null: it has not set out yet */
function spread(
  flow: StageFlow,
  { wires, most }: Marking,
  shares: Shares,
  progressOf: (offset: number, count: number) => number | null,
): Particle[] {
  const particles: Particle[] = [];
  // Where they are crowded, those of different wires are not side by side: they would be one heap on its way.
  const stagger = most < mostMarks[flow] ? goldenRatio : 0;
  for (const [rank, wire] of wires.entries()) {
    const value = shares[wire] ?? 0;
    const share = Math.abs(value);
    const count = markCount(flow, share, most);
    for (let index = 0; index < count; index += 1) {
      const progress = progressOf((index + ((rank * stagger) % 1)) / count, count);
      if (progress !== null) particles.push({ wire, progress, share, negative: value < 0 });
    }
  }
  return particles;
}
