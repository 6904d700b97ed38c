// The layers as a screen reader meets them: groups that own the buttons of their neurons, whatever lanes are drawn.
import { useMemo } from 'react';
import type { LayerId } from '#core/network/network.ts';
import type { LayerRole } from '#core/network/network-queries.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { PlacedNeuron } from './canvas-geometry.ts';
import { roleTitle } from './lane-node.tsx';
import type { NetworkFacts } from './network-nodes.ts';
import { neuronButtonId } from './node-ids.ts';

export interface NeuronGroup {
  readonly role: LayerRole['kind'];
  readonly depth: number;
  readonly units: number;
  readonly buttons: readonly string[];
}

const order: readonly LayerRole['kind'][] = ['input', 'hidden', 'output', 'notConnected'];

/** One group per role, hidden ones per depth; input first, what is not connected last. */
export function neuronGroups(facts: NetworkFacts, neurons: readonly PlacedNeuron[]): readonly NeuronGroup[] {
  const buttonsOf = new Map<LayerId, string[]>();
  for (const neuron of neurons) {
    const list = buttonsOf.get(neuron.layer);
    if (list === undefined) buttonsOf.set(neuron.layer, [neuronButtonId(neuron)]);
    else list.push(neuronButtonId(neuron));
  }
  const groups = new Map<string, { role: LayerRole['kind']; depth: number; units: number; buttons: string[] }>();
  for (const layer of facts.layers.values()) {
    const role = facts.roles.get(layer.id) ?? { kind: 'notConnected' };
    const depth = role.kind === 'hidden' ? role.depth : 0;
    const key = `${role.kind} ${depth}`;
    const group = groups.get(key) ?? { role: role.kind, depth, units: 0, buttons: [] };
    group.units += layer.units;
    group.buttons.push(...(buttonsOf.get(layer.id) ?? []));
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || a.depth - b.depth);
}

interface NetworkGroupsProps {
  readonly facts: NetworkFacts;
  readonly neurons: readonly PlacedNeuron[];
}

export function NetworkGroups({ facts, neurons }: NetworkGroupsProps) {
  const t = useTranslate();
  const groups = useMemo(() => neuronGroups(facts, neurons), [facts, neurons]);
  return (
    <>
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset can't own buttons that stand elsewhere.
        <div
          key={`${group.role} ${group.depth}`}
          role="group"
          className="unseen"
          aria-label={roleTitle(t, group.role, group.depth)}
          aria-description={t('canvas.neuronCount', { count: group.units })}
          {...(group.buttons.length > 0 ? { 'aria-owns': group.buttons.join(' ') } : {})}
        />
      ))}
    </>
  );
}
