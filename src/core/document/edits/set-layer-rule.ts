// Chooses a layer's activation function, its dropout, its initializer, or whether it is an output.

import type { Activation } from '#core/layers/activation-functions.ts';
import type { InitializerKind } from '#core/learning/initializers/initializers.ts';
import { dropoutRange } from '#core/network/kinds/dense.ts';
import { canBeOutput, fieldsOf, hasActivation, isInput } from '#core/network/layer-definitions.ts';
import type { DenseLayer, LayerId, Network } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { denseAmong } from './steps/dense-among.ts';
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
  if (changing.length === 0) return refused('nothingChanged');
  const changed = changeDense(network, new Set(changing.map((layer) => layer.id)), (layer) => ({
    ...layer,
    activation: kind,
  }));
  return done({ ...document, network: changed }, 'setActivation', {
    names: listOfNames(changing.map((layer) => layer.name)),
    activation: kind,
  });
}

/** @param share of the activations that training drops, from 0 to below 1 */
export function setDropout(document: NetworkDocument, ids: readonly LayerId[], share: number): EditResult {
  const { network } = document;
  const chosen = denseAmong(network, ids);
  if ('refusal' in chosen) return chosen;
  const unfit = unfitSetting(share, dropoutRange);
  if (unfit !== null) return { refusal: unfit };
  const changing = chosen.layers.filter((layer) => (layer.dropout ?? 0) !== share);
  if (changing.length === 0) return refused('nothingChanged');
  const changed = changeDense(network, new Set(changing.map((layer) => layer.id)), ({ dropout: _, ...layer }) =>
    share === 0 ? layer : { ...layer, dropout: share },
  );
  return done({ ...document, network: changed }, 'setDropout', {
    names: listOfNames(changing.map((layer) => layer.name)),
    percent: Math.round(share * 10_000) / 100,
  });
}

/** Draws nothing: the next wire or *Reinitialise* asks the initializer. */
export function setInitializer(document: NetworkDocument, ids: readonly LayerId[], kind: InitializerKind): EditResult {
  const { network } = document;
  const chosen = denseAmong(network, ids);
  if ('refusal' in chosen) return chosen;
  const changing = chosen.layers.filter((layer) => (layer.initializer ?? 'glorotUniform') !== kind);
  if (changing.length === 0) return refused('nothingChanged');
  const changed = changeDense(network, new Set(changing.map(({ id }) => id)), (layer) => ({
    ...layer,
    initializer: kind,
  }));
  const names = listOfNames(changing.map(({ name }) => name));
  return done({ ...document, network: changed }, 'setInitializer', { names });
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

/** A number among the fields of a layer that its kind declares. */
export function setLayerNumber(document: NetworkDocument, id: LayerId, field: string, value: number): EditResult {
  const { network } = document;
  const layer = layerOf(network, id);
  const declared = layer === undefined ? undefined : new Map(fieldsOf(layer.kind)).get(field);
  if (layer === undefined || declared?.type !== 'number') return refused('notFound');
  const unfit = unfitSetting(value, declared.range);
  if (unfit !== null) return { refusal: unfit };
  if (new Map<string, unknown>(Object.entries(layer)).get(field) === value) return refused('nothingChanged');
  const layers = network.layers.map((each) => (each.id === id ? { ...each, [field]: value } : each));
  return done({ ...document, network: { ...network, layers } }, 'setLayerNumber', { name: layer.name });
}

function changeDense(network: Network, ids: ReadonlySet<LayerId>, change: (layer: DenseLayer) => DenseLayer): Network {
  const layers = network.layers.map((layer) => (hasActivation(layer) && ids.has(layer.id) ? change(layer) : layer));
  return { ...network, layers };
}
