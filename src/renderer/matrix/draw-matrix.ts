// Draws the part of a matrix that is in view: hue is the sign, contrast the size, negative cells are hollow, as wires are.
import { type Rgb, signColor } from '#renderer/charts/kit/sign-colors.ts';
import type { ThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { briefText } from '#renderer/ui/field-text.ts';
import type { Cell, Matrix } from './matrix-model.ts';
import { hasRoomForNumbers, type MatrixShape } from './matrix-shape.ts';

export interface MatrixScene {
  readonly matrix: Matrix;
  readonly shape: MatrixShape;
  /** Value of each parameter; null where it is not known. */
  readonly values: Float64Array | null;
  readonly scale: number;
  readonly colors: ThemeColors;
  readonly rowName: (row: number) => string;
  readonly columnName: (column: number) => string;
}

export interface MatrixView {
  readonly scrollLeft: number;
  readonly scrollTop: number;
  readonly width: number;
  readonly height: number;
}

const gap = 1;
/** Of a cell whose wire carries nothing. */
const offAlpha = 0.2;

export function drawMatrix(context: CanvasRenderingContext2D, scene: MatrixScene, view: MatrixView): void {
  const { shape, colors } = scene;
  context.clearRect(0, 0, view.width, view.height);
  context.textBaseline = 'middle';
  context.save();
  context.beginPath();
  context.rect(shape.left, shape.top, view.width - shape.left, view.height - shape.top);
  context.clip();
  forEachCellInView(scene, view, (cell, x, y) => drawCell(context, scene, cell, x, y));
  context.restore();
  context.fillStyle = colors.inkSecondary;
  context.font = `11px ${colors.fontUi}`;
  drawRowNames(context, scene, view);
  drawColumnNames(context, scene, view);
}

function forEachCellInView(
  scene: MatrixScene,
  view: MatrixView,
  use: (cell: Cell, x: number, y: number) => void,
): void {
  const { matrix, shape } = scene;
  const columns = range(view.scrollLeft, view.width - shape.left, shape.cellWidth, matrix.columns.length);
  const rows = range(view.scrollTop, view.height - shape.top, shape.cellHeight, matrix.rows.length);
  for (let row = rows.first; row < rows.end; row += 1) {
    for (let column = columns.first; column < columns.end; column += 1) {
      const x = shape.left + column * shape.cellWidth - view.scrollLeft;
      use({ row, column }, x, shape.top + row * shape.cellHeight - view.scrollTop);
    }
  }
}

function range(scroll: number, room: number, size: number, count: number): { first: number; end: number } {
  return { first: Math.max(0, Math.floor(scroll / size)), end: Math.min(count, Math.ceil((scroll + room) / size)) };
}

function drawCell(context: CanvasRenderingContext2D, scene: MatrixScene, cell: Cell, x: number, y: number): void {
  const { matrix, shape, values, scale, colors } = scene;
  const at = cell.row * matrix.columns.length + cell.column;
  const parameter = matrix.parameters[at] ?? -1;
  const [width, height] = [shape.cellWidth - gap, shape.cellHeight - gap];
  if (parameter < 0) {
    drawMissing(context, colors, x, y, width, height);
    return;
  }
  const value = values?.[parameter] ?? Number.NaN;
  const color = signColor(colors.signs, value / scale);
  const isOff = matrix.off[at] === 1;
  context.globalAlpha = isOff ? offAlpha : 1;
  context.fillStyle = rgb(color);
  context.fillRect(x, y, width, height);
  context.globalAlpha = 1;
  const ink = isOff ? colors.inkSecondary : inkOn(color);
  if (hasRoomForNumbers(shape)) drawNumber(context, colors, value, ink, x + width / 2, y + height / 2);
  else if (value < 0 && width >= 8 && height >= 8) drawHollow(context, colors, x, y, width, height);
  if (matrix.frozen[at] === 1) drawFrozen(context, ink, x + width, y);
  if (isOff) drawOff(context, colors, x, y, width, height);
}

/** A place for a wire that is not there. */
function drawMissing(
  context: CanvasRenderingContext2D,
  colors: ThemeColors,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.strokeStyle = colors.line;
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  if (width < 20) return;
  context.fillStyle = colors.inkTertiary;
  context.textAlign = 'center';
  context.fillText('·', x + width / 2, y + height / 2);
}

function drawHollow(
  context: CanvasRenderingContext2D,
  colors: ThemeColors,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.fillStyle = colors.panel;
  context.fillRect(x + width / 3, y + height / 3, width / 3, height / 3);
}

function drawNumber(
  context: CanvasRenderingContext2D,
  colors: ThemeColors,
  value: number,
  ink: string,
  x: number,
  y: number,
): void {
  context.font = `11px ${colors.fontMono}`;
  context.textAlign = 'center';
  context.fillStyle = ink;
  context.fillText(Number.isNaN(value) ? '–' : briefText(value), x, y + 1);
}

/** A dashed frame: the weight is there, and counts for nothing. */
function drawOff(
  context: CanvasRenderingContext2D,
  colors: ThemeColors,
  x: number,
  y: number,
  width: number,
  height: number,
): void {
  context.strokeStyle = colors.inkTertiary;
  context.setLineDash([2, 2]);
  context.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  context.setLineDash([]);
}

/** A corner that is cut off. */
function drawFrozen(context: CanvasRenderingContext2D, ink: string, right: number, top: number): void {
  context.fillStyle = ink;
  context.beginPath();
  context.moveTo(right - 6, top);
  context.lineTo(right, top);
  context.lineTo(right, top + 6);
  context.fill();
}

function drawRowNames(context: CanvasRenderingContext2D, scene: MatrixScene, view: MatrixView): void {
  const { matrix, shape } = scene;
  const { first, end } = range(view.scrollTop, view.height - shape.top, shape.cellHeight, matrix.rows.length);
  const every = Math.max(1, Math.ceil(14 / shape.cellHeight));
  context.textAlign = 'right';
  for (let row = first; row < end; row += 1) {
    if (row % every !== 0) continue;
    const y = shape.top + (row + 0.5) * shape.cellHeight - view.scrollTop;
    if (y > shape.top) context.fillText(scene.rowName(row), shape.left - 6, y, shape.left - 8);
  }
}

function drawColumnNames(context: CanvasRenderingContext2D, scene: MatrixScene, view: MatrixView): void {
  const { matrix, shape } = scene;
  const { first, end } = range(view.scrollLeft, view.width - shape.left, shape.cellWidth, matrix.columns.length);
  const every = Math.max(1, Math.ceil(40 / shape.cellWidth));
  context.textAlign = 'center';
  for (let column = first; column < end; column += 1) {
    if (column % every !== 0) continue;
    const x = shape.left + (column + 0.5) * shape.cellWidth - view.scrollLeft;
    const room = every * shape.cellWidth - 4;
    if (x > shape.left) context.fillText(scene.columnName(column), x, shape.top / 2, room);
  }
}

function rgb([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`;
}

/** Black or white, whichever is read better (WCAG 2 relative luminance). */
function inkOn(color: Rgb): string {
  const [red, green, blue] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
