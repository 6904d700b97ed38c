// Chooses a layer's activation function, its initializer, a number that its kind declares, or whether it is an output.

import type { Activation } from '#core/layers/activation-functions.ts';
import type { InitializerKind } from '#core/learning/initializers/initializers.ts';
import { canBeOutput, type DeclaredNumber, declaredNumber, isInput } from '#core/network/layer-definitions.ts';
import type { DenseLayer, Layer, LayerId } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import type { EditCode, EditLabel, EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { changeDense, denseAmong } from './steps/dense-among.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';
import { unfitSetting } from './steps/unfit-settings.ts';

/** Weights and biases stay. Softmax is for outputs alone. */
export function setActivation(document: NetworkDocument, ids: readonly LayerId[], kind: Activation): EditResult {
  const { network } = document;
  const chosen = denseAmong(network, ids);
  if ('refusal' in chosen) return chosen;
  const outputs = new Set(outputLayers(network));
  const hidden = chosen.layers.find((layer) => !outputs.has(layer.id));
  if (kind === 'softmax' && hidden !== undefined) return refused('softmaxNotOutput', { name: hidden.name });
  const changing = chosen.layers.filter((layer) => layer.activation !== kind);
  const change = (layer: DenseLayer): DenseLayer => ({ ...layer, activation: kind });
  return changed(document, changing, change, 'setActivation', { activation: kind });
}

/** Draws nothing: the next wire or *Reinitialise* asks the initializer. */
export function setInitializer(document: NetworkDocument, ids: readonly LayerId[], kind: InitializerKind): EditResult {
  const chosen = denseAmong(document.network, ids);
  if ('refusal' in chosen) return chosen;
  const changing = chosen.layers.filter((layer) => (layer.initializer ?? 'glorotUniform') !== kind);
  return changed(document, changing, (layer) => ({ ...layer, initializer: kind }), 'setInitializer');
}

/** Names the outputs from now on, starting from those that followed from the wiring; a new one comes last. */
export function setOutput(document: NetworkDocument, id: LayerId, isOutput: boolean): EditResult {
  const { network } = document;
  const layer = layerOf(network, id);
  if (layer === undefined) return refused('notFound');
  if (isInput(layer)) return refused('inputLayer', { name: layer.name });
  if (!canBeOutput(layer)) return refused('noOutput', { name: layer.name });
  const current = outputLayers(network);
  if (current.includes(id) === isOutput) return refused('nothingChanged');
  const outputs = isOutput ? [...current, id] : current.filter((each) => each !== id);
  return done({ ...document, network: { ...network, outputs } }, isOutput ? 'setOutput' : 'unsetOutput', {
    name: layer.name,
  });
}

/** A number that the kinds of these layers declare. */
export function setLayerNumber(
  document: NetworkDocument,
  ids: readonly LayerId[],
  setting: string,
  value: number,
): EditResult {
  const { network } = document;
  if (ids.length === 0) return refused('nothingSelected');
  const changing = new Map<LayerId, Layer>();
  for (const id of ids) {
    const layer = layerOf(network, id);
    if (layer === undefined) return refused('notFound');
    if (isInput(layer)) return refused('inputLayer', { name: layer.name });
    const declared = declaredNumber(layer, setting);
    if (declared === undefined) return refused('notFound');
    const unfit = unfitSetting(value, declared.field.range);
    if (unfit !== null) return { refusal: unfit };
    if (declared.value !== value) changing.set(id, withNumber(layer, declared, value));
  }
  if (changing.size === 0) return refused('nothingChanged');
  const layers = network.layers.map((layer) => changing.get(layer.id) ?? layer);
  const names = listOfNames([...changing.values()].map(({ name }) => name));
  return done({ ...document, network: { ...network, layers } }, 'setLayerNumber', { names, setting, value });
}

/** What absence means is not kept. */
function withNumber(layer: Layer, { name, field }: DeclaredNumber, value: number): Layer {
  const isMeantByAbsence = 'absent' in field && field.absent === value;
  const kept = Object.entries(layer).filter(([each]) => !isMeantByAbsence || each !== name);
  return { ...Object.fromEntries(kept), ...(isMeantByAbsence ? {} : { [name]: value }) } as unknown as Layer;
}

function changed(
  document: NetworkDocument,
  changing: readonly DenseLayer[],
  change: (layer: DenseLayer) => DenseLayer,
  code: EditCode,
  values: EditLabel['values'] = {},
): EditResult {
  if (changing.length === 0) return refused('nothingChanged');
  const names = listOfNames(changing.map(({ name }) => name));
  return done({ ...document, network: changeDense(document.network, changing, change) }, code, { names, ...values });
}
