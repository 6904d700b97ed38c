// The examples that are layers in a row with weights drawn from a seed, and the empty one.
import type { BuiltinDataset } from '#core/data/dataset-choice.ts';
import type { TrainingSettings } from '#core/document/network-document.ts';
import type { Layer } from '#core/network/network.ts';
import type { Example } from './example.ts';
import { chain, dense, exampleDocument, initializedExample, input } from './example-document.ts';

interface Row extends Pick<Example, 'id' | 'chapter' | 'level' | 'minutes'> {
  readonly name: string;
  /** Made anew each time. */
  readonly layers: () => readonly Layer[];
  readonly training: Partial<TrainingSettings> & { readonly seed: number };
  readonly dataset: Omit<BuiltinDataset, 'kind'>;
}

const logicTraining = { optimizer: { kind: 'sgd', learningRate: 1 }, batchSize: 4, epochs: 500 } as const;
const generated = { noise: 0.1, seed: 1 } as const;

const rows = [
  {
    id: 'and',
    name: 'AND',
    chapter: 'neuron',
    level: 'beginner',
    minutes: 2,
    layers: () => [input('x', 2), dense('y', 1, 'sigmoid')],
    training: { ...logicTraining, seed: 1 },
    dataset: { name: 'and' },
  },
  {
    id: 'or',
    name: 'OR',
    chapter: 'neuron',
    level: 'beginner',
    minutes: 2,
    layers: () => [input('x', 2), dense('y', 1, 'sigmoid')],
    training: { ...logicTraining, seed: 1 },
    dataset: { name: 'or' },
  },
  // The loss stops at 0.25, since one straight line can't part the points.
  {
    id: 'xor-one-neuron',
    name: 'XOR with one neuron',
    chapter: 'neuron',
    level: 'beginner',
    minutes: 3,
    layers: () => [input('x', 2), dense('y', 1, 'sigmoid')],
    training: { ...logicTraining, seed: 1 },
    dataset: { name: 'xor' },
  },
  // Two layers that are no more than one.
  {
    id: 'linear-layers',
    name: 'XOR with linear layers',
    chapter: 'layers',
    level: 'beginner',
    minutes: 4,
    layers: () => [input('x', 2), dense('h', 2, 'linear'), dense('y', 1, 'sigmoid')],
    training: { ...logicTraining, seed: 3 },
    dataset: { name: 'xor' },
  },
  // Two lines, joined by the output.
  {
    id: 'xor-2-2-1',
    name: 'XOR 2-2-1',
    chapter: 'layers',
    level: 'beginner',
    minutes: 5,
    layers: () => [input('x', 2), dense('h', 2, 'tanh'), dense('y', 1, 'sigmoid')],
    training: { ...logicTraining, seed: 3 },
    dataset: { name: 'xor' },
  },
  // Eight bent curves add up to a sine.
  {
    id: 'sine',
    name: 'Sine',
    chapter: 'shapes',
    level: 'beginner',
    minutes: 3,
    layers: () => [input('x', 1), dense('h', 8, 'tanh'), dense('y', 1, 'linear')],
    training: { optimizer: { kind: 'adam', learningRate: 0.01 }, batchSize: 20, epochs: 300, seed: 5 },
    dataset: { name: 'sine', count: 100, ...generated },
  },
  // A few lines bend around the inner points.
  {
    id: 'circle',
    name: 'Circle',
    chapter: 'shapes',
    level: 'intermediate',
    minutes: 3,
    layers: () => [input('x', 2), dense('h', 5, 'tanh'), dense('y', 1, 'sigmoid')],
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'adam', learningRate: 0.01 },
      batchSize: 20,
      epochs: 300,
      seed: 4,
    },
    dataset: { name: 'circle', count: 200, ...generated },
  },
  // Two arms, and a validation split to watch.
  {
    id: 'spiral',
    name: 'Spiral',
    chapter: 'shapes',
    level: 'advanced',
    minutes: 5,
    layers: () => [input('x', 2), dense('h1', 8, 'tanh'), dense('h2', 8, 'tanh'), dense('y', 1, 'sigmoid')],
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'adam', learningRate: 0.01 },
      batchSize: 20,
      epochs: 400,
      seed: 98,
      validation: 0.2,
    },
    dataset: { name: 'spiral', count: 200, ...generated },
  },
  // Each step overshoots by more than the last, until the numbers run out.
  {
    id: 'rate-too-high',
    name: 'A rate too high',
    chapter: 'trouble',
    level: 'beginner',
    minutes: 3,
    layers: () => [input('x', 1), dense('h', 6, 'tanh'), dense('y', 1, 'linear')],
    training: { optimizer: { kind: 'sgd', learningRate: 0.4 }, batchSize: 50, epochs: 600, seed: 2 },
    dataset: { name: 'sine', count: 50, ...generated },
  },
  // Thirty noisy rows are learnt by heart: the two losses fall together, then part.
  {
    id: 'overfitting',
    name: 'Overfitting',
    chapter: 'trouble',
    level: 'intermediate',
    minutes: 5,
    layers: () => [input('x', 2), dense('h1', 8, 'tanh'), dense('h2', 8, 'tanh'), dense('y', 1, 'sigmoid')],
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'adam', learningRate: 0.02 },
      batchSize: 10,
      epochs: 400,
      seed: 1,
      validation: 0.5,
    },
    dataset: { name: 'moons', count: 60, noise: 0.8, seed: 1 },
  },
  // Where training ends depends on where three ReLU neurons start.
  {
    id: 'minima',
    name: 'Different minima',
    chapter: 'trouble',
    level: 'intermediate',
    minutes: 5,
    layers: () => [input('x', 2), dense('h', 3, 'relu'), dense('y', 1, 'sigmoid')],
    training: {
      loss: 'binaryCrossEntropy',
      optimizer: { kind: 'adam', learningRate: 0.03 },
      batchSize: 20,
      epochs: 300,
      seed: 25,
    },
    dataset: { name: 'circle', count: 100, ...generated },
  },
  // Ten classes from 64 pixels.
  {
    id: 'digits',
    name: 'Digits 8 × 8',
    chapter: 'further',
    level: 'advanced',
    minutes: 8,
    layers: () => [input('x', 64), dense('h', 32, 'tanh'), dense('y', 10, 'softmax')],
    training: {
      loss: 'crossEntropy',
      optimizer: { kind: 'adam', learningRate: 0.01 },
      batchSize: 20,
      epochs: 20,
      seed: 1,
      validation: 0.2,
    },
    dataset: { name: 'digits', count: 1000, ...generated },
  },
] as const satisfies readonly Row[];

type LayersInARow = (typeof rows)[number]['id'];

function exampleOf({ id, name, chapter, level, minutes, layers, training, dataset }: Row): Example {
  const document = () =>
    initializedExample({ id, name, network: chain(layers()), training, dataset: { kind: 'builtin', ...dataset } });
  return { id, chapter, level, minutes, hasData: true, document };
}

export const layersInARow = Object.fromEntries(rows.map((row) => [row.id, exampleOf(row)])) as Readonly<
  Record<LayersInARow, Example>
>;

export const empty: Example = {
  id: 'empty',
  chapter: 'further',
  level: 'beginner',
  minutes: 1,
  hasData: false,
  document: () =>
    exampleDocument({ id: 'empty', name: 'Empty', network: { layers: [], connections: [] }, dataset: null }),
};
