// Says on the canvas and in the status bar that what is shown is the past.
import { IconHistory } from '@tabler/icons-react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useSavedWithoutRun, useShownRun } from '#renderer/state/stores/shown-run.ts';
import { ComparisonCard } from './comparison-card.tsx';
import styles from './timeline.module.css';
import { stopsOf } from './track.ts';
import { viewingText } from './value-text.ts';

/** Viewing epoch 37 (read-only); null: the present is shown. */
export function usePastText(): string | null {
  const t = useTranslate();
  const shown = useShownRun();
  const saved = useSavedWithoutRun();
  if (saved !== null) return t('timeline.viewingSaved', { name: saved.name });
  if (shown === null || !shown.isPast) return null;
  return viewingText(t, stopsOf(shown.log, shown.lastStep), shown.shownStep);
}

/** A quiet frame around the canvas with a word in its corner. */
export function PastBadge() {
  const text = usePastText();
  if (text === null) return null;
  return (
    <div className={styles.pastFrame}>
      <span className={styles.pastBadge}>
        <IconHistory size={14} aria-hidden />
        {text}
      </span>
      <ComparisonCard />
    </div>
  );
}
