// The contract of an initializer: where the first weights of a layer come from.
import type { RandomStream } from '#core/numeric/random-stream.ts';

export interface Initializer {
  readonly kind: string;
  /** The weight of a wire into a neuron with `fanIn` incoming wires, out of a neuron with `fanOut` outgoing ones. */
  draw(stream: RandomStream, fanIn: number, fanOut: number): number;
}
