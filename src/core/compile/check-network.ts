// Everything that is wrong or worth a word about a drawing, each with its place and, where there is one, a fix.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { LossKind } from '#core/learning/losses/loss-function.ts';
import type { DenseLayer, Layer, LayerId, Network } from '#core/network/network.ts';
import { neuronName, outputLayers, topologicalLayers } from '#core/network/network-queries.ts';
import { duplicateNames } from './duplicate-names.ts';
import { uselessNeurons } from './useless-neurons.ts';

export function checkNetwork(network: Network, loss: LossKind): readonly Diagnostic[] {
  const broken = brokenStructure(network);
  if (broken.length > 0) return broken;
  return [
    ...roleProblems(network),
    ...softmaxProblems(network),
    ...dropoutProblems(network),
    ...lossProblems(network, loss),
    ...uselessNeurons(network),
    ...duplicateNames(network),
  ];
}

function layersById(network: Network): ReadonlyMap<LayerId, Layer> {
  return new Map(network.layers.map((layer) => [layer.id, layer]));
}

/** What the editor never makes: with one of these nothing else can be said about the network. */
function brokenStructure(network: Network): readonly Diagnostic[] {
  const layers = layersById(network);
  const problems: Diagnostic[] = [];
  const pairs = new Set<string>();
  for (const connection of network.connections) {
    const source = layers.get(connection.source);
    const target = layers.get(connection.target);
    const place = { connection: connection.id };
    if (source === undefined || target === undefined) {
      const missing = source === undefined ? connection.source : connection.target;
      problems.push({ code: 'unknownLayer', severity: 'error', place, values: { layer: missing } });
      continue;
    }
    const names = { source: source.name, target: target.name };
    if (target.kind === 'input') {
      problems.push({ code: 'connectionIntoInput', severity: 'error', place, values: names });
    }
    const pair = JSON.stringify([connection.source, connection.target]);
    if (pairs.has(pair)) problems.push({ code: 'duplicateConnection', severity: 'error', place, values: names });
    pairs.add(pair);
    const fits =
      connection.weights.length === target.units && connection.weights.every((row) => row.length === source.units);
    if (!fits) {
      const values = { ...names, rows: target.units, columns: source.units };
      problems.push({ code: 'wrongWeightSize', severity: 'error', place, values });
    }
  }
  for (const layer of network.layers) {
    if (layer.kind === 'dense' && layer.biases !== null && layer.biases.length !== layer.units) {
      const values = { layer: layer.name, units: layer.units, count: layer.biases.length };
      problems.push({ code: 'wrongBiasSize', severity: 'error', place: { layer: layer.id }, values });
    }
  }
  return problems.length > 0 ? problems : loopProblems(network, layers);
}

function loopProblems(network: Network, layers: ReadonlyMap<LayerId, Layer>): readonly Diagnostic[] {
  const sorted = topologicalLayers(network);
  if (!('loop' in sorted)) return [];
  const names = sorted.loop.map((id) => layers.get(id)?.name ?? id);
  const place = sorted.loop[0] === undefined ? {} : { layer: sorted.loop[0] };
  return [{ code: 'loop', severity: 'error', place, values: { layers: names.join(' → ') } }];
}

function roleProblems(network: Network): readonly Diagnostic[] {
  const layers = layersById(network);
  const problems: Diagnostic[] = [];
  if (!network.layers.some((layer) => layer.kind === 'input')) {
    problems.push({ code: 'noInput', severity: 'error', place: {}, values: {} });
  }
  const outputs = outputLayers(network);
  if (outputs.length === 0) problems.push({ code: 'noOutput', severity: 'error', place: {}, values: {} });
  for (const id of outputs) {
    const layer = layers.get(id);
    if (layer === undefined) {
      problems.push({ code: 'unknownLayer', severity: 'error', place: { layer: id }, values: { layer: id } });
    } else if (layer.kind === 'input') {
      problems.push({ code: 'outputIsInput', severity: 'error', place: { layer: id }, values: { layer: layer.name } });
    }
  }
  return problems;
}

function denseOutputs(network: Network): readonly DenseLayer[] {
  const layers = layersById(network);
  return outputLayers(network)
    .map((id) => layers.get(id))
    .filter((layer) => layer?.kind === 'dense');
}

function softmaxProblems(network: Network): readonly Diagnostic[] {
  const outputs = new Set(outputLayers(network));
  return network.layers
    .filter((layer) => layer.kind === 'dense' && layer.activation === 'softmax' && !outputs.has(layer.id))
    .map((layer) => ({
      code: 'softmaxNotOutput',
      severity: 'error',
      place: { layer: layer.id },
      values: { layer: layer.name },
      fix: { kind: 'setActivation', layer: layer.id, activation: 'tanh' },
    }));
}

/** What a network answers with is never dropped. */
function dropoutProblems(network: Network): readonly Diagnostic[] {
  return denseOutputs(network)
    .filter((layer) => (layer.dropout ?? 0) > 0)
    .map((layer) => ({
      code: 'dropoutOnOutput',
      severity: 'error',
      place: { layer: layer.id },
      values: { layer: layer.name },
      fix: { kind: 'removeDropout', layer: layer.id },
    }));
}

/** The two cross-entropies are computed from logits, so each wants its own activation function. */
const wantedActivation: { readonly [Kind in LossKind]?: 'sigmoid' | 'softmax' } = {
  binaryCrossEntropy: 'sigmoid',
  crossEntropy: 'softmax',
};

function lossProblems(network: Network, loss: LossKind): readonly Diagnostic[] {
  const wanted = wantedActivation[loss];
  if (wanted === undefined) return [];
  return denseOutputs(network)
    .filter((layer) => layer.activation !== wanted)
    .map((layer) => ({
      code: 'lossNeedsActivation',
      severity: 'error',
      place: { layer: layer.id },
      values: { layer: layer.units === 1 ? neuronName(layer, 0) : layer.name, loss, wanted, found: layer.activation },
      fix: { kind: 'setActivation', layer: layer.id, activation: wanted },
    }));
}
