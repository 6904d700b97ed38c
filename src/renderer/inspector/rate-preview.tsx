// The learning rate over the epochs of the document, as it will be; where it follows the loss it can't be foreseen.
import { useMemo } from 'react';
import type { TrainingSettings } from '#core/document/network-document.ts';
import { followsLoss, scheduledRate } from '#core/learning/schedules/schedules.ts';
import { Sparkline } from '#renderer/charts/kit/sparkline.tsx';
import { evenPlaces } from '#renderer/charts/kit/sparkline-path.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { briefText } from '#renderer/ui/field-text.ts';

/** More points than this are not seen apart. */
const mostPoints = 240;

export function RatePreview({ training }: { readonly training: TrainingSettings }) {
  const t = useTranslate();
  const { schedule, optimizer, epochs } = training;
  const { learningRate } = optimizer;
  const rates = useMemo(
    () => evenPlaces(Math.max(1, epochs), mostPoints).map((epoch) => scheduledRate(schedule, learningRate, epoch)),
    [schedule, learningRate, epochs],
  );
  if (schedule !== undefined && followsLoss(schedule))
    return <p className="field-hint">{t('trainingFields.previewPlateau')}</p>;
  const first = briefText(rates[0] ?? learningRate);
  const last = briefText(rates.at(-1) ?? learningRate);
  return (
    <Sparkline
      name={t('trainingFields.previewName', { first, last, epochs })}
      numbers={rates}
      first={t('trainingFields.previewFirst', { rate: first })}
      last={t('trainingFields.previewLast', { rate: last, epochs })}
    />
  );
}
