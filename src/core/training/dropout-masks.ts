// Dropout's multipliers of a step: drawn by a stream of its own, so that both engines see the same.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { type RandomState, RandomStream } from '#core/numeric/random-stream.ts';

/** The chance of every activation that can be dropped, in the graph's order: [dropoutWidth]. */
export function dropoutProbabilities({ operations, dropoutWidth }: ComputationGraph): Float64Array {
  const probabilities = new Float64Array(dropoutWidth);
  for (const operation of operations) {
    if (operation.kind !== 'dropout') continue;
    probabilities.fill(operation.probability, operation.column, operation.column + operation.width);
  }
  return probabilities;
}

export function firstDropoutState(seed: number): RandomState {
  return RandomStream.for(seed, 'dropout').state;
}

export interface DropoutMasks {
  /** [count × dropoutWidth]: 0 with the activation's chance, else 1/(1 − p), so that the mean stays. */
  readonly multipliers: Float64Array;
  /** The stream after the drawing. */
  readonly dropout: RandomState;
}

/** Example by example, and in each in the graph's order. */
export function drawDropout(probabilities: Float64Array, count: number, state: RandomState): DropoutMasks {
  const stream = new RandomStream(state);
  const width = probabilities.length;
  const multipliers = new Float64Array(count * width);
  for (let at = 0; at < multipliers.length; at += 1) {
    const probability = probabilities[at % width] as number;
    multipliers[at] = stream.uniform() < probability ? 0 : 1 / (1 - probability);
  }
  return { multipliers, dropout: stream.state };
}
