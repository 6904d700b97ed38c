// What a built-in document is: an id under which the messages keep its words, how hard and how long it is, and the document.
import type { NetworkDocument } from '#core/document/network-document.ts';

export type ExampleId =
  | 'and'
  | 'or'
  | 'xor-one-neuron'
  | 'xor-2-2-1'
  | 'worked-2-2-2-1'
  | 'circle'
  | 'spiral'
  | 'empty';

export type ExampleLevel = 'beginner' | 'intermediate' | 'advanced';

export interface Example {
  readonly id: ExampleId;
  readonly level: ExampleLevel;
  readonly minutes: number;
  /** The same document each time: nothing in it is random or depends on the machine. */
  readonly document: () => NetworkDocument;
}
