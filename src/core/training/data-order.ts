// The order in which an epoch visits the training rows: shuffled afresh before each, by a stream of its own.
import { type RandomState, RandomStream } from '#core/numeric/random-stream.ts';

export interface DataOrder {
  readonly order: Int32Array;
  /** The stream after the drawing. */
  readonly shuffle: RandomState;
}

export function firstShuffleState(seed: number): RandomState {
  return RandomStream.for(seed, 'shuffle').state;
}

/** Fisher–Yates over the rows in their file order. */
export function drawOrder(rows: Int32Array, shuffled: boolean, state: RandomState): DataOrder {
  const order = rows.slice();
  if (!shuffled) return { order, shuffle: state };
  const stream = new RandomStream(state);
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = stream.integer(last + 1);
    const row = order[last] as number;
    order[last] = order[other] as number;
    order[other] = row;
  }
  return { order, shuffle: stream.state };
}
