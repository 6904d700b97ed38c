// The rows of the Outline from top to bottom: what is opened is followed by what it holds, and nothing else is made.
import type { Note } from '#core/document/notes/note.ts';
import { connectionsInto, connectionsOutOf } from '#core/network/layer-order.ts';
import type { Layer, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import type { NetworkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { type RoleGroup, roleGroups } from '#renderer/canvas/geometry/neuron-groups.ts';
import { keyOfItem, type OutlineItem, type WireItem } from './outline-item.ts';

export interface OutlineRow {
  readonly key: string;
  readonly item: OutlineItem;
  /** From 1. */
  readonly level: number;
  /** Among those that hang at the same row, from 1. */
  readonly position: number;
  readonly siblings: number;
  /** Index of the row it hangs at; −1 at the top. */
  readonly parent: number;
  /** Null: there is nothing in it. */
  readonly isOpen: boolean | null;
}

/** What the user opened and closed by hand. */
export type Opened = ReadonlyMap<string, boolean>;

/** Whether a row is wanted for itself; null: all are. */
export type RowFilter = ((item: OutlineItem) => boolean) | null;

/** Groups and layers of more than this are closed until the user opens them. */
const mostOpenedBySelf = 24;

interface Source {
  readonly network: Network;
  readonly facts: NetworkFacts;
  readonly notes?: readonly Note[] | undefined;
  readonly opened: Opened;
  readonly filter: RowFilter;
}

export function outlineRows(source: Source): readonly OutlineRow[] {
  const rows: OutlineRow[] = [];
  const groups = roleGroups(source.facts).map(
    ({ role, depth, layers }): OutlineItem => ({ kind: 'group', role, depth, layers: layers.map(({ id }) => id) }),
  );
  const { notes = [] } = source;
  if (notes.length > 0) groups.push({ kind: 'notes', notes });
  addRows(rows, source, groups, { level: 1, parent: -1, isWanted: source.filter === null });
  return rows;
}

interface Place {
  readonly level: number;
  readonly parent: number;
  /** Something above is wanted, and everything in it with it. */
  readonly isWanted: boolean;
}

function addRows(rows: OutlineRow[], source: Source, all: readonly OutlineItem[], place: Place): void {
  const items = place.isWanted ? all : all.filter((item) => isWanted(source, item));
  for (const [index, item] of items.entries()) {
    const key = keyOfItem(item);
    const isItself = place.isWanted || (source.filter?.(item) ?? true);
    const isOpen = isOpenNow(source, item, key, isItself);
    const parent = rows.length;
    const { level } = place;
    rows.push({ key, item, level, position: index + 1, siblings: items.length, parent: place.parent, isOpen });
    if (isOpen !== true) continue;
    addRows(rows, source, itemsIn(source, item), { level: level + 1, parent, isWanted: isItself });
  }
}

/** Wanted for itself, or for something in it. Wires are never looked for. */
function isWanted(source: Source, item: OutlineItem): boolean {
  if (item.kind === 'wire') return false;
  if (source.filter === null || source.filter(item)) return true;
  return item.kind !== 'neuron' && itemsIn(source, item).some((each) => isWanted(source, each));
}

/** What is only there for something in it is open. */
function isOpenNow({ network, facts, opened }: Source, item: OutlineItem, key: string, isItself: boolean) {
  if (item.kind === 'wire' || item.kind === 'note') return null;
  if (item.kind === 'neuron') return hasWires(network, item.neuron) ? (opened.get(key) ?? false) : null;
  return isItself ? (opened.get(key) ?? heldBy(facts, item) <= mostOpenedBySelf) : true;
}

function heldBy(facts: NetworkFacts, item: OutlineItem): number {
  if (item.kind === 'layer') return facts.layers.get(item.layer)?.units ?? 0;
  if (item.kind === 'notes') return item.notes.length;
  if (item.kind !== 'group') return 0;
  const [only] = item.layers;
  return item.layers.length === 1 && only !== undefined ? (facts.layers.get(only)?.units ?? 0) : item.layers.length;
}

function itemsIn({ network, facts }: Source, item: OutlineItem): readonly OutlineItem[] {
  switch (item.kind) {
    case 'group':
      return itemsInGroup(facts, item.layers);
    case 'layer':
      return unitsOf(facts.layers.get(item.layer));
    case 'neuron':
      return wiresOf(network, item.neuron);
    case 'notes':
      return item.notes.map((note) => ({ kind: 'note', note }));
    case 'wire':
    case 'note':
      return [];
  }
}

/** A layer that is a group by itself needs no row of its own. */
function itemsInGroup(facts: NetworkFacts, layers: readonly LayerId[]): readonly OutlineItem[] {
  const [only] = layers;
  if (only !== undefined && layers.length === 1) return unitsOf(facts.layers.get(only));
  return layers.map((layer): OutlineItem => {
    const units = facts.layers.get(layer)?.units ?? 0;
    return units === 1 ? { kind: 'neuron', neuron: { layer, unit: 0 } } : { kind: 'layer', layer };
  });
}

function unitsOf(layer: Layer | undefined): readonly OutlineItem[] {
  if (layer === undefined) return [];
  return Array.from({ length: layer.units }, (_, unit) => ({ kind: 'neuron', neuron: { layer: layer.id, unit } }));
}

/** Incoming ones first, each in the order of the document. */
function wiresOf(network: Network, neuron: NeuronReference): readonly WireItem[] {
  const wires: WireItem[] = [];
  for (const position of connectionsInto(network, neuron.layer)) {
    const connection = network.connections[position];
    for (const [unit, weight] of connection?.weights[neuron.unit]?.entries() ?? []) {
      if (connection === undefined || weight === null) continue;
      const wire = { connection: connection.id, target: neuron.unit, source: unit };
      wires.push({ kind: 'wire', wire, source: { layer: connection.source, unit }, target: neuron, way: 'incoming' });
    }
  }
  for (const position of connectionsOutOf(network, neuron.layer)) {
    const connection = network.connections[position];
    for (const [unit, row] of connection?.weights.entries() ?? []) {
      if (connection === undefined || (row[neuron.unit] ?? null) === null) continue;
      const wire = { connection: connection.id, target: unit, source: neuron.unit };
      wires.push({ kind: 'wire', wire, source: neuron, target: { layer: connection.target, unit }, way: 'outgoing' });
    }
  }
  return wires;
}

function hasWires(network: Network, { layer, unit }: NeuronReference): boolean {
  const isIncoming = connectionsInto(network, layer).some((position) =>
    network.connections[position]?.weights[unit]?.some((weight) => weight !== null),
  );
  if (isIncoming) return true;
  return connectionsOutOf(network, layer).some((position) =>
    network.connections[position]?.weights.some((row) => (row[unit] ?? null) !== null),
  );
}

/** The row that stands for it: a layer that is a group by itself has no row of its own. */
export function shownItem(facts: NetworkFacts, item: OutlineItem): OutlineItem {
  if (item.kind !== 'layer') return item;
  const group = groupOf(facts, item.layer);
  if (group === undefined) return item;
  const [only] = group.layers;
  if (group.layers.length === 1 && only !== undefined) return { ...group, kind: 'group', layers: [only.id] };
  const isAlone = facts.layers.get(item.layer)?.units === 1;
  return isAlone ? { kind: 'neuron', neuron: { layer: item.layer, unit: 0 } } : item;
}

/** Keys of the rows that have to be open for this one to be there, from the outermost on. */
export function keysAround(facts: NetworkFacts, item: OutlineItem): readonly string[] {
  if (item.kind === 'group' || item.kind === 'notes') return [];
  if (item.kind === 'note') return ['notes'];
  const neuron = item.kind === 'neuron' ? item.neuron : item.kind === 'wire' ? ownerOf(item) : null;
  const layer = item.kind === 'layer' ? item.layer : neuron?.layer;
  const group = layer === undefined ? undefined : groupOf(facts, layer);
  if (group === undefined || layer === undefined) return [];
  const around = [keyOfItem({ ...group, kind: 'group', layers: [] })];
  const isOfSeveral = group.layers.length > 1 && (facts.layers.get(layer)?.units ?? 0) > 1;
  if (isOfSeveral && item.kind !== 'layer') around.push(keyOfItem({ kind: 'layer', layer }));
  if (item.kind === 'wire' && neuron !== null) around.push(keyOfItem({ kind: 'neuron', neuron }));
  return around;
}

function groupOf(facts: NetworkFacts, layer: LayerId): RoleGroup | undefined {
  return roleGroups(facts).find(({ layers }) => layers.some(({ id }) => id === layer));
}

function ownerOf({ way, source, target }: WireItem): NeuronReference {
  return way === 'incoming' ? target : source;
}
