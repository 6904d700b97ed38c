// The results of a race: the last and the best loss of each entrant, and who has the lowest.
import type { Lane } from './race.ts';

export interface LaneResult {
  /** Training loss of the last epoch; null before there is one. */
  readonly finalLoss: number | null;
  /** The lowest training loss of any epoch, the start included. */
  readonly bestLoss: number | null;
  /** Validation loss after the last epoch; null without a validation split. */
  readonly validationLoss: number | null;
}

export function resultOf({ log }: Lane): LaneResult {
  const last = log.at(-1);
  return {
    finalLoss: last?.loss ?? null,
    bestLoss: last === undefined ? null : log.reduce((best, { loss }) => Math.min(best, loss), last.loss),
    validationLoss: last?.validationLoss ?? null,
  };
}

/** Position of the entrant that finished with the lowest training loss, the first of equals; null: none finished. */
export function winnerOf(lanes: readonly Lane[]): number | null {
  let winner: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const [index, lane] of lanes.entries()) {
    const { finalLoss } = resultOf(lane);
    if (lane.standing !== 'finished' || finalLoss === null || finalLoss >= lowest) continue;
    winner = index;
    lowest = finalLoss;
  }
  return winner;
}
