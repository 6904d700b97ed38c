// The contract of an initializer: where the first weights of a layer come from.
import type { RandomStream } from '#core/numeric/random-stream.ts';

export type InitializerKind =
  | 'glorotUniform'
  | 'glorotNormal'
  | 'heUniform'
  | 'heNormal'
  | 'uniform'
  | 'normal'
  | 'zeros';

export interface Initializer {
  readonly kind: InitializerKind;
  /** One weight for a neuron with `fanIn` incoming wires in a layer whose units have `fanOut` outgoing ones each. */
  draw(stream: RandomStream, fanIn: number, fanOut: number): number;
}
