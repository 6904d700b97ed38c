// Caption of a table: how many of its rows are shown, in what order, and where the rest is.
import type { useTranslate } from '#renderer/i18n/use-translate.ts';
import { mostTableRows, type TileTable } from './tile-table.ts';

export function tableCaption({ rows, newestFirst = false }: TileTable, t: ReturnType<typeof useTranslate>): string {
  const count = rows.length;
  if (count <= mostTableRows) return t(newestFirst ? 'charts.allNewestFirst' : 'charts.allRows', { count });
  return t(newestFirst ? 'charts.newestRows' : 'charts.firstRows', { shown: mostTableRows, count });
}
