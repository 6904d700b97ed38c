// A number that can't be edited here, on the grid of the fields: a click explains how it came about.

import { useId } from 'react';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import { openExplain } from '#renderer/state/window/ui-store.ts';
import styles from '#renderer/ui/field.module.css';
import { fullText, shortText } from '#renderer/ui/field-text.ts';
import { useShownValue } from './use-shown-value.ts';

interface ShownNumberProps {
  readonly label: string;
  readonly read: (values: ScopedValues) => number | null | undefined;
  readonly target: ExplanationTarget;
}

export function ShownNumber({ label, read, target }: ShownNumberProps) {
  const t = useTranslate();
  const id = useId();
  const value = useShownValue(read);
  return (
    <div className={styles.row}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      {value === null ? (
        <span className={styles.value} data-empty>
          {t('inspector.noValue')}
        </span>
      ) : (
        <button
          type="button"
          className={styles.value}
          id={`${id}-value`}
          aria-labelledby={`${id} ${id}-value`}
          title={fullText(value)}
          onClick={() => openExplain(target)}
        >
          {shortText(value)}
        </button>
      )}
    </div>
  );
}
