// Groups of neurons that the wiring makes a layer of, whatever lanes are drawn.
import type { Layer, LayerId } from '#core/network/network.ts';
import type { LayerRole } from '#core/network/network-queries.ts';
import { neuronKey } from '#renderer/state/window/ui-store.ts';
import type { CanvasGeometry } from './canvas-geometry.ts';
import type { MountedParts } from './mounted-parts.ts';
import type { NetworkFacts } from './network-nodes.ts';
import { foldedLayerButtonId, neuronButtonId } from './node-ids.ts';

/** The layers of one role; hidden ones of one depth. */
export interface RoleGroup {
  readonly role: LayerRole['kind'];
  /** 0 for all but hidden layers. */
  readonly depth: number;
  readonly layers: readonly Layer[];
}

export interface NeuronGroup extends Pick<RoleGroup, 'role' | 'depth'> {
  readonly units: number;
  readonly buttons: readonly string[];
}

const order: readonly LayerRole['kind'][] = ['input', 'hidden', 'output', 'notConnected'];

/** One group per role, hidden ones per depth; input first, what is not connected last. */
export function roleGroups(facts: NetworkFacts): readonly RoleGroup[] {
  const groups = new Map<string, { role: LayerRole['kind']; depth: number; layers: Layer[] }>();
  for (const layer of facts.layers.values()) {
    const role = facts.roles.get(layer.id) ?? { kind: 'notConnected' };
    const depth = role.kind === 'hidden' ? role.depth : 0;
    const key = `${role.kind} ${depth}`;
    const group = groups.get(key) ?? { role: role.kind, depth, layers: [] };
    group.layers.push(layer);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.depth - b.depth);
}

/** Beyond this many groups, those without a button would only cost time. */
const manyGroups = 100;

/** @param mounted neurons and lanes that have a button; null: all */
export function neuronGroups(
  facts: NetworkFacts,
  { neurons, lanes }: CanvasGeometry,
  mounted: MountedParts | null = null,
): readonly NeuronGroup[] {
  const buttonsOf = new Map<LayerId, string[]>();
  for (const neuron of neurons) {
    if (mounted !== null && !mounted.neurons.has(neuronKey(neuron))) continue;
    const list = buttonsOf.get(neuron.layer);
    if (list === undefined) buttonsOf.set(neuron.layer, [neuronButtonId(neuron)]);
    else list.push(neuronButtonId(neuron));
  }
  for (const { layer, collapsed } of lanes) {
    const isThere = mounted === null || mounted.lanes.has(layer.id);
    if (collapsed && isThere) buttonsOf.set(layer.id, [foldedLayerButtonId(layer.id)]);
  }
  const groups = roleGroups(facts).map(({ role, depth, layers }) => ({
    role,
    depth,
    units: layers.reduce((sum, layer) => sum + layer.units, 0),
    buttons: layers.flatMap((layer) => buttonsOf.get(layer.id) ?? []),
  }));
  return groups.length <= manyGroups ? groups : groups.filter(({ buttons }) => buttons.length > 0);
}
