// Words of a row of the Outline: what is read, what is written, and the small words after it.
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { LayerId } from '#core/network/network.ts';
import { activationLabel } from '#messages/activation-label.ts';
import type { Translate } from '#messages/translator.ts';
import { nameText } from '#renderer/canvas/geometry/name-text.ts';
import { isOffIn, type NetworkFacts, nameIn, spokenNameIn } from '#renderer/canvas/geometry/network-nodes.ts';
import { roleTitle } from '#renderer/canvas/neurons/lane-node.tsx';
import { layerOfItem, type OutlineItem } from './outline-item.ts';

/** The name that stays the same whatever the numbers are: the canvas calls the same thing so. */
export function nameOfItem(t: Translate, facts: NetworkFacts, item: OutlineItem): string {
  switch (item.kind) {
    case 'group':
      return roleTitle(t, item.role, item.depth);
    case 'layer':
      return t('inspector.layer', { name: facts.layers.get(item.layer)?.name ?? '' });
    case 'neuron':
      return spokenNameIn(t, facts, item.neuron);
    case 'wire':
      return t('canvas.wire', { source: nameIn(facts, item.source), target: nameIn(facts, item.target) });
    case 'notes':
      return t('canvas.notes');
    case 'note':
      return item.note.text === '' ? t('canvas.noteEmpty') : t('canvas.noteName', { text: item.note.text });
  }
}

/** What stands in the row; a wire under its neuron is called by its other end. */
export function textOfItem(t: Translate, facts: NetworkFacts, item: OutlineItem): string {
  switch (item.kind) {
    case 'group':
      return roleTitle(t, item.role, item.depth);
    case 'layer':
      return facts.layers.get(item.layer)?.name ?? '';
    case 'neuron':
      return nameText(nameIn(facts, item.neuron));
    case 'wire':
      return nameText(nameIn(facts, item.way === 'incoming' ? item.source : item.target));
    case 'notes':
      return t('canvas.notes');
    case 'note':
      return item.note.text.trim() === '' ? t('canvas.noteEmpty') : item.note.text;
  }
}

/** What typing ahead looks for: the name as it is typed. */
export function typedName(t: Translate, facts: NetworkFacts, item: OutlineItem): string {
  if (item.kind === 'neuron') return nameIn(facts, item.neuron);
  if (item.kind === 'wire') return nameIn(facts, item.way === 'incoming' ? item.source : item.target);
  return textOfItem(t, facts, item);
}

/** Name, activation function and size of a layer, size of a group; how many in them are switched off. */
export function detailOfItem(t: Translate, facts: NetworkFacts, item: OutlineItem): string {
  if (item.kind === 'neuron') return isOffIn(facts, item.neuron) ? t('canvas.off') : '';
  if (item.kind === 'wire' || item.kind === 'note') return '';
  if (item.kind === 'notes') return String(item.notes.length);
  const id = layerOfItem(item);
  const layer = id === null ? undefined : facts.layers.get(id);
  const off = offUnitsIn(facts, item);
  const silent = off > 0 ? t('canvas.offCount', { count: off }) : [];
  if (layer === undefined) return [t('canvas.neuronCount', { count: unitsIn(facts, item) }), silent].flat().join(' · ');
  const parts = [
    item.kind === 'group' && layer.units > 1 ? layer.name : [],
    hasActivation(layer) ? activationLabel(t, layer.activation) : [],
    layer.units > 1 ? String(layer.units) : [],
    layer.units > 1 ? silent : off > 0 ? t('canvas.off') : [],
  ].flat();
  return parts.join(' · ');
}

function unitsIn(facts: NetworkFacts, item: OutlineItem): number {
  return layersIn(item).reduce((sum, id) => sum + (facts.layers.get(id)?.units ?? 0), 0);
}

/** How many of the neurons of a layer or a group are switched off. */
export function offUnitsIn(facts: NetworkFacts, item: OutlineItem): number {
  return layersIn(item).reduce((sum, id) => sum + (facts.layers.get(id)?.switchedOff?.length ?? 0), 0);
}

function layersIn(item: OutlineItem): readonly LayerId[] {
  if (item.kind === 'layer') return [item.layer];
  return item.kind === 'group' ? item.layers : [];
}
