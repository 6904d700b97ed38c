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

/**
 * Fisher–Yates over the rows in their file order.
 * @param order as long as `rows`, what is drawn into
 */
export function drawOrder(
  rows: Int32Array,
  shuffled: boolean,
  state: RandomState,
  order: Int32Array = new Int32Array(rows.length),
): DataOrder {
  order.set(rows);
  if (!shuffled) return { order, shuffle: state };
  const stream = new RandomStream(state);
  stream.shuffle(order);
  return { order, shuffle: stream.state };
}
