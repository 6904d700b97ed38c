// MAE, RMSE and R² of every target, and their mean where there are several.
import type { TargetErrors, TargetMetrics } from '#core/training/metrics/measure.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fullText, shortText } from '#renderer/ui/field-text.ts';
import { distinctKeys } from './distinct-keys.ts';

/** The command line says all of them. */
const mostTargets = 100;

interface ErrorTableProps {
  readonly targets: readonly TargetMetrics[];
  readonly mean: TargetErrors | null;
}

export function ErrorTable({ targets, mean }: ErrorTableProps) {
  const t = useTranslate();
  const shown = targets.slice(0, mostTargets);
  const keys = distinctKeys(shown.map(({ name }) => name));
  return (
    <table className="metrics-table">
      <caption>{t('training.targetErrors')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('training.target')}</th>
          <th scope="col">MAE</th>
          <th scope="col">RMSE</th>
          <th scope="col">R²</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((each, index) => (
          <tr key={keys[index]}>
            <th scope="row">{each.name}</th>
            <Errors errors={each} />
          </tr>
        ))}
        {mean !== null && targets.length > 1 && (
          <tr className="metrics-mean">
            <th scope="row">{t('training.mean')}</th>
            <Errors errors={mean} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Errors({ errors: { mae, rmse, r2 } }: { readonly errors: TargetErrors }) {
  const t = useTranslate();
  return (
    <>
      <td title={fullText(mae)}>{shortText(mae)}</td>
      <td title={fullText(rmse)}>{shortText(rmse)}</td>
      <td title={r2 === null ? t('training.noSpread') : fullText(r2)}>{r2 === null ? '–' : shortText(r2)}</td>
    </>
  );
}
