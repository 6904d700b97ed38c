// The reason for which a training in PyTorch did not begin or ended before its time; Python's own words are behind Details.
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { refusalWords } from '#renderer/commands/export-actions.ts';
import { asSentence, reasonOf } from '#renderer/commands/tell.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { type TorchRefusal, useTorch } from '#renderer/state/stores/torch-store.ts';
import { DetailsText } from '#renderer/ui/details-text.tsx';

const endings: ReadonlySet<string> = new Set(['pytorchEnded', 'pytorchSilent', 'pytorchFlooded', 'pytorchDiverged']);

export function TorchRefused() {
  const t = useTranslate();
  const refusal = useTorch((state) => state.refusal);
  const problem = useRun((state) => state.problem);
  if (refusal !== null) return <p role="alert">{`${t('torch.notStarted')} ${wordsOf(t, refusal)}`}</p>;
  if (problem === null || !endings.has(problem.code)) return null;
  const { detail } = problem.values;
  return (
    <div role="alert">
      <p>{sentenceOf(t, problem)}</p>
      {typeof detail === 'string' && detail !== '' && <DetailsText text={detail} />}
    </div>
  );
}

function wordsOf(t: ReturnType<typeof useTranslate>, refusal: TorchRefusal): string {
  switch (refusal.kind) {
    case 'noPython':
      return t('torch.none');
    case 'notTrainable':
      return t('commands.whyNotTrainable');
    case 'notWritten':
      return asSentence(reasonOf(refusal.failure));
    default:
      return refusalWords(refusal);
  }
}
