// A document to let numbers run away with, or nearly: layers of a kind, weights and examples of a size.
import type { TableDataset } from '#core/data/dataset-choice.ts';
import {
  defaultTrainingSettings,
  type NetworkDocument,
  type TrainingSettings,
} from '#core/document/network-document.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import { type LossKind, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { type Connection, connectionId, type DenseLayer, layerId, type Network } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { uniform } from './draw.ts';

export interface Ingredients {
  readonly loss?: LossKind;
  readonly optimizer?: OptimizerSettings;
  readonly training?: Partial<TrainingSettings>;
  readonly hidden?: readonly number[];
  readonly activation?: ActivationKind;
  readonly weights?: number;
  readonly features?: number;
  readonly targets?: number;
  readonly skips?: boolean;
  readonly dense?: Partial<DenseLayer>;
  readonly alter?: (network: Network) => Network;
  readonly rows?: TableDataset['rows'];
}

const featureCount = 3;
const rowCount = 10;

export function documentOf(ingredients: Ingredients): NetworkDocument {
  const {
    loss = 'meanSquaredError',
    optimizer = { kind: 'sgd', learningRate: 100 },
    training,
    alter = (network) => network,
  } = ingredients;
  const dataset = tableOf(loss, ingredients);
  return {
    name: 'Runaway',
    network: alter(networkOf(loss, dataset, ingredients)),
    layout: new Map(),
    training: { ...defaultTrainingSettings, loss, optimizer, batchSize: 4, ...training },
    dataset,
  };
}

function outputsOf(loss: LossKind): number {
  return loss === 'crossEntropy' ? 3 : 2;
}

function outputActivation(loss: LossKind): ActivationKind {
  return wantedActivation(loss) ?? 'linear';
}

function tableOf(loss: LossKind, { features = 1, targets = 1, rows }: Ingredients): TableDataset {
  const stream = RandomStream.for(1, 'runaway rows');
  const column = (role: 'feature' | 'target') => (_: unknown, index: number) => ({ name: `${role}${index}`, role });
  const drawTargets = (): readonly number[] => {
    const outputs = Array.from({ length: outputsOf(loss) }, () => uniform(stream, -2, 2) * targets);
    if (loss === 'crossEntropy') return outputs.map(() => 0).with(stream.integer(outputs.length), 1);
    return wantedActivation(loss) === 'sigmoid' ? outputs.map((output) => Number(output > 0)) : outputs;
  };
  const drawn = Array.from({ length: rowCount }, () => [
    ...Array.from({ length: featureCount }, () => uniform(stream, 0.5, 1) * (stream.integer(2) * 2 - 1) * features),
    ...drawTargets(),
  ]);
  const inputs = rows === undefined ? featureCount : (rows[0]?.length ?? 0) - outputsOf(loss);
  return {
    kind: 'table',
    columns: [
      ...Array.from({ length: inputs }, column('feature')),
      ...Array.from({ length: outputsOf(loss) }, column('target')),
    ],
    rows: rows ?? drawn,
  };
}

function networkOf(loss: LossKind, { columns }: TableDataset, ingredients: Ingredients): Network {
  const { hidden = [6, 6], activation = 'linear', weights = 0.5, skips = false, dense } = ingredients;
  const stream = RandomStream.for(2, 'runaway weights');
  const outputs = outputsOf(loss);
  const sizes = [columns.length - outputs, ...hidden, outputs];
  const idOf = (index: number) => (index === 0 ? 'x' : index === sizes.length - 1 ? 'y' : `h${index}`);
  const number = () => uniform(stream, 0.2, 1) * (stream.integer(2) * 2 - 1) * weights;
  const connect = (source: number, target: number): Connection => ({
    id: connectionId(`${idOf(source)}-${idOf(target)}`),
    source: layerId(idOf(source)),
    target: layerId(idOf(target)),
    weights: Array.from({ length: sizes[target] as number }, () =>
      Array.from({ length: sizes[source] as number }, number),
    ),
  });
  const denseLayer = (units: number, index: number): DenseLayer => ({
    kind: 'dense',
    id: layerId(idOf(index)),
    name: idOf(index),
    units,
    activation: index === sizes.length - 1 ? outputActivation(loss) : activation,
    biases: Array.from({ length: units }, number),
    ...(index === sizes.length - 1 ? {} : dense),
  });
  const pairs = sizes.flatMap((_, target) =>
    Array.from({ length: target }, (__, source) => [source, target] as const).filter(
      ([source]) => skips || source === target - 1,
    ),
  );
  const layers = sizes.map((units, index) =>
    index === 0 ? ({ kind: 'input', id: layerId('x'), name: 'x', units } as const) : denseLayer(units, index),
  );
  return { layers, connections: pairs.map(([source, target]) => connect(source, target)) };
}
