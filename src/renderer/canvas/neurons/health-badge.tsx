// The badge of a finding about a neuron on its disc; Problems says it in a sentence.
import { IconArrowBarToUp, IconBolt, IconHeartOff } from '@tabler/icons-react';
import { useFindings } from '#renderer/state/stores/findings-store.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import { badgeOf, type HealthBadgeCode } from '../numbers/health-badges.ts';
import styles from './neuron.module.css';

const icons: { readonly [Code in HealthBadgeCode]: typeof IconBolt } = {
  deadNeuron: IconHeartOff,
  saturatedNeuron: IconArrowBarToUp,
  explodingGradient: IconBolt,
};

/** Null: nothing is wrong with the neuron. Asked by the neuron, which gives what is new on it its size on the screen. */
export function useHealthBadge(layer: string, unit: number): HealthBadgeCode | null {
  return useFindings(({ health }) => badgeOf(health, layer, unit));
}

export function HealthBadge({ code }: { readonly code: HealthBadgeCode }) {
  const { t } = useCanvasTools();
  const Icon = icons[code];
  return (
    <span className={styles.healthBadge} data-code={code} title={t(`legend.${code}`)} aria-hidden="true">
      <Icon size={14} />
    </span>
  );
}
