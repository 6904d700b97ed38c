// The rows behind a metric: each can be picked, and is then the one on the canvas.
import type { ListedRow, ListKind } from '#core/explain/metric/metric-explanation.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { TableHead } from '#renderer/ui/value-table.tsx';
import { ExplainSection } from '../explain-section.tsx';
import styles from './metric-rows.module.css';

/** More would not be read. */
const mostRows = 50;
const mostFurthest = 10;

interface RowListProps {
  readonly kind: ListKind;
  readonly rows: readonly ListedRow[];
}

export function RowList({ kind, rows }: RowListProps) {
  const t = useTranslate();
  const picked = useUi((state) => state.row);
  const shown = rows.slice(0, kind === 'furthestOff' ? mostFurthest : mostRows);
  const title =
    kind === 'furthestOff' ? t('metrics.list_furthestOff') : t(`metrics.list_${kind}`, { count: rows.length });
  const detail =
    shown.length < rows.length ? t('metrics.firstOf', { shown: shown.length, count: rows.length }) : undefined;
  return (
    <ExplainSection title={title} {...(detail === undefined ? {} : { detail })}>
      {shown.length > 0 && (
        <table className={styles.root}>
          <TableHead heads={[t('training.row'), t('training.target'), t('metrics.prediction')]} />
          <tbody>
            {shown.map(({ row, target, prediction }) => {
              const [wanted, said] = [textOf(target), textOf(prediction)];
              return (
                <tr key={row} data-picked={row === picked}>
                  <th scope="row">
                    <button
                      type="button"
                      aria-pressed={row === picked}
                      aria-label={t('metrics.pickRow', { row: row + 1, target: wanted, prediction: said })}
                      onClick={() => useUi.setState({ row })}
                    >
                      {row + 1}
                    </button>
                  </th>
                  <td>{wanted}</td>
                  <td>{said}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </ExplainSection>
  );
}

function textOf(value: string | number): string {
  return typeof value === 'string' ? value : shortText(value);
}
