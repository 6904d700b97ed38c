// A built-in document: an id under which the messages keep its words, its level and length, and the document.
import type { NetworkDocument } from '#core/document/network-document.ts';

export type ExampleId =
  | 'and'
  | 'or'
  | 'xor-one-neuron'
  | 'linear-layers'
  | 'xor-2-2-1'
  | 'chain-rule'
  | 'worked-2-2-2-1'
  | 'sine'
  | 'circle'
  | 'spiral'
  | 'vanishing'
  | 'dead-relu'
  | 'rate-too-high'
  | 'overfitting'
  | 'minima'
  | 'optimizers'
  | 'digits'
  | 'empty';

/** The part of the lessons that an example belongs to, in their order. */
export type ExampleChapter = 'neuron' | 'layers' | 'chain' | 'shapes' | 'trouble' | 'further';

export type ExampleLevel = 'beginner' | 'intermediate' | 'advanced';

export interface Example {
  readonly id: ExampleId;
  readonly chapter: ExampleChapter;
  readonly level: ExampleLevel;
  readonly minutes: number;
  /** False: there is nothing to train on yet. */
  readonly hasData: boolean;
  /** The same document each time: nothing in it is random or depends on the machine. */
  readonly document: () => NetworkDocument;
}
