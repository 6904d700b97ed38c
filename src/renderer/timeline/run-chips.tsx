// The runs of the document, once there are two: each with its line's colour and dash; a click shows how it ended.
import { runStyle } from '#renderer/charts/lines/run-style.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';

export function RunChips({ shown }: { readonly shown: number | null }) {
  const t = useTranslate();
  const runs = useTimeline((state) => state.runs);
  const isWorthShowing = runs.length > 1 || (runs.length === 1 && shown === null);
  if (!isWorthShowing) return null;
  return (
    <fieldset className="run-chips" aria-label={t('timeline.runs')}>
      {runs.map(({ id, lastStep }) => (
        <button
          key={id}
          type="button"
          className="run-chip"
          aria-pressed={id === shown}
          onClick={() => void lookAt({ run: id, step: lastStep })}
        >
          <RunLine run={id} />
          {t('timeline.run', { number: id + 1 })}
        </button>
      ))}
    </fieldset>
  );
}

function RunLine({ run }: { readonly run: number }) {
  const { color, dash } = runStyle(run);
  return (
    <svg className="run-line" viewBox="0 0 18 4" aria-hidden="true">
      <path d="M0 2H18" stroke={`var(--class-${color})`} strokeDasharray={dash.join(' ')} />
    </svg>
  );
}
