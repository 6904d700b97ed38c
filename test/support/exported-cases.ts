// Random documents that are exported: everything a network and its training can have, drawn together.
import type { NetworkDocument, TrainingSettings } from '#core/document/network-document.ts';
import { defaultTrainingSettings } from '#core/document/network-document.ts';
import { placeByDepth } from '#core/document/place-by-depth.ts';
import type { ExportedModel } from '#core/interchange/exported-model.ts';
import { ownActivation } from '#core/layers/own-activation.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { type OptimizerKind, optimizerKinds, optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import type { LearningRateSchedule, ScheduleKind, ScheduleOf } from '#core/learning/schedules/schedules.ts';
import { declaredKinds } from '#core/network/layer-definitions.ts';
import { connectionId, layerId, type Network, noWeights } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { chance, pick, uniform } from './draw.ts';
import { type RandomCase, randomCase } from './random-case.ts';
import { drawDeclared, randomUpdate, withFrozenParts, withSomeOff } from './random-training.ts';

const schedulesOf: { readonly [Kind in ScheduleKind]: readonly ScheduleOf<Kind>[] } = {
  constant: [{ kind: 'constant', warmUp: 2 }],
  step: [{ kind: 'step', every: 2, factor: 0.5 }],
  exponential: [{ kind: 'exponential', factor: 0.8, warmUp: 3 }],
  cosine: [{ kind: 'cosine', epochs: 4, minimum: 0.001 }],
  plateau: [
    { kind: 'plateau', patience: 0, factor: 0.5, threshold: 0.2 },
    { kind: 'plateau', patience: 1, factor: 0.3, threshold: 0.3, warmUp: 1, minimum: 1e-3 },
  ],
};
const schedules: readonly (LearningRateSchedule | undefined)[] = [undefined, ...Object.values(schedulesOf).flat()];

const own = ['x * sigmoid(1.702 x)', 'x^3 / (1 + x^2)', 'sin(2x) + 0.1 x', 'max(x, min(0.1 x, 1)) + erf(x)', '0.7'];

export interface ExportedCase {
  readonly document: NetworkDocument;
  readonly drawn: RandomCase;
}

const count = 13;

/** The same seed gives the same document; seeds that follow each other have every optimizer, schedule and loss. */
export function exportedCase(seed: number): ExportedCase {
  const stream = RandomStream.for(seed, 'exported');
  const drawn = partsOf(stream, randomCase(stream, lossKinds[seed % lossKinds.length] ?? 'huber', count));
  const network = withOneDeclared(stream, seed, withOwnActivations(stream, drawn.network));
  const training = trainingOf(stream, seed, drawn);
  return {
    drawn: { ...drawn, network },
    document: {
      name: `Case ${seed}`,
      network,
      layout: placeByDepth(network),
      training,
      dataset: tableOf(drawn),
    },
  };
}

function partsOf(stream: RandomStream, drawn: RandomCase): RandomCase {
  const frozen = chance(stream, 0.4) ? withoutFrozenGaps(withFrozenParts(stream, drawn)) : drawn;
  return chance(stream, 0.3) ? withSomeOff(stream, frozen) : frozen;
}

/** A file has frozen wires only where there are wires, and says nothing where none is frozen. */
function withoutFrozenGaps(drawn: RandomCase): RandomCase {
  const connections = drawn.network.connections.map(({ frozen, ...connection }) => {
    const { weights } = connection;
    const present = frozen?.map((row, target) => row.map((isFrozen, at) => isFrozen && weights[target]?.[at] !== null));
    return present?.some((row) => row.includes(true)) ? { ...connection, frozen: present } : connection;
  });
  return { ...drawn, network: { ...drawn.network, connections } };
}

function withOwnActivations(stream: RandomStream, network: Network): Network {
  const outputs = new Set(outputLayers(network));
  const layers = network.layers.map((layer) =>
    layer.kind === 'dense' && !outputs.has(layer.id) && chance(stream, 0.25)
      ? { ...layer, activation: ownActivation(pick(stream, own)) }
      : layer,
  );
  return { ...network, layers };
}

/** A layer that takes another one whole on the way of one of the connections, half of the time. */
function withOneDeclared(stream: RandomStream, seed: number, network: Network): Network {
  const connection = pick(stream, network.connections);
  const source = network.layers.find(({ id }) => id === connection.source);
  if (source === undefined || chance(stream, 0.5)) return network;
  const id = layerId('whole');
  const kind = declaredKinds[Math.floor(seed / 2) % declaredKinds.length] ?? 'layerNormalization';
  const declared = drawDeclared(stream, kind, { id, name: 'norm', units: source.units });
  const { source: from, ...rest } = connection;
  const others = network.connections.filter((each) => each !== connection);
  return {
    ...network,
    layers: [...network.layers, declared],
    connections: [
      ...others,
      { id: connectionId('whole'), source: from, target: id, weights: noWeights },
      { ...rest, source: id },
    ],
    outputs: outputLayers(network),
  };
}

function trainingOf(stream: RandomStream, seed: number, { loss }: RandomCase): TrainingSettings {
  const kind = optimizerKinds[seed % optimizerKinds.length] as OptimizerKind;
  const learningRate = optimizerRules[kind].defaultLearningRate / 10;
  const optimizer = { kind, learningRate, ...(kind === 'sgd' && chance(stream, 0.5) ? sgdExtras : {}) };
  const update = randomUpdate(stream, optimizer as TrainingSettings['optimizer']);
  const schedule = schedules[seed % schedules.length];
  return {
    ...defaultTrainingSettings,
    loss,
    ...update,
    batchSize: pick(stream, [3, 4, 20]),
    epochs: 6,
    seed: stream.integer(1000) - 500,
    validation: pick(stream, [0, 0.25]),
    shuffle: chance(stream, 0.7),
    ...(schedule === undefined ? {} : { schedule }),
    ...(chance(stream, 0.3) ? { stopRules: { patience: 3, minimumImprovement: uniform(stream, 0, 0.02) } } : {}),
  };
}

const sgdExtras = { momentum: 0.9, nesterov: true };

function tableOf({ features, targets, graph }: RandomCase): NetworkDocument['dataset'] {
  const { inputWidth, outputWidth } = graph;
  const column = (role: 'feature' | 'target') => (_: unknown, at: number) => ({ name: `${role} ${at}`, role });
  return {
    kind: 'table',
    columns: [
      ...Array.from({ length: inputWidth }, column('feature')),
      ...Array.from({ length: outputWidth }, column('target')),
    ],
    rows: Array.from({ length: count }, (_, row) => [
      ...features.subarray(row * inputWidth, (row + 1) * inputWidth),
      ...targets.subarray(row * outputWidth, (row + 1) * outputWidth),
    ]),
  };
}

/** The same network with a bend in place of its normalizing, or with the scaling before it. */
export function withNormalizationApart(model: ExportedModel, isScaledFirst: boolean): ExportedModel {
  const { graph } = model.compiled;
  const operations = [...graph.operations];
  for (const [at, operation] of graph.operations.entries()) {
    const normalize = operation.kind === 'scale' ? graph.operations[operation.input] : undefined;
    if (operation.kind !== 'scale' || normalize?.kind !== 'normalize') continue;
    const { epsilon: _, ...unit } = normalize;
    operations[at - 1] = isScaledFirst
      ? { ...operation, input: normalize.input }
      : { ...unit, kind: 'activation', function: 'tanh' };
    operations[at] = isScaledFirst ? { ...normalize, input: at - 1 } : operation;
  }
  return { ...model, compiled: { ...model.compiled, graph: { ...graph, operations } } };
}
