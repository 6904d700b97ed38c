// A tile's numbers as a table that scrolls, by pointer and by keyboard.
import { useEffect, useReducer } from 'react';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fullText, shortText } from '#renderer/ui/field-text.ts';
import { TableHead } from '#renderer/ui/value-table.tsx';
import styles from '../kit/chart.module.css';
import { createThrottle } from '../kit/throttle.ts';
import type { Subscribe } from '../maps/plot-canvas.tsx';
import { tableCaption } from './table-caption.ts';
import { type Cell, shownRows, type TileTable } from './tile-table.ts';

interface TableViewProps {
  readonly read: () => TileTable;
  /** Calls back when `read` would answer differently; absent: then the tile is drawn again. */
  readonly subscribe?: Subscribe | undefined;
}

/** Milliseconds between two readings: numbers that change faster can't be read. */
const readingGap = 500;

export function TableView({ read, subscribe }: TableViewProps) {
  const t = useTranslate();
  useRereading(subscribe);
  const table = read();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className={styles.tableFrame} tabIndex={0} aria-label={table.name}>
      <table className={styles.table}>
        <caption>{tableCaption(table, t)}</caption>
        <TableHead heads={table.columns.map(({ header }) => header)} />
        <tbody>
          {shownRows(table).map(([first = null, ...others], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity beyond their place
            <tr key={index}>
              <th scope="row">{cellText(first)}</th>
              {others.map((cell, column) => (
                <td key={table.columns[column + 1]?.key} title={typeof cell === 'number' ? fullText(cell) : undefined}>
                  {cellText(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Short, but whole numbers in full. */
export function cellText(cell: Cell): string {
  if (cell === null) return '–';
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) ? fullText(cell) : shortText(cell);
}

function useRereading(subscribe: Subscribe | undefined): void {
  const [, reread] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (subscribe === undefined) return;
    const throttle = createThrottle(reread, () => readingGap);
    const stop = subscribe(throttle.request);
    return () => {
      stop();
      throttle.cancel();
    };
  }, [subscribe]);
}
