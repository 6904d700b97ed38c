// Rules that tell when a task is done. Most look at the document alone, so that it may be done in any way.

import { settingIn } from '#core/document/training-settings.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, weightOf } from '#core/network/network-queries.ts';
import { isWired } from '#core/network/neurons-and-wires.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { neuronNamed, neuronsNamed, partNamed, wireBetween } from './named-parts.ts';
import type { Situation } from './situation.ts';
import type { Action, ActionKind, ActionOf } from './tasks.ts';

type DoneRules = { readonly [Kind in ActionKind]: (action: ActionOf<Kind>, situation: Situation) => boolean };

const defaultTolerance = 1e-9;

const doneRules: DoneRules = {
  train: ({ epochs, loss }, situation) =>
    loss === undefined
      ? situation.trained >= epochs
      : situation.trained > 0 && situation.loss !== null && situation.loss <= loss,
  step: ({ stage }, situation) => situation.stage === stage,
  connect: ({ source, target }, { document: { network } }) => areWired(network, source, target),
  disconnect: ({ source, target }, { document: { network } }) =>
    pairs(network, source, target).every(([from, to]) => !isWired(network, from, to)),
  addNeuron: ({ from }, situation) => hasNewLayer(situation, from, 1),
  addLayer: ({ from, units }, situation) => hasNewLayer(situation, from, units),
  setUnits: ({ layer, units }, { document: { network } }) =>
    network.layers.some((each) => each.name === layer && each.units === units),
  remove: ({ part }, { document: { network } }) => partNamed(network, part) === null,
  setWeight: ({ source, target, value, tolerance }, { document: { network } }) => {
    const wire = wireBetween(network, source, target);
    return wire !== null && isNear(weightOf(network, wire), value, tolerance);
  },
  setBias: ({ neuron, value, tolerance }, { document: { network } }) => {
    const reference = neuronNamed(network, neuron);
    const layer = reference === null ? undefined : layerOf(network, reference.layer);
    if (reference === null || layer === undefined || !hasActivation(layer)) return false;
    return isNear(layer.biases?.[reference.unit] ?? null, value, tolerance);
  },
  setActivation: ({ layers, activation }, { document: { network } }) =>
    layers.every((name) => {
      const neurons = neuronsNamed(network, name);
      const found = neurons.map(({ layer }) => layerOf(network, layer));
      return neurons.length > 0 && found.every((each) => each && hasActivation(each) && each.activation === activation);
    }),
  setOptimizer: ({ optimizer, learningRate }, { document: { training } }) =>
    training.optimizer.kind === optimizer &&
    (learningRate === undefined || training.optimizer.learningRate === learningRate),
  setLoss: ({ loss }, { document: { training } }) => training.loss === loss,
  setTraining: ({ kind: _, learningRate, ...settings }, { document: { training } }) =>
    (learningRate === undefined || training.optimizer.learningRate === learningRate) &&
    Object.entries(settings).every(([name, value]) => settingIn(training, name as keyof typeof settings) === value),
  chooseDataset: ({ name }, { document: { dataset } }) => dataset?.kind === 'builtin' && dataset.name === name,
  reset: (_, { document }) => document.initial === undefined,
  reinitialise: (_, { document: { network, training, initial } }) => {
    const fresh = readParameters(initializeNetwork(network, training.seed));
    return initial === undefined && readParameters(network).every((value, index) => Object.is(value, fresh[index]));
  },
  pickRow: ({ row }, situation) => situation.row === row - 1,
  select: ({ part }, { selected }) => selected.includes(part.replace('->', '→')),
  showQuantity: ({ quantity }, situation) => situation.quantity === quantity,
  open: ({ view }, { views }) => views.has(view),
  experiment: ({ name }, { finished }) => finished.has(name),
};

export function isDone(action: Action, situation: Situation): boolean {
  const rule = doneRules[action.kind] as (action: Action, situation: Situation) => boolean;
  return rule(action, situation);
}

function isNear(found: number | null, value: number, tolerance = defaultTolerance): boolean {
  return found !== null && Math.abs(found - value) <= tolerance;
}

function pairs(network: Network, source: string, target: string): readonly [NeuronReference, NeuronReference][] {
  const targets = neuronsNamed(network, target);
  return neuronsNamed(network, source).flatMap((from) =>
    targets.map((to): [NeuronReference, NeuronReference] => [from, to]),
  );
}

function areWired(network: Network, source: string, target: string): boolean {
  const all = pairs(network, source, target);
  return all.length > 0 && all.every(([from, to]) => isWired(network, from, to));
}

/** One that was not there when the step began, or has more units than then, and takes everything that is named. */
function hasNewLayer({ document: { network }, start }: Situation, from: readonly string[], units: number): boolean {
  const sources = from.flatMap((name) => neuronsNamed(network, name));
  return network.layers.some(({ id, units: now }) => {
    const before = layerOf(start.network, id)?.units ?? 0;
    const unit = now - 1;
    return now - before >= units && sources.every((source) => isWired(network, source, { layer: id, unit }));
  });
}
