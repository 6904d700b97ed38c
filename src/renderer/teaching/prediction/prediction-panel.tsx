// Predict, then reveal: a number of the next step is guessed by sign, size and value before the window shows it.
import { Button, Group, SegmentedControl } from '@mantine/core';
import { useEffect } from 'react';
import { wireNames } from '#core/network/neurons-and-wires.ts';
import { formatNumber } from '#core/numeric/digits.ts';
import { type Calibration, calibrationOf, certainties } from '#core/teaching/prediction/calibration.ts';
import { type PredictedKind, type PredictionQuestion, predictedKinds } from '#core/teaching/prediction/question.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { askNext } from '#renderer/state/training/next-question.ts';
import { forgetPredictions, usePredictions } from '#renderer/state/window/kept-predictions.ts';
import { endPredicting, usePrediction } from '#renderer/state/window/prediction-store.ts';
import choiceStyles from '#renderer/ui/choice.module.css';
import { Formula } from '#renderer/ui/formula.tsx';
import panelStyles from '#renderer/ui/panel.module.css';
import { Panel, PanelSection } from '#renderer/ui/panel.tsx';
import { ValueTable } from '#renderer/ui/value-table.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import styles from './prediction.module.css';

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
        <Group gap="sm">
          {(isRevealed || question === null) && (
            <Button variant="filled" onClick={() => askNext(kind)}>
              {t('prediction.next')}
            </Button>
          )}
          <Button onClick={endPredicting}>{t('prediction.end')}</Button>
        </Group>
      </div>
      <PanelSection title={t('prediction.calibration')}>
        <CalibrationTable />
      </PanelSection>
    </Panel>
  );
}

const lately = 20;

/** The predictions' outcome so far, kept on this machine alone: lately beside all of them, and by certainty. */
function CalibrationTable() {
  const t = useTranslate();
  const outcomes = usePredictions();
  if (outcomes.length === 0) return <p className={choiceStyles.detail}>{t('prediction.noneYet')}</p>;
  const [recent, all] = [calibrationOf(outcomes.slice(0, lately)), calibrationOf(outcomes)];
  const rows = [
    ...(['sign', 'size', 'number'] as const).map((name) => ({
      name: t(`prediction.part_${name}`),
      of: (calibration: Calibration) => calibration[name],
    })),
    ...certainties.map((certainty) => ({
      name: t('prediction.whenCertain', { certainty: t(`prediction.certainty_${certainty}`) }),
      of: ({ byCertainty }: Calibration) => byCertainty[certainty],
    })),
  ];
  const share = ({ right, of }: { readonly right: number; readonly of: number }): string =>
    of === 0 ? '–' : t('prediction.share', { right, of, percent: Math.round((100 * right) / of) });
  return (
    <>
      <ValueTable
        label={t('prediction.calibration')}
        heads={[
          t('prediction.right'),
          t('prediction.lately', { count: Math.min(lately, outcomes.length) }),
          t('prediction.all', { count: outcomes.length }),
        ]}
        rows={rows.map(({ name, of }) => ({ name, values: [share(of(recent)), share(of(all))] }))}
      />
      <p className={choiceStyles.detail}>{t('prediction.keptHere')}</p>
      <Button size="xs" onClick={forgetPredictions}>
        {t('prediction.forget')}
      </Button>
    </>
  );
}

interface QuestionCardProps {
  readonly question: PredictionQuestion;
  readonly isRevealed: boolean;
}

const symbols = {
  gradient: '\\frac{\\partial L}{\\partial w}',
  update: '\\Delta w = w_{\\text{new}} - w',
  nextLoss: 'L_{\\text{new}}',
} as const;

const knownWords = {
  weight: 'prediction.knownWeight',
  gradient: 'prediction.knownGradient',
  rate: 'prediction.knownRate',
  loss: 'prediction.knownLoss',
} as const satisfies Record<keyof PredictionQuestion['known'], MessageKey>;

const digits = 4;

/** The question, with what is known beforehand, and a question mark in the place of the number. */
function QuestionCard({ question, isRevealed }: QuestionCardProps) {
  const t = useTranslate();
  const { kind, wire, value } = question;
  const network = useDocument((state) => state.document?.network ?? null);
  const names = wire === null || network === null ? null : wireNames(network, wire);
  const known = Object.entries(question.known) as [keyof PredictionQuestion['known'], number][];
  return (
    <div className={panelStyles.framedCard}>
      <p>{t(`prediction.ask_${kind}`, names === null ? {} : { source: names.source, target: names.target })}</p>
      <Formula tex={symbols[kind]} layout="line" />
      <p className={styles.known}>
        {known.map(([name, number]) => t(knownWords[name], { value: formatNumber(number, digits) })).join(' · ')}
      </p>
      <p className={styles.result}>
        ={' '}
        {isRevealed ? (
          <strong>{formatNumber(value, digits)}</strong>
        ) : (
          <>
            <span className={choiceStyles.unknownNumber}>?</span>
            <span className="unseen">{t('quiz.unknown')}</span>
          </>
        )}
      </p>
    </div>
  );
}
