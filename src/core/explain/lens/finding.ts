// The finding about a path: how much of the loss's gradient is left at its far end, and the factor that changes it most.
import type { LocalFactor } from './local-factors.ts';

export interface PathFinding {
  /** |product| of all factors between the loss and the first z of the path: 1 where nothing is lost. */
  readonly left: number;
  /** The factor farthest from 1 on the side to which the pull went; null without such factors. */
  readonly strongest: LocalFactor | null;
}

/** The loss's own derivative and what enters the first wire are the two ends, not the way between them. */
export function findingOf(factors: readonly LocalFactor[]): PathFinding {
  const between = factors.filter(({ kind }) => kind !== 'loss' && kind !== 'source');
  const left = between.reduce((product, { value }) => product * Math.abs(value), 1);
  const direction = left > 1 ? 1 : -1;
  let strongest: LocalFactor | null = null;
  for (const factor of between) {
    if (strongest === null || direction * (Math.abs(factor.value) - Math.abs(strongest.value)) > 0) strongest = factor;
  }
  return { left, strongest };
}
