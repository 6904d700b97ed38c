// The loss chart as a table, newest epoch first.
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fullText } from '#renderer/ui/field-text.ts';
import type { LossRow } from './loss-series.ts';

/** The exported file has every row. */
const most = 500;

export function LossTable({ rows }: { readonly rows: readonly LossRow[] }) {
  const t = useTranslate();
  const newest = rows.slice(-most).reverse();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="chart-table-frame" tabIndex={0} aria-label={t('charts.lossTable')}>
      <table className="chart-table">
        <caption>
          {rows.length > most
            ? t('charts.newestRows', { shown: most, count: rows.length })
            : t('charts.allRows', { count: rows.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('charts.epoch')}</th>
            <th scope="col">{t('charts.trainLoss')}</th>
            <th scope="col">{t('charts.validationLoss')}</th>
          </tr>
        </thead>
        <tbody>
          {newest.map((row) => (
            <tr key={row.epoch}>
              <th scope="row">{row.epoch}</th>
              <td>{fullText(row.loss)}</td>
              <td>{row.validationLoss === null ? '–' : fullText(row.validationLoss)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
