// A metric in a tile: a click explains it.
import type { MeasuredSplit, MetricQuestion } from '#core/explain/metric/metric-target.ts';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { openExplain } from '#renderer/state/window/ui-store.ts';
import styles from './dock.module.css';

interface MetricNumberProps {
  readonly question: MetricQuestion;
  readonly split: MeasuredSplit;
  readonly text: string;
  /** What it is, with its value. */
  readonly label: string;
  /** Every digit, or why there is no number. */
  readonly title?: string | undefined;
}

export function MetricNumber({ question, split, text, label, title }: MetricNumberProps) {
  const explain = (): void => {
    if (!useSettings.getState().panels.rightOpen) changePanels({ rightOpen: true });
    openExplain({ kind: 'metric', split, ...question });
  };
  return (
    <button type="button" className={styles.metricNumber} aria-label={label} title={title} onClick={explain}>
      {text}
    </button>
  );
}
