// Tile of the run in numbers: accuracy, epoch, step, losses.
import { memo, type ReactNode, useEffect, useState } from 'react';
import { gradientNorm } from '#core/explain/metric/gradient-norm.ts';
import type { MeasuredSplit, MetricQuestion } from '#core/explain/metric/metric-target.ts';
import { createThrottle } from '#renderer/charts/kit/throttle.ts';
import { ChartTile } from '#renderer/charts/tile/chart-tile.tsx';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useFollowing } from '#renderer/state/stores/following.ts';
import { type RunFigures, useRunFigures } from '#renderer/state/stores/run-figures.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { percentText } from '#renderer/ui/percent-text.ts';
import { AtEpoch } from '../at-epoch.tsx';
import styles from '../dock.module.css';
import { lossMeaning } from '../loss-meaning.ts';
import { MetricNumber } from '../metric-number.tsx';

export function Tile() {
  return <Figures run={useFollowing(useRunFigures())} />;
}

const Figures = memo(function Figures({ run }: { readonly run: RunFigures }) {
  const { accuracy, epoch, epochGoal, step, losses } = run;
  const accuracyNow = accuracy?.epoch === epoch ? accuracy : null;
  const validationAccuracy = accuracy?.validation ?? null;
  const t = useTranslate();
  const norm = useShownNorm();
  const validation = losses?.validation ?? null;
  return (
    <ChartTile
      title={t('charts.title_figures')}
      fileName={t('training.figuresFileName')}
      empty={null}
      table={() => ({
        name: t('charts.title_figures'),
        columns: [
          { header: t('training.trainAccuracy'), key: 'accuracy' },
          { header: t('training.validationAccuracy'), key: 'validationAccuracy' },
          { header: t('training.epoch'), key: 'epoch' },
          { header: t('training.step'), key: 'step' },
          { header: t('training.trainLoss'), key: 'loss' },
          { header: t('training.validationLoss'), key: 'validationLoss' },
          { header: t('metrics.gradientNorm'), key: 'gradientNorm' },
        ],
        // A row of a table is of one moment.
        rows: [
          [
            accuracyNow?.training ?? null,
            accuracyNow?.validation ?? null,
            epoch,
            step,
            losses?.training ?? null,
            validation,
            norm,
          ],
        ],
      })}
    >
      <dl className={styles.figures}>
        <Figure
          name={t(validationAccuracy === null ? 'training.accuracy' : 'training.trainAccuracy')}
          text={accuracy === null ? t('training.accuracyUnknown') : percentText(accuracy.training)}
          note={<AtEpoch epoch={accuracy?.epoch ?? null} />}
          large={accuracy !== null}
          isWords={accuracy === null}
          question={accuracy === null ? null : { metric: 'accuracy' }}
          split={validationAccuracy === null ? 'all' : 'training'}
        />
        {validationAccuracy !== null && (
          <Figure
            name={t('training.validationAccuracy')}
            text={percentText(validationAccuracy)}
            large
            question={{ metric: 'accuracy' }}
            split="validation"
          />
        )}
        <Figure
          name={t('training.epoch')}
          text={epochGoal > 0 ? t('training.epochOf', { epoch, goal: epochGoal }) : String(epoch)}
        />
        <Figure name={t('training.step')} text={String(step)} />
        {norm !== null && (
          <Figure name={t('metrics.gradientNorm')} text={shortText(norm)} question={{ metric: 'gradientNorm' }} />
        )}
        {losses !== null && (
          <Figure
            name={t(losses.isMeasured ? 'training.trainLoss' : 'training.epochLoss')}
            explained={t(lossMeaning(losses))}
            text={shortText(losses.training)}
          />
        )}
        {validation !== null && <Figure name={t('training.validationLoss')} text={shortText(validation)} />}
      </dl>
    </ChartTile>
  );
});

interface FigureProps {
  readonly name: string;
  readonly text: string;
  readonly explained?: string;
  readonly note?: ReactNode;
  readonly large?: boolean;
  /** Why there is no number. */
  readonly isWords?: boolean;
  /** Null: nothing stands behind it. */
  readonly question?: MetricQuestion | null;
  /** The rows that the question is about. */
  readonly split?: MeasuredSplit;
}

function Figure({
  name,
  text,
  explained,
  note,
  large = false,
  isWords = false,
  question = null,
  split = 'all',
}: FigureProps) {
  const t = useTranslate();
  const label = t('metrics.explain', { name, value: text });
  return (
    <div className={styles.figure} data-large={large} data-words={isWords} title={explained}>
      <dt>
        {name} {note}
      </dt>
      <dd>{question === null ? text : <MetricNumber question={question} split={split} text={text} label={label} />}</dd>
    </div>
  );
}

/** Milliseconds between two readings. */
const readingGap = 250;

/** Null while the network can't be trained. */
function useShownNorm(): number | null {
  const [norm, setNorm] = useState<number | null>(null);
  useEffect(() => {
    const throttle = createThrottle(
      () => setNorm(shownNorm()),
      () => readingGap,
    );
    const stop = onShownValues(throttle.request);
    throttle.request();
    return () => {
      stop();
      throttle.cancel();
    };
  }, []);
  return norm;
}

function shownNorm(): number | null {
  const values = shownValues();
  const network = useDocument.getState().document?.network;
  if (network === undefined || values?.gradients?.length !== values?.layout.count) return null;
  return values?.gradients == null ? null : gradientNorm(network, values.gradients).equation.value;
}
