// The saved moments of a document of which nothing has been trained yet: a click shows how it was.
import { IconPinFilled } from '@tabler/icons-react';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { checkpointMisfit } from '#core/document/checkpoints/misfit.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { usePresentNetwork } from '#renderer/state/document/saved-moments.ts';
import { savedWithoutRun } from '#renderer/state/stores/shown-run.ts';
import { viewSaved } from './view-saved.ts';

export function SavedChips({ moments }: { readonly moments: readonly Checkpoint[] }) {
  const t = useTranslate();
  const viewed = savedWithoutRun();
  const network = usePresentNetwork();
  return (
    <fieldset className="run-chips saved-chips" aria-label={t('timeline.saved')}>
      {moments.map((saved) => {
        const misfit = network === null ? null : checkpointMisfit(saved, network);
        return (
          <button
            key={saved.name}
            type="button"
            className="run-chip"
            aria-pressed={saved === viewed}
            disabled={misfit !== null}
            title={misfit === null ? t('timeline.epochName', { epoch: saved.epoch }) : sentenceOf(t, misfit)}
            onClick={() => void viewSaved(saved)}
          >
            <IconPinFilled size={12} aria-hidden />
            {saved.name}
          </button>
        );
      })}
    </fieldset>
  );
}
