// Sixty ways or more to make the numbers of a training run grow beyond all bounds, each a document that a file can hold.
import type { TableDataset } from '#core/data/dataset-choice.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Divergence } from '#core/graph/engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { uniform } from './draw.ts';
import { asSingleNeurons } from './drawn-layers.ts';
import { documentOf, type Ingredients } from './runaway-document.ts';

export interface Recipe {
  readonly name: string;
  /** @param huge a number that can be held, but whose cube can't */
  document(huge: number): NetworkDocument;
  /** Where it must be noticed, when that is the point of the recipe. */
  readonly during?: Divergence['during'];
}

const sgd = (learningRate: number, more: { momentum?: number; nesterov?: boolean; weightDecay?: number } = {}) =>
  ({ kind: 'sgd', learningRate, ...more }) as const;

/** The rate far too high: for the first three their gradients do the rest, the others step by about the rate itself. */
const optimizersThatRun: readonly ((huge: number) => OptimizerSettings)[] = [
  () => sgd(100),
  () => sgd(100, { momentum: 0.9 }),
  () => sgd(100, { momentum: 0.9, nesterov: true }),
  (huge) => ({ kind: 'adagrad', learningRate: huge }),
  (huge) => ({ kind: 'rmsprop', learningRate: huge }),
  (huge) => ({ kind: 'adam', learningRate: huge }),
  (huge) => ({ kind: 'adamW', learningRate: huge }),
];

const ratesTooHigh: readonly Recipe[] = lossKinds.flatMap((loss) =>
  optimizersThatRun.map((optimizerOf) => {
    const { learningRate: _, ...rest } = optimizerOf(1);
    return {
      name: `rate too high: ${loss}, ${JSON.stringify(rest)}`,
      document: (huge) => documentOf({ loss, optimizer: optimizerOf(huge) }),
    };
  }),
);

function recipe(
  name: string,
  ingredients: Ingredients | ((huge: number) => Ingredients),
  more: Pick<Recipe, 'during'> = {},
): Recipe {
  const of = typeof ingredients === 'function' ? ingredients : () => ingredients;
  return { name, document: (huge) => documentOf(of(huge)), ...more };
}

/** Points around the origin with the features that TensorFlow Playground offers, and two numbers to learn. */
function playgroundRows(features: (x: number, y: number) => readonly number[]): TableDataset['rows'] {
  const stream = RandomStream.for(3, 'playground');
  return Array.from({ length: 60 }, () => {
    const [x, y] = [uniform(stream, -6, 6), uniform(stream, -6, 6)];
    return [...features(x, y), (x + y) / 10, x * y > 0 ? 1 : -1];
  });
}

const allPlaygroundFeatures = (x: number, y: number) => [x, y, x * y, x * x, y * y, Math.sin(x), Math.sin(y)];

const others: readonly Recipe[] = [
  recipe('TensorFlow Playground issue 3: regression, tanh, rate 1, one row at a time', {
    hidden: [8],
    activation: 'tanh',
    optimizer: sgd(1),
    training: { batchSize: 1 },
    rows: playgroundRows((x, y) => [x, y]),
  }),
  recipe('TensorFlow Playground issue 77: L2 of 10 at rate 0.3, which overshoots 0 further each time', {
    hidden: [8, 8],
    activation: 'tanh',
    optimizer: sgd(0.3),
    training: { batchSize: 30, regularization: { l1: 0, l2: 10 } },
    rows: playgroundRows(allPlaygroundFeatures),
  }),
  recipe('TensorFlow Playground issue 208: the highest rate, and all the layers and neurons there are', {
    hidden: [8, 8, 8, 8, 8, 8],
    activation: 'leakyRelu',
    optimizer: sgd(10),
    training: { batchSize: 10 },
    rows: playgroundRows(allPlaygroundFeatures),
  }),
  recipe(
    'huge features at a huge rate, where the update alone overflows',
    (huge) => ({ hidden: [], features: huge, optimizer: sgd(huge * huge) }),
    { during: 'update' },
  ),
  recipe('one huge row among the others, one row at a time', {
    optimizer: sgd(0.1),
    training: { batchSize: 1 },
    rows: [...Array.from({ length: 9 }, () => [1, -1, 0.5, 0, 1]), [1e30, 1e30, -1e30, 0, 1]],
  }),
  recipe('huge targets', (huge) => ({ targets: huge * huge, optimizer: sgd(0.1) })),
  recipe('huge weights', (huge) => ({ weights: huge, optimizer: sgd(0.1) })),
  recipe('a bias of nearly all there is', (huge) => ({
    optimizer: sgd(0.1),
    dense: { biases: Array.from({ length: 6 }, () => huge * huge) },
  })),
  recipe('twelve linear layers', {
    hidden: Array.from({ length: 11 }, () => 4),
    weights: 3,
    optimizer: sgd(1),
  }),
  recipe('twenty ReLU layers', {
    hidden: Array.from({ length: 20 }, () => 8),
    activation: 'relu',
    weights: 10,
    optimizer: sgd(1),
  }),
  recipe('softmax with huge logits', (huge) => ({ loss: 'crossEntropy', weights: huge, optimizer: sgd(0.1) })),
  recipe('sigmoid outputs saturated by huge weights', (huge) => ({
    loss: 'binaryCrossEntropy',
    weights: huge,
    optimizer: sgd(0.1),
  })),
  recipe(
    'Adam whose second moment overflows',
    (huge) => ({
      hidden: [],
      features: huge,
      optimizer: { kind: 'adam', learningRate: 0.01 },
    }),
    { during: 'update' },
  ),
  recipe(
    'Adagrad whose sum of squares overflows',
    (huge) => ({
      hidden: [],
      features: huge,
      optimizer: { kind: 'adagrad', learningRate: 0.01 },
    }),
    { during: 'update' },
  ),
  recipe(
    'RMSProp whose mean of squares overflows',
    (huge) => ({
      hidden: [],
      features: huge,
      optimizer: { kind: 'rmsprop', learningRate: 0.01 },
    }),
    { during: 'update' },
  ),
  recipe('momentum over 1', { hidden: [], optimizer: sgd(0.01, { momentum: 1.5 }) }),
  recipe('Nesterov with momentum over 1', { hidden: [], optimizer: sgd(0.01, { momentum: 2, nesterov: true }) }),
  recipe('RMSProp with momentum over 1', {
    hidden: [],
    optimizer: { kind: 'rmsprop', learningRate: 0.01, momentum: 1.5 },
  }),
  recipe('weight decay that overshoots 0', { activation: 'tanh', optimizer: sgd(1, { weightDecay: 100 }) }),
  recipe('AdamW whose weight decay overshoots 0', {
    activation: 'tanh',
    optimizer: { kind: 'adamW', learningRate: 1, weightDecay: 100 },
  }),
  recipe('clipping that is no match for the rate', (huge) => ({
    optimizer: sgd(huge * huge),
    training: { clipping: { kind: 'norm', limit: huge } },
  })),
  recipe('wires over all layers', { skips: true, hidden: [4, 4, 4], optimizer: sgd(10) }),
  recipe('wires over all layers, drawn neuron by neuron', {
    skips: true,
    hidden: [4, 4, 4],
    activation: 'elu',
    optimizer: sgd(10),
    alter: asSingleNeurons,
  }),
  recipe('dropout', { dense: { dropout: 0.5 }, activation: 'softplus', optimizer: sgd(100) }),
  recipe('all frozen but the outputs', { dense: { isFrozen: true }, activation: 'silu', optimizer: sgd(100) }),
];

export const recipes: readonly Recipe[] = [...ratesTooHigh, ...others];
