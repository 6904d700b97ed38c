// The button that mends a problem. What an examination advises is tried first, and offered only where it made the network better.
import { Button } from '@mantine/core';
import type { Diagnostic, Fix } from '#core/diagnostics/diagnostic.ts';
import type { TrialEnd } from '#core/training/health/cure-trial.ts';
import type { Translate } from '#messages/translator.ts';
import { applyFix, fixLabel } from '#renderer/commands/fixes.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useFindings } from '#renderer/state/stores/findings-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';

export function FixButton({ fix }: { readonly fix: Fix }) {
  const t = useTranslate();
  return (
    <Button size="xs" onClick={() => void applyFix(fix)}>
      {fixLabel(t, fix)}
    </Button>
  );
}

/** Whether it helps depends on the weights, so it isn't offered unseen. */
export function TriedCure({ problem, fix }: { readonly problem: Diagnostic; readonly fix: Fix }) {
  const t = useTranslate();
  const isRunning = useRun((state) => state.status === 'running');
  const verdict = useFindings(({ verdicts }) => verdicts.get(problem));
  const cure = fixLabel(t, fix);
  if (isRunning) return <p className="cure-trial">{t('app.cureWaits', { cure })}</p>;
  if (verdict === undefined) return <p className="cure-trial">{t('app.cureTrying', { cure })}</p>;
  if (verdict === null) return <p className="cure-trial">{t('app.cureUntried', { cure })}</p>;
  const { epochs, helps } = verdict;
  const words = { cure, epochs, cured: endText(t, verdict.cured), without: endText(t, verdict.without) };
  return (
    <>
      <p className="cure-trial">{t(helps ? 'app.cureHelps' : 'app.cureHelpsNot', words)}</p>
      {helps && (
        <div className="problem-actions">
          <FixButton fix={fix} />
        </div>
      )}
    </>
  );
}

function endText(t: Translate, { loss, accuracy }: TrialEnd): string {
  if (!Number.isFinite(loss)) return t('app.cureDiverged');
  const values = { loss: briefText(loss) };
  return accuracy === null
    ? t('app.cureLoss', values)
    : t('app.cureLossAndAccuracy', { ...values, accuracy: percentText(accuracy) });
}
