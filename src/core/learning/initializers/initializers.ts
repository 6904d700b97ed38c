// The initializers: where the first weights of a layer come from. Everything else asks this table.
import type { RandomStream } from '#core/numeric/random-stream.ts';

interface Initializer {
  /** The weight of a wire into a neuron with `fanIn` incoming wires, out of a neuron with `fanOut` outgoing ones. */
  draw(stream: RandomStream, fanIn: number, fanOut: number): number;
}

/** Uniform between −1 and 1. */
function symmetric(stream: RandomStream): number {
  return 2 * stream.uniform() - 1;
}

/** Every kind, with the type that whoever asks the table wants. */
function table<Kind extends string>(rows: { readonly [Each in Kind]: Initializer }) {
  return rows;
}

export const initializers = table({
  /**
   * Glorot (Xavier) uniform keeps the spread of signals and gradients through tanh-like layers (Glorot and Bengio, 2010):
   * U(−b, b), b = √(6 / (fanIn + fanOut)), PyTorch's xavier_uniform_ with gain 1.
   */
  glorotUniform: { draw: (stream, fanIn, fanOut) => symmetric(stream) * Math.sqrt(6 / (fanIn + fanOut)) },
  /** The same spread, bell-shaped: N(0, 2 / (fanIn + fanOut)), PyTorch's xavier_normal_ with gain 1. */
  glorotNormal: { draw: (stream, fanIn, fanOut) => stream.normal() * Math.sqrt(2 / (fanIn + fanOut)) },
  /**
   * He (Kaiming) uniform makes up for the half that ReLU cuts away (He and others, 2015): U(−b, b), b = √(6 / fanIn),
   * PyTorch's kaiming_uniform_ for ReLU.
   */
  heUniform: { draw: (stream, fanIn) => symmetric(stream) * Math.sqrt(6 / fanIn) },
  /** The same spread, bell-shaped: N(0, 2 / fanIn), PyTorch's kaiming_normal_ for ReLU. */
  heNormal: { draw: (stream, fanIn) => stream.normal() * Math.sqrt(2 / fanIn) },
  /** What a torch.nn.Linear starts its weights with: U(−b, b), b = 1 / √fanIn. */
  uniform: { draw: (stream, fanIn) => symmetric(stream) / Math.sqrt(fanIn) },
  /** Gives a pre-activation the spread of its inputs (LeCun and others, 1998): N(0, 1 / fanIn). */
  normal: { draw: (stream, fanIn) => stream.normal() / Math.sqrt(fanIn) },
  /** Shows why weights must differ: equal neurons stay equal. */
  zeros: { draw: () => 0 },
});

export type InitializerKind = keyof typeof initializers;

/** Every kind, in the order in which they are offered. */
export const initializerKinds = Object.keys(initializers) as readonly InitializerKind[];
