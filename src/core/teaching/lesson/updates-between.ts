// Counts the steps of training that are performed on the way from one stage to another.
import type { Network } from '#core/network/network.ts';
import { stageName, stagesOf } from '#core/training/stages.ts';

/** The update is the step itself, and whoever comes past it to a stage before it has taken one. Null: no such stage. */
export function updatesBetween(network: Network, from: string | null, to: string): number | null {
  const stages = stagesOf(network).map(stageName);
  const wanted = stages.indexOf(to);
  if (wanted < 0) return null;
  const isNextRound = from !== null && stages.indexOf(from) >= wanted;
  return Number(isNextRound && from !== 'update') + Number(to === 'update');
}
