// The errors of every target, and their mean where there are several.
import type { MeasuredSplit } from '#core/explain/metric/metric-target.ts';
import { errorMetrics, errorNames, type TargetErrors } from '#core/metrics/error-metrics.ts';
import type { TargetMetrics } from '#core/metrics/measure.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fullText, shortText } from '#renderer/ui/field-text.ts';
import { MeasuresTable } from './measures-table.tsx';
import { MetricNumber } from './metric-number.tsx';

interface ErrorTableProps {
  readonly targets: readonly TargetMetrics[];
  readonly mean: TargetErrors | null;
  readonly split: MeasuredSplit;
}

export function ErrorTable({ targets, mean, split }: ErrorTableProps) {
  const t = useTranslate();
  const hasMean = mean !== null && targets.length > 1;
  return (
    <MeasuresTable
      caption={t('training.targetErrors')}
      columns={[t('training.target'), ...errorNames.map((metric) => errorMetrics[metric].name)]}
      rows={targets}
      cellsOf={(each, index) => <Errors errors={each} column={index} name={each.name} split={split} />}
      mean={hasMean ? <Errors errors={mean} column={null} name="" split={split} /> : null}
    />
  );
}

interface ErrorsProps {
  readonly errors: TargetErrors;
  /** Null: the mean over the targets. */
  readonly column: number | null;
  readonly name: string;
  readonly split: MeasuredSplit;
}

function Errors({ errors, column, name, split }: ErrorsProps) {
  const t = useTranslate();
  return errorNames.map((metric) => {
    const value = errors[metric];
    const text = value === null ? '–' : shortText(value);
    const values = { name: errorMetrics[metric].name, value: text };
    return (
      <td key={metric}>
        <MetricNumber
          question={{ metric, column }}
          split={split}
          text={text}
          label={
            column === null ? t('metrics.explainMean', values) : t('metrics.explainOf', { ...values, subject: name })
          }
          title={value === null ? t('training.noSpread') : fullText(value)}
        />
      </td>
    );
  });
}
