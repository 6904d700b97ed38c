// The strongest outputs for a row, the true ones among them however weak they are.

export interface OutputShare {
  readonly name: string;
  readonly value: number;
  /** Of the largest size among the outputs, 0 to 1. */
  readonly share: number;
  readonly isTarget: boolean;
}

const shownAtMost = 4;

/** The strongest first. @param targets at least one per output */
export function strongestOutputs(
  outputs: Float64Array,
  targets: Float64Array,
  names: readonly string[],
): readonly OutputShare[] {
  const largest = outputs.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  const all = names.map((name, index) => {
    const value = outputs[index] ?? Number.NaN;
    const share = largest > 0 ? Math.abs(value) / largest : 0;
    return { name, value, share, isTarget: (targets[index] ?? 0) > 0.5 };
  });
  const ranked = all.toSorted((a, b) => b.value - a.value);
  const strongest = ranked.slice(0, shownAtMost);
  const missed = ranked.slice(shownAtMost).filter(({ isTarget }) => isTarget);
  return [...strongest.slice(0, Math.max(1, shownAtMost - missed.length)), ...missed];
}
