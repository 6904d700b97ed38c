// Says that what is shown is only a trial, with the way back.
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import styles from '#renderer/ui/panel.module.css';
import explainStyles from '../explain.module.css';

export function TrialNote({ onReset }: { readonly onReset: () => void }) {
  const t = useTranslate();
  return (
    <p className={explainStyles.note}>
      {t('whatIf.onlyTrial')}{' '}
      <button type="button" className={styles.link} onClick={onReset}>
        {t('whatIf.back')}
      </button>
    </p>
  );
}
