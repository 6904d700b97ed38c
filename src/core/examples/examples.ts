// The built-in documents in the order of the lessons.
import { chainRule } from './chain-rule.ts';
import { deadRelu } from './dead-relu.ts';
import type { Example, ExampleId } from './example.ts';
import { empty, layersInARow } from './layers-in-a-row.ts';
import { optimizers } from './optimizers.ts';
import { vanishing } from './vanishing.ts';
import { worked2221 } from './worked-2-2-2-1.ts';

export const examples: readonly Example[] = [
  layersInARow.and,
  layersInARow.or,
  layersInARow['xor-one-neuron'],
  layersInARow['linear-layers'],
  layersInARow['xor-2-2-1'],
  chainRule,
  worked2221,
  layersInARow.sine,
  layersInARow.circle,
  layersInARow.spiral,
  vanishing,
  deadRelu,
  layersInARow['rate-too-high'],
  layersInARow.overfitting,
  layersInARow.minima,
  optimizers,
  layersInARow.digits,
  empty,
];

export function exampleById(id: ExampleId): Example;
export function exampleById(id: string): Example | undefined;
export function exampleById(id: string): Example | undefined {
  return examples.find((example) => example.id === id);
}
