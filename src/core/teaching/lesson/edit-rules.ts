// Edits of a lesson's solution, the same as by a learner's own hand.
import { type EditResult, isRefused } from '#core/document/edit.ts';
import { addLayer } from '#core/document/edits/add-dense.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { chooseDataset } from '#core/document/edits/choose-dataset.ts';
import { connect } from '#core/document/edits/connect.ts';
import { reinitialise, reset } from '#core/document/edits/reinitialise.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { setBias, setWeight } from '#core/document/edits/set-parameter.ts';
import { setTraining } from '#core/document/edits/set-training.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { partNamed, requiredLayer, requiredNeuron, requiredNeurons, requiredWire, wireBetween } from './named-parts.ts';
import type { Action, ActionKind, ActionOf } from './tasks.ts';

/** What trains, and what only looks or tries something out beside the run. */
export type RunKind = 'train' | 'step';
export type ViewKind = 'pickRow' | 'select' | 'showQuantity' | 'open' | 'experiment';
export type EditKind = Exclude<ActionKind, RunKind | ViewKind>;
export type EditAction = Extract<Action, { readonly kind: EditKind }>;

type EditRules = { readonly [Kind in EditKind]: (document: NetworkDocument, action: ActionOf<Kind>) => EditResult };

/** Each throws {LessonFailure} where it names what is not there. */
const editRules: EditRules = {
  connect: (document, { source, target }) => {
    const [from, to] = [partNamed(document.network, source), partNamed(document.network, target)];
    if (from?.kind === 'layer' && to?.kind === 'layer') return connect(document, from.layer, to.layer);
    return connectEach(document, source, target);
  },
  disconnect: (document, { source, target }) => {
    const { network } = document;
    const names = (name: string): readonly string[] => namesOf(document, name);
    const wires = names(source).flatMap((from) => names(target).flatMap((to) => wireBetween(network, from, to) ?? []));
    return removeParts(document, { wires });
  },
  addNeuron: (document, { from }) => addNextNeuron(document, neuronsOf(document, from), { x: 0, y: 0 }),
  addLayer: (document, { from, units }) => addLayer(document, { wiredFrom: neuronsOf(document, from), units }),
  setUnits: (document, { layer, units }) => setUnits(document, requiredLayer(document.network, layer), units),
  remove: (document, { part }) => {
    const neurons = requiredNeurons(document.network, part);
    const found = partNamed(document.network, part);
    return removeParts(document, found?.kind === 'layer' ? { layers: [found.layer] } : { neurons });
  },
  setWeight: (document, { source, target, value }) =>
    setWeight(document, requiredWire(document.network, source, target), value),
  setBias: (document, { neuron, value }) => setBias(document, requiredNeuron(document.network, neuron), value),
  setActivation: (document, { layers, activation }) =>
    setActivation(
      document,
      layers.map((name) => requiredLayer(document.network, name)),
      activation,
    ),
  setOptimizer: (document, { optimizer: kind, learningRate }) =>
    setTraining(document, {
      optimizer: { kind, learningRate: learningRate ?? optimizerRules[kind].defaultLearningRate },
    }),
  setLoss: (document, { loss }) => setTraining(document, { loss }),
  setTraining: (document, { kind: _, learningRate, ...settings }) => {
    const { optimizer } = document.training;
    return setTraining(document, {
      ...settings,
      ...(learningRate === undefined ? {} : { optimizer: { ...optimizer, learningRate } }),
    });
  },
  chooseDataset: (document, { name }) => chooseDataset(document, { kind: 'builtin', name }),
  reset,
  reinitialise,
};

export function isEdit(action: Action): action is EditAction {
  return Object.hasOwn(editRules, action.kind);
}

/** @throws {LessonFailure} where it names what is not there */
export function editOf(action: EditAction): (document: NetworkDocument) => EditResult {
  const rule = editRules[action.kind] as (document: NetworkDocument, action: EditAction) => EditResult;
  return (document) => rule(document, action);
}

function neuronsOf({ network }: NetworkDocument, names: readonly string[]) {
  return names.flatMap((name) => requiredNeurons(network, name));
}

/** Of the neurons that a name stands for. */
function namesOf({ network }: NetworkDocument, name: string): readonly string[] {
  return requiredNeurons(network, name).map((neuron) => nameOfNeuron(network, neuron));
}

/** Wires that are there stay. */
function connectEach(document: NetworkDocument, source: string, target: string): EditResult {
  const targets = requiredNeurons(document.network, target);
  let result: EditResult = { refusal: { code: 'nothingChanged', values: {} } };
  let present = document;
  for (const from of requiredNeurons(document.network, source)) {
    for (const to of targets) {
      const next = connect(present, from, to);
      if (isRefused(next) && next.refusal.code !== 'alreadyConnected') return next;
      if (isRefused(next)) continue;
      result = next;
      present = next.document;
    }
  }
  return result;
}
