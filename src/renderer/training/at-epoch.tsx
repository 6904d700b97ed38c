// The epoch of a measured number, where it isn't that of the canvas: in a run the number comes after what the canvas shows.
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import styles from './dock.module.css';

interface AtEpochProps {
  /** Null: nothing was measured. */
  readonly epoch: number | null;
}

export function AtEpoch({ epoch }: AtEpochProps) {
  const t = useTranslate();
  const isPlain = useIsPlain(epoch);
  if (epoch === null || isPlain) return null;
  return <span className={styles.atEpoch}>{t('training.atEpoch', { epoch })}</span>;
}

/** The same as an item of a map's legend. */
export const epochNote = (epoch: number) => <LegendAtEpoch epoch={epoch} />;

function LegendAtEpoch({ epoch }: { readonly epoch: number }) {
  return useIsPlain(epoch) ? null : (
    <li>
      <AtEpoch epoch={epoch} />
    </li>
  );
}

/** It stands there during the whole of a run, rather than to come and go with every frame. */
function useIsPlain(epoch: number | null): boolean {
  return useRun((state) => state.status !== 'running' && state.epoch === epoch);
}
