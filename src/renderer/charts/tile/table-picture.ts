// A table drawn as a picture, for tiles whose content is numbers.

import type { ThemeColors } from '../kit/theme-colors.ts';
import { cellText } from './table-view.tsx';
import { shownRows, type TileTable } from './tile-table.ts';

const rowHeight = 20;
const margin = 12;
const gap = 16;
/** Pixels of the picture per pixel of the screen. */
const ratio = 2;

/** @param caption says how many of the rows are in the picture */
export function tablePicture(table: TileTable, caption: string, colors: ThemeColors): HTMLCanvasElement {
  const lines = [table.columns.map(({ header }) => header), ...shownRows(table).map((row) => row.map(cellText))];
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return canvas;
  const font = (line: number): string =>
    `${line === 0 ? 600 : 400} 12px ${line === 0 ? colors.fontUi : colors.fontMono}`;
  const measured = (text: string, line: number): number => {
    context.font = font(line);
    return context.measureText(text).width;
  };
  const widths = table.columns.map((_, column) =>
    Math.max(...lines.map((cells, line) => measured(cells[column] ?? '', line))),
  );
  const total = widths.reduce((sum, width) => sum + width + gap, 2 * margin - gap);
  canvas.width = Math.ceil(Math.max(total, measured(caption, 0) + 2 * margin) * ratio);
  canvas.height = (2 * margin + rowHeight * (lines.length + 1)) * ratio;
  context.scale(ratio, ratio);
  context.fillStyle = colors.panel;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.textBaseline = 'middle';
  context.fillStyle = colors.inkSecondary;
  context.font = `400 12px ${colors.fontUi}`;
  context.fillText(caption, margin, margin + rowHeight / 2);
  context.fillStyle = colors.ink;
  context.textAlign = 'right';
  for (const [line, cells] of lines.entries()) {
    context.font = font(line);
    let right = margin;
    for (const [column, width] of widths.entries()) {
      right += width;
      context.fillText(cells[column] ?? '', right, margin + rowHeight * (line + 1.5));
      right += gap;
    }
  }
  return canvas;
}
