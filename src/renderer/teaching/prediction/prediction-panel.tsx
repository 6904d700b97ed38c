// Predict, then reveal: a number of the next step is guessed by sign, size and value before the window shows it.
import { Button, SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { type PredictedKind, predictedKinds } from '#core/teaching/prediction/question.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { askNext } from '#renderer/state/training/next-question.ts';
import { endPredicting, usePrediction } from '#renderer/state/window/prediction-store.ts';
import { Panel, PanelSection } from '#renderer/ui/panel.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import { CalibrationTable } from './calibration-table.tsx';
import styles from './prediction.module.css';
import { QuestionCard } from './question-card.tsx';

export function PredictionPanel() {
  const t = useTranslate();
  const document = useDocument((state) => state.document);
  const kind = usePrediction((state) => state.kind);
  const question = usePrediction((state) => state.question);
  const asked = usePrediction((state) => state.asked);
  const isRevealed = usePrediction((state) => state.isRevealed);
  const isOutdated = usePrediction((state) => !state.isRevealed && state.about !== document);
  useEffect(() => {
    if (isOutdated) askNext(kind);
  }, [isOutdated, kind]);
  return (
    <Panel>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('prediction.kinds')}
        value={kind}
        data={predictedKinds.map((value) => ({ value, label: t(`prediction.kind_${value}`) }))}
        onChange={(value) => askNext(value as PredictedKind)}
      />
      <div className={styles.root} key={asked}>
        {question === null ? (
          <p>{t('prediction.nothingToAsk')}</p>
        ) : (
          <>
            <QuestionCard question={question} isRevealed={isRevealed} />
            <AnswerSteps question={question} />
          </>
        )}
        <div className={styles.actions}>
          {(isRevealed || question === null) && (
            <Button variant="filled" onClick={() => askNext(kind)}>
              {t('prediction.next')}
            </Button>
          )}
          <Button onClick={endPredicting}>{t('prediction.end')}</Button>
        </div>
      </div>
      <PanelSection title={t('prediction.calibration')}>
        <CalibrationTable />
      </PanelSection>
    </Panel>
  );
}
