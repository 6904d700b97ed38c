// Small tags of a layer: training leaves it as it is, or drops activations; some of its neurons are switched off.
import { IconLock, IconPower } from '@tabler/icons-react';
import { formatNumber } from '#core/numeric/digits.ts';
import type { Translate } from '#messages/translator.ts';
import type { LaneData } from '../geometry/network-nodes.ts';
import { useCanvasTools } from '../gestures/canvas-tools.ts';
import styles from './lane.module.css';
import neuronStyles from './neuron.module.css';

/** The same in sentences, for the description of a neuron or a layer; none when there is nothing to say. */
export function describeTraining(t: Translate, { frozen, dropout }: Pick<LaneData, 'frozen' | 'dropout'>): string[] {
  return [
    frozen ? t('canvas.describeFrozen') : [],
    dropout > 0 ? t('canvas.describeDropout', { probability: formatNumber(dropout) }) : [],
  ].flat();
}

/** Screen readers have it in the description of what it belongs to. */
export function FrozenTag({ sentence }: { readonly sentence: string }) {
  return (
    <span className={styles.frozenTag} title={sentence} aria-hidden="true">
      <IconLock size={12} />
    </span>
  );
}

/** @param probability 0: there is nothing to say */
export function DropoutTag({ probability }: { readonly probability: number }) {
  const { t } = useCanvasTools();
  return probability === 0 ? null : (
    <span
      className={`${neuronStyles.canvasChip} ${styles.dropoutTag}`}
      title={t('canvas.dropout', { probability })}
      aria-hidden="true"
    >
      p {Number(probability.toPrecision(2))}
    </span>
  );
}

/** @param count 0: there is nothing to say */
export function OffTag({ count, sentence }: { readonly count: number; readonly sentence: string }) {
  return count === 0 ? null : (
    <span className={`${neuronStyles.canvasChip} ${styles.offTag}`} title={sentence} aria-hidden="true">
      <IconPower size={11} />
      {count}
    </span>
  );
}
