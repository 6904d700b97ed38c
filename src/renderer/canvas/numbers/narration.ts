// The sentence that tells what happens in a stage.
import { activationOf } from '#core/network/layer-definitions.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { type LayerRole, layerRoles, neuronName } from '#core/network/network-queries.ts';
import type { Stage } from '#core/training/stages.ts';
import { activationLabel } from '#messages/activation-label.ts';
import type { Translate } from '#messages/translator.ts';
import { nameText } from '../geometry/name-text.ts';

/** More names than this would not be read. */
const mostNames = 4;

export function narration(t: Translate, network: Network, stage: Stage): string {
  if (stage.kind === 'input') return t('canvas.narrateInput');
  if (stage.kind === 'loss') return t('canvas.narrateLoss');
  if (stage.kind === 'update') return t('canvas.narrateUpdate');
  const layers = network.layers.filter((layer) => stage.layers.includes(layer.id));
  const count = layers.reduce((sum, layer) => sum + layer.units, 0);
  const names = namesOf(t, layers, count);
  if (stage.kind === 'backward') return t('canvas.narrateBackward', { names, count });
  return narrateForward(t, layers, names, count);
}

function narrateForward(t: Translate, layers: readonly Layer[], names: string, count: number): string {
  const kinds = [...new Set(layers.map((layer) => activationOf(layer) ?? 'linear'))];
  const [only] = kinds;
  if (kinds.length !== 1 || only === undefined) return t('canvas.narrateForwardMixed', { names, count });
  if (only === 'linear') return t('canvas.narrateForwardLinear', { names, count });
  return t('canvas.narrateForward', { names, count, activation: activationLabel(t, only) });
}

function namesOf(t: Translate, layers: readonly Layer[], count: number): string {
  const names: string[] = [];
  for (const layer of layers) {
    for (let unit = 0; unit < layer.units && names.length < mostNames; unit += 1) {
      names.push(nameText(neuronName(layer, unit)));
    }
  }
  const list = names.join(', ');
  return count > names.length ? t('canvas.andMore', { names: list, count: count - names.length }) : list;
}

/** Such as "Backward pass · stage 6/7 · hidden layer 1". */
export function phaseText(t: Translate, network: Network, stage: Stage, index: number, stages: number): string {
  const place = { stage: index + 1, count: stages };
  if (stage.kind === 'input') return t('canvas.phaseInput', place);
  if (stage.kind === 'loss') return t('canvas.phaseLoss', place);
  if (stage.kind === 'update') return t('canvas.phaseUpdate', place);
  const values = { ...place, layer: layerText(t, network, stage) };
  return t(stage.kind === 'forward' ? 'canvas.phaseForward' : 'canvas.phaseBackward', values);
}

function layerText(t: Translate, network: Network, stage: Extract<Stage, { readonly depth: number }>): string {
  const roles = layerRoles(network);
  const kinds = new Set<LayerRole['kind'] | undefined>(stage.layers.map((id) => roles.get(id)?.kind));
  if (!kinds.has('output')) return t('canvas.phaseHidden', { depth: stage.depth });
  return kinds.has('hidden') ? t('canvas.phaseHiddenAndOutput', { depth: stage.depth }) : t('canvas.phaseOutput');
}
