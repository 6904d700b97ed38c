// The layers as a screen reader meets them: groups that own the buttons of their neurons, whatever lanes are drawn.
import { useMemo } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import type { MountedParts } from '../geometry/mounted-parts.ts';
import type { NetworkFacts } from '../geometry/network-nodes.ts';
import { neuronGroups } from '../geometry/neuron-groups.ts';
import { roleTitle } from './lane-node.tsx';

interface NetworkGroupsProps {
  readonly facts: NetworkFacts;
  readonly geometry: CanvasGeometry;
  readonly mounted: MountedParts | null;
}

export function NetworkGroups({ facts, geometry, mounted }: NetworkGroupsProps) {
  const t = useTranslate();
  const groups = useMemo(() => neuronGroups(facts, geometry, mounted), [facts, geometry, mounted]);
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
