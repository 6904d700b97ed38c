// Steps of a number by the arrow keys: plain ones, or the ladder 1, 2, 5, 10 for sizes such as a learning rate.

export type StepSize = number | 'ladder';
export type StepFactor = 0.1 | 1 | 10;

export interface NumberBounds {
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly integer?: boolean | undefined;
}

/** Shift makes steps ten times as large, Alt ten times as small. */
export function stepFactor(keys: { readonly shiftKey: boolean; readonly altKey: boolean }): StepFactor {
  if (keys.shiftKey) return 10;
  return keys.altKey ? 0.1 : 1;
}

/** The value one step up or down, inside the bounds. */
export function stepped(
  value: number,
  direction: 1 | -1,
  size: StepSize,
  factor: StepFactor,
  bounds: NumberBounds,
): number {
  const next = size === 'ladder' ? climb(value, direction, factor) : add(value, direction * size * factor);
  return within(bounds.integer ? roundAway(value, next) : next, bounds);
}

/** Ten times as far on the ladder is a whole decade. */
function climb(value: number, direction: 1 | -1, factor: StepFactor): number {
  if (value <= 0) return direction > 0 ? 0.001 : value;
  if (factor === 10) return clean(value * 10 ** direction);
  if (factor === 0.1) return add(value, direction * clean(10 ** (Math.floor(Math.log10(value)) - 1)));
  const decade = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const rungs = [0.1, 0.2, 0.5, 1, 2, 5, 10].map((rung) => clean(rung * decade));
  const near = (rung: number): boolean => Math.abs(rung - value) <= value * 1e-9;
  const next =
    direction > 0
      ? rungs.find((rung) => rung > value && !near(rung))
      : rungs.findLast((rung) => rung < value && !near(rung));
  return next ?? value;
}

/** A sum with no more decimals than its parts: 0.1 + 0.2 is 0.3. */
function add(value: number, step: number): number {
  const decimals = Math.min(15, Math.max(decimalsOf(value), decimalsOf(step)));
  return Number((value + step).toFixed(decimals));
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = value.toString().split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** A whole number at least one away, so that a small step still moves a count. */
function roundAway(from: number, to: number): number {
  return to > from ? Math.max(Math.round(to), Math.floor(from) + 1) : Math.min(Math.round(to), Math.ceil(from) - 1);
}

function within(value: number, { minimum = -Infinity, maximum = Infinity }: NumberBounds): number {
  return Math.min(maximum, Math.max(minimum, value));
}
