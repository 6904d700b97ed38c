// Widths of a table's columns: as their names and the first values need, within bounds.
import type { TableDataset } from '#core/data/dataset-choice.ts';
import { shownCell } from './cell-text.ts';

export const headHeight = 44;
const pictureWidth = 28;
const leastNumberWidth = 44;

const bounds = { least: 56, most: 220 };
const lookedAt = 300;
/** Of a character of the small monospaced font, and of the space around a text. */
const characterWidth = 7.4;
const padding = 18;
const iconWidth = 14;

export function columnWidths({ columns, rows }: TableDataset): readonly number[] {
  const first = rows.slice(0, lookedAt);
  return columns.map(({ name }, column) => {
    const longest = first.reduce((most, row) => Math.max(most, widthOf(shownCell(row[column] ?? null))), 0);
    const needed = Math.max(longest * characterWidth, widthOf(name) * characterWidth + iconWidth) + padding;
    return Math.round(Math.max(bounds.least, Math.min(bounds.most, needed)));
  });
}

/** Of the column of row numbers: as the last needs, with a picture beside it where rows are some. */
export function numberWidthFor(count: number, hasPictures: boolean): number {
  const number = Math.round(String(count).length * characterWidth + padding);
  return Math.max(leastNumberWidth, number) + (hasPictures ? pictureWidth : 0);
}

/** The one column that is predicted: it is seen beside whatever columns are in view. Null: there is none, or several. */
export function onlyTarget({ columns }: TableDataset): number | null {
  const targets = [...columns.keys()].filter((column) => columns[column]?.role === 'target');
  return targets.length === 1 ? (targets[0] as number) : null;
}

/** The columns that are drawn of those in view: also the target, as long as it lies farther on. */
export function withTarget(inView: readonly number[], target: number | null): number[] {
  return target !== null && target > (inView.at(-1) ?? -1) ? [...inView, target] : [...inView];
}

/** In characters; one of Korean takes the room of nearly two. */
function widthOf(text: string): number {
  return Array.from(text.slice(0, 60)).reduce((sum, character) => sum + (character > 'ᄀ' ? 1.8 : 1), 0);
}
