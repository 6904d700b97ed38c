// Explanation of a metric in the Explain panel: its formula with live numbers, what it means, and the rows behind it.

import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Equation } from '#core/explain/explanation.ts';
import type { MetricExplanation } from '#core/explain/metric/metric-explanation.ts';
import { type MetricTarget, plainMetricSymbols } from '#core/explain/metric/metric-target.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { nothingLit } from '#renderer/state/window/ui-store.ts';
import { EquationView } from '../equation-view.tsx';
import { ExplainHeading, type HeadingTitle } from '../explain-heading.tsx';
import { ExplainSection } from '../explain-section.tsx';
import { visit } from '../explain-view.ts';
import { ResultLine } from '../result-line.tsx';
import { SignedSum } from '../signed-sum.tsx';
import { useVisibleArithmetic } from '../use-visible-arithmetic.ts';
import { metricName } from './metric-words.ts';
import { RowList } from './row-list.tsx';
import { useGradientNorm, useMetric } from './use-metric.ts';

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
    symbol: plainMetricSymbols[target.metric],
    tex: explanation?.equation?.symbol ?? '',
    place: placeOf(t, target, explanation?.subject ?? ''),
  };
  return (
    <>
      <ExplainHeading title={title} />
      {explanation === null ? (
        <p className="explain-note">{t('metrics.notMeasured')}</p>
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
        <p className="explain-note" key={note}>
          {t(`metrics.note_${note}`)}
        </p>
      ))}
      <ExplainSection title={t('explain.words')}>
        <p className="explain-words">{t(`metrics.words_${target.metric}`)}</p>
      </ExplainSection>
      {listKind !== null && <RowList kind={listKind} rows={listed} />}
      <RelatedMetrics targets={related} />
    </>
  );
}

function FormulaCard({ equation }: { readonly equation: Equation }) {
  const shown = useVisibleArithmetic(equation);
  return (
    <div className="framed-card">
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
    symbol: plainMetricSymbols.gradientNorm,
    tex: '\\lVert g\\rVert',
    place: metricName(t, 'gradientNorm'),
  };
  return (
    <>
      <ExplainHeading title={title} />
      {norm === null ? (
        <p className="explain-note">{t('metrics.notMeasured')}</p>
      ) : (
        <>
          <FormulaCard equation={norm.equation} />
          <ExplainSection title={t('explain.words')}>
            <p className="explain-words">{t('metrics.words_gradientNorm')}</p>
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
