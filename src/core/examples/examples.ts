// The built-in documents in the order of the lessons.
import { and } from './and.ts';
import { chainRule } from './chain-rule.ts';
import { circle } from './circle.ts';
import { deadRelu } from './dead-relu.ts';
import { digits } from './digits.ts';
import { empty } from './empty.ts';
import type { Example, ExampleId } from './example.ts';
import { linearLayers } from './linear-layers.ts';
import { minima } from './minima.ts';
import { optimizers } from './optimizers.ts';
import { or } from './or.ts';
import { overfitting } from './overfitting.ts';
import { rateTooHigh } from './rate-too-high.ts';
import { sine } from './sine.ts';
import { spiral } from './spiral.ts';
import { vanishing } from './vanishing.ts';
import { worked2221 } from './worked-2-2-2-1.ts';
import { xor221 } from './xor-2-2-1.ts';
import { xorOneNeuron } from './xor-one-neuron.ts';

export const examples: readonly Example[] = [
  and,
  or,
  xorOneNeuron,
  linearLayers,
  xor221,
  chainRule,
  worked2221,
  sine,
  circle,
  spiral,
  vanishing,
  deadRelu,
  rateTooHigh,
  overfitting,
  minima,
  optimizers,
  digits,
  empty,
];

export function exampleById(id: ExampleId): Example;
export function exampleById(id: string): Example | undefined;
export function exampleById(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
