// The built-in documents in the order of the lessons.
import { and } from './and.ts';
import { circle } from './circle.ts';
import { empty } from './empty.ts';
import type { Example, ExampleId } from './example.ts';
import { or } from './or.ts';
import { spiral } from './spiral.ts';
import { worked2221 } from './worked-2-2-2-1.ts';
import { xor221 } from './xor-2-2-1.ts';
import { xorOneNeuron } from './xor-one-neuron.ts';

export const examples: readonly Example[] = [and, or, xorOneNeuron, xor221, worked2221, circle, spiral, empty];

export function exampleById(id: ExampleId): Example;
export function exampleById(id: string): Example | undefined;
export function exampleById(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
