// Says that what is shown is only a trial, with the way back.
import { useTranslate } from '#renderer/i18n/use-translate.ts';

export function TrialNote({ onReset }: { readonly onReset: () => void }) {
  const t = useTranslate();
  return (
    <p className="explain-note">
      {t('whatIf.onlyTrial')}{' '}
      <button type="button" className="panel-link" onClick={onReset}>
        {t('whatIf.back')}
      </button>
    </p>
  );
}
