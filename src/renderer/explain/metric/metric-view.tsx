// Explanation of a metric in the Explain panel: its formula with live numbers, what it means, and the rows behind it.
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { numbersAt } from '#core/data/examples-at.ts';
import { rowsSeen } from '#core/data/split.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Equation } from '#core/explain/explanation.ts';
import { explainMetric } from '#core/explain/metric/explain-metric.ts';
import { type GradientNorm, gradientNorm } from '#core/explain/metric/gradient-norm.ts';
import type { MeasuredRows, MetricExplanation } from '#core/explain/metric/metric-explanation.ts';
import {
  type MeasuredSplit,
  type MetricName,
  type MetricTarget,
  metricSymbol,
} from '#core/explain/metric/metric-target.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import { classNames } from '#core/metrics/classes.ts';
import { rowClasses } from '#core/metrics/row-classes.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { rowOutcomes } from '#core/training/row-outcomes.ts';
import type { Translate } from '#messages/translator.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { onShownValues, shownValues } from '#renderer/state/stores/shown-values.ts';
import { useMeasured } from '#renderer/state/training/use-measured.ts';
import { nothingLit } from '#renderer/state/window/ui-store.ts';
import panelStyles from '#renderer/ui/panel.module.css';
import { EquationView } from '../equation-view.tsx';
import styles from '../explain.module.css';
import { ExplainHeading, type HeadingTitle } from '../explain-heading.tsx';
import { ExplainSection } from '../explain-section.tsx';
import { visit } from '../explain-view.ts';
import { ResultLine } from '../result-line.tsx';
import { SignedSum } from '../signed-sum.tsx';
import { useVisibleArithmetic } from '../use-visible-arithmetic.ts';
import { RowList } from './row-list.tsx';

type RowsTarget = Exclude<MetricTarget, { metric: 'gradientNorm' }>;

export function MetricView({ target }: { readonly target: MetricTarget }) {
  const document = useDocument((state) => state.document);
  if (document === null) return null;
  return target.metric === 'gradientNorm' ? (
    <NormView document={document} />
  ) : (
    <RowsMetricView document={document} target={target} />
  );
}

function RowsMetricView({ document, target }: { readonly document: NetworkDocument; readonly target: RowsTarget }) {
  const t = useTranslate();
  const explanation = useMetric(document, target);
  const title: HeadingTitle = {
    symbol: metricSymbol(target.metric),
    tex: explanation?.equation?.symbol ?? '',
    place: placeOf(t, target, explanation?.subject ?? ''),
  };
  return (
    <>
      <ExplainHeading title={title} />
      {explanation === null ? (
        <p className={styles.note}>{t('metrics.notMeasured')}</p>
      ) : (
        <Measured explanation={explanation} />
      )}
    </>
  );
}

function placeOf(t: ReturnType<typeof useTranslate>, { split }: RowsTarget, subject: string): string {
  const rows = t(`metrics.split_${split}`);
  return subject === '' ? rows : t('metrics.subjectOf', { subject, split: rows });
}

function Measured({ explanation }: { readonly explanation: MetricExplanation }) {
  const t = useTranslate();
  const { target, equation, notes, listKind, listed, related } = explanation;
  return (
    <>
      {equation !== null && <FormulaCard equation={equation} />}
      {notes.map((note) => (
        <p className={styles.note} key={note}>
          {t(`metrics.note_${note}`)}
        </p>
      ))}
      <ExplainSection title={t('explain.words')}>
        <p>{t(`metrics.words_${target.metric}`)}</p>
      </ExplainSection>
      {listKind !== null && <RowList kind={listKind} rows={listed} />}
      <RelatedMetrics targets={related} />
    </>
  );
}

function FormulaCard({ equation }: { readonly equation: Equation }) {
  const shown = useVisibleArithmetic(equation);
  return (
    <div className={panelStyles.framedCard}>
      <EquationView equation={equation} shown={shown} />
      <ResultLine equation={equation} shown={shown} />
    </div>
  );
}

function RelatedMetrics({ targets }: { readonly targets: readonly MetricTarget[] }) {
  const t = useTranslate();
  if (targets.length === 0) return null;
  return (
    <ExplainSection title={t('explain.related')}>
      <div className="related">
        {targets.map((target) => (
          <button key={JSON.stringify(target)} type="button" className="related-number" onClick={() => visit(target)}>
            {metricName(t, target.metric)}
          </button>
        ))}
      </div>
    </ExplainSection>
  );
}

function NormView({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const norm = useGradientNorm(document);
  const title = {
    symbol: metricSymbol('gradientNorm'),
    tex: '\\lVert g\\rVert',
    place: metricName(t, 'gradientNorm'),
  };
  return (
    <>
      <ExplainHeading title={title} />
      {norm === null ? (
        <p className={styles.note}>{t('metrics.notMeasured')}</p>
      ) : (
        <>
          <FormulaCard equation={norm.equation} />
          <ExplainSection title={t('explain.words')}>
            <p>{t('metrics.words_gradientNorm')}</p>
          </ExplainSection>
          <ExplainSection title={t('metrics.byLayer')}>
            <SignedSum
              caption={t('metrics.squaresByLayer')}
              termHead={t('histograms.layer')}
              terms={norm.shares.map(({ layer, name, squares }) => ({
                key: layer,
                label: name,
                value: squares,
                parts: nothingLit,
              }))}
              sumLabel={t('metrics.squaresSum')}
              sum={norm.squares}
            />
          </ExplainSection>
        </>
      )}
    </>
  );
}

/** Names of metrics. */
function metricName(t: Translate, metric: MetricName): string {
  return metric === 'confusion' ? t('training.confusion') : t(`explain.meaning_${metric}`);
}

/** Null until it is measured, and where there is no such number. */
function useMetric(
  document: NetworkDocument,
  target: Exclude<MetricTarget, { metric: 'gradientNorm' }>,
): MetricExplanation | null {
  const rowsOf = useCallback((dataset: Dataset) => rowsOfSplit(dataset, target.split), [target.split]);
  const outcomes = useMeasured(document, rowsOf, rowOutcomes)?.result ?? null;
  const { dataset, compiled } = compiledDocument(document);
  return useMemo(() => {
    if (outcomes === null || dataset === null || compiled === null) return null;
    const names = classNames(dataset, answersShares(compiled.graph));
    const measured = measuredRows(dataset, rowsOf(dataset), outcomes.outputs, names);
    return measured === null ? null : explainMetric(measured, target);
  }, [outcomes, dataset, compiled, rowsOf, target]);
}

/** The test rows count only when they are asked for. */
function rowsOfSplit({ split }: Dataset, name: MeasuredSplit): Int32Array {
  return name === 'all' ? rowsSeen(split) : split[name];
}

/** Null while the outputs are still those of other rows. */
function measuredRows(
  dataset: Dataset,
  rows: Int32Array,
  outputs: Float64Array,
  classes: readonly string[] | null,
): MeasuredRows | null {
  const { targetNames: names } = dataset;
  const width = names.length;
  if (outputs.length !== rows.length * width) return null;
  const targets = numbersAt(dataset.targets, rows, width);
  return { rows, outputs, targets, names, classes: rowClasses(outputs, targets, width, classes) };
}

/** Null while the shown network can't be trained. */
function useGradientNorm({ network }: NetworkDocument): GradientNorm | null {
  const gradients = useSyncExternalStore(onShownValues, shownValues)?.gradients ?? null;
  return useMemo(() => {
    const { count } = layOutParameters(network);
    return gradients?.length === count ? gradientNorm(network, gradients) : null;
  }, [network, gradients]);
}
