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

export function HealthBadge({ layer, unit }: { readonly layer: string; readonly unit: number }) {
  const { t } = useCanvasTools();
  const code = useFindings(({ health }) => badgeOf(health, layer, unit));
  if (code === null) return null;
  const Icon = icons[code];
  return (
    <span className={styles.healthBadge} data-code={code} title={t(`legend.${code}`)} aria-hidden="true">
      <Icon size={14} />
    </span>
  );
}
