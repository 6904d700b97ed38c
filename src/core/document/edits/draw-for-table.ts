// Draws a network that fits the document's data: inputs named after its columns, hidden layers of tanh, an output that answers as its targets ask.
import { answersTo } from '#core/data/answers.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import {
  type Connection,
  connectionId,
  type DenseLayer,
  type InputLayer,
  type Layer,
  layerId,
  type Network,
} from '#core/network/network.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument, TrainingSettings } from '../network-document.ts';
import { placeByDepth } from '../place-by-depth.ts';
import { freeLayerName, freeName, unfitName } from './steps/free-names.ts';
import { done, refused } from './steps/outcome.ts';
import { tooLarge } from './steps/size-limits.ts';

const usualHidden: readonly number[] = [8];
/** More inputs than these stand in one lane. */
const mostNamedInputs = 8;
const newTraining: Partial<TrainingSettings> = {
  optimizer: { kind: 'adam', learningRate: 0.01 },
  batchSize: 16,
  epochs: 200,
};

/** @param hidden neurons of each hidden layer */
export function drawForTable(document: NetworkDocument, hidden: readonly number[] = usualHidden): EditResult {
  if (document.dataset === null) return refused('noDataToDrawFor');
  if (document.network.layers.length > 0) return refused('canvasNotEmpty');
  const dataset = datasetOf(document.dataset, document.training);
  const [features, targets] = [dataset.featureNames.length, dataset.targetNames.length];
  if (features === 0 || targets === 0) return refused('noDataToDrawFor');
  const sizes = [features, ...hidden, targets];
  const wires = sizes.slice(1).reduce((sum, size, before) => sum + size * (sizes[before] as number), 0);
  const neurons = sizes.reduce((sum, size) => sum + size, 0);
  const tooMuch = tooLarge(document.network, { layers: sizes.length + features, neurons, wires });
  if (tooMuch !== null) return { refusal: tooMuch };
  const network = initializeNetwork(networkFor(dataset, hidden), document.training.seed);
  const training = { ...document.training, ...newTraining, loss: lossFor(dataset) };
  // With a network of its own it is no longer the example that it was made from, whose note tells of another.
  const { initial: _, example: __, ...rest } = document;
  const drawn = { ...rest, network, layout: placeByDepth(network), training };
  return done(drawn, 'drawForTable', { features, targets });
}

function networkFor(dataset: Dataset, hidden: readonly number[]): Network {
  const layers: Layer[] = [];
  const connections: Connection[] = [];
  const present = (): Network => ({ layers, connections });
  const nextId = () => layerId(`n${layers.length + 1}`);
  for (const { name, units } of inputsFor(dataset)) {
    layers.push({
      kind: 'input',
      id: nextId(),
      name: usableName(present(), name, 'x1', units),
      units,
    } satisfies InputLayer);
  }
  const addBehind = (sources: readonly Layer[], name: string, units: number, activation: ActivationKind): Layer => {
    const layer: DenseLayer = { kind: 'dense', id: nextId(), name, units, activation, biases: zeros(units) };
    for (const source of sources) connections.push(joined(`c${connections.length + 1}`, source, layer));
    layers.push(layer);
    return layer;
  };
  let last: readonly Layer[] = [...layers];
  for (const units of hidden) last = [addBehind(last, freeLayerName(present(), units), units, 'tanh')];
  const outputs = answersOf(dataset).map(({ name, units, activation }) =>
    addBehind(last, usableName(present(), name, 'y', units), units, activation),
  );
  return { layers, connections, outputs: outputs.map(({ id }) => id) };
}

function usableName(network: Network, requested: string, other: string, units: number): string {
  return freeName(network, unfitName(requested) === null ? requested : other, units);
}

interface Answer {
  readonly name: string;
  readonly units: number;
  readonly activation: ActivationKind;
}

/** An output layer per column of the targets, since a softmax is over one layer. */
function answersOf(dataset: Dataset): readonly Answer[] {
  const { encoding, targetNames } = dataset;
  const { activation } = answersTo(dataset);
  const [name = 'y'] = targetNames;
  if (encoding === null)
    return [{ name: targetNames.length === 1 ? name : 'y', units: targetNames.length, activation }];
  const [first, ...others] = encoding.targets;
  if (first !== undefined && others.length === 0) return [{ name: first.name, units: first.units.length, activation }];
  return encoding.targets.map((column) => ({
    name: column.name,
    units: column.units.length,
    activation: column.isOneHot ? 'softmax' : column.type === 'number' ? 'linear' : 'sigmoid',
  }));
}

/** One that all of the outputs can be trained by. */
function lossFor(dataset: Dataset): LossKind {
  const columns = dataset.encoding?.targets ?? [];
  if (columns.length <= 1) return answersTo(dataset).loss;
  if (columns.every(({ isOneHot }) => isOneHot)) return 'crossEntropy';
  return columns.every(({ isOneHot, type }) => !isOneHot && type !== 'number')
    ? 'binaryCrossEntropy'
    : 'meanSquaredError';
}

function inputsFor({ featureNames }: Dataset): readonly { readonly name: string; readonly units: number }[] {
  if (featureNames.length > mostNamedInputs) return [{ name: 'x', units: featureNames.length }];
  return featureNames.map((name) => ({ name, units: 1 }));
}

function joined(id: string, source: Layer, target: Layer): Connection {
  const weights = Array.from({ length: target.units }, () => zeros(source.units));
  return { id: connectionId(id), source: source.id, target: target.id, weights };
}

function zeros(count: number): readonly number[] {
  return new Array<number>(count).fill(0);
}
