// The cells of a matrix: drawn on a canvas, with one real cell, the one on which the keyboard stands.

import {
  type ClipboardEvent,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { copyableNumber } from '#core/numeric/digits.ts';
import { type NetworkFacts, nameIn } from '#renderer/canvas/geometry/network-nodes.ts';
import { InlineField } from '#renderer/canvas/gestures/inline-field.tsx';
import { onCalmValues } from '#renderer/canvas/numbers/calm-values.ts';
import { useThemeColors } from '#renderer/charts/kit/theme-colors.ts';
import { beginsNumber } from '#renderer/commands/keyboard.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fullText } from '#renderer/ui/field-text.ts';
import { sharpCanvas } from '#renderer/ui/sharp-canvas.ts';
import { drawMatrix, type MatrixView } from './draw-matrix.ts';
import styles from './matrix.module.css';
import { handleMatrixKey, pasteInto, writeCell } from './matrix-edits.ts';
import { type Cell, type Matrix, parameterAt } from './matrix-model.ts';
import { hasRoomForNumbers, type MatrixShape, readableShape, shapeFor } from './matrix-shape.ts';
import { type MatrixQuantity, type MatrixValues, useMatrixValues } from './use-matrix-values.ts';

/** What stands around the cells has to say this. */
export interface MatrixShown {
  readonly scale: number;
  /** The cells have no room for numbers by themselves. */
  readonly isTight: boolean;
}

interface MatrixGridProps {
  readonly document: NetworkDocument;
  readonly facts: NetworkFacts;
  readonly matrix: Matrix;
  readonly quantity: MatrixQuantity;
  readonly firstCell: Cell;
  readonly isReadable: boolean;
  readonly isReadOnly: boolean;
  readonly onShown: (shown: MatrixShown) => void;
}

const highestFrame = 460;
const shareOfWindow = 0.52;
const scrollBar = 14;

const emptyView: MatrixView = { scrollLeft: 0, scrollTop: 0, width: 0, height: 0 };

export function MatrixGrid(props: MatrixGridProps) {
  const { document, facts, matrix, quantity, firstCell, isReadable, isReadOnly, onShown } = props;
  const { network } = document;
  const t = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const focused = useRef<HTMLDivElement>(null);
  const takesKeyboard = useRef(false);
  const [view, setView] = useState(emptyView);
  const [chosen, setCell] = useState(firstCell);
  const [isEditing, setEditing] = useState(false);
  const [rows, columns] = [matrix.rows.length, matrix.columns.length];
  const cell = { row: Math.min(chosen.row, rows - 1), column: Math.min(chosen.column, columns - 1) };
  const room = Math.min(highestFrame, window.innerHeight * shareOfWindow);
  const fitting = shapeFor(rows, columns, view.width, room - scrollBar);
  const isTight = !hasRoomForNumbers(fitting);
  const shape = isReadable ? readableShape(fitting) : fitting;
  const colors = useThemeColors();
  const names = {
    rowName: (row: number) => nameOf(facts, matrix.rows[row]),
    columnName: (column: number) => nameOf(facts, matrix.columns[column]),
  };
  const draw = (): void => {
    const context = sharpCanvas(canvas.current, view.width, view.height)?.context;
    if (context === undefined) return;
    drawMatrix(context, { matrix, shape, values: values.current(), scale: values.scale, colors, ...names }, view);
  };
  const values: MatrixValues = useMatrixValues(network, matrix, quantity, () => draw());
  const { scale } = values;
  useEffect(() => onShown({ scale, isTight }), [onShown, scale, isTight]);
  useLayoutEffect(draw);
  useView(frame, setView);
  const move = (next: Cell): void => {
    setCell(next);
    reveal(frame.current, shape, next);
    takesKeyboard.current = true;
  };
  // The cell is another element then, so that a screen reader reads it. At once: the next key may be waiting already.
  useLayoutEffect(() => {
    if (!takesKeyboard.current) return;
    takesKeyboard.current = false;
    focused.current?.focus({ preventScroll: true });
  });
  const edit = (): void => {
    if (quantity === 'weight' && !isReadOnly) setEditing(true);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target instanceof HTMLInputElement || event.nativeEvent.isComposing) return;
    const context = { network, matrix, cell, quantity, isReadOnly, move, edit };
    // The key itself is left to the field, which stands ready with all of its text selected.
    if (beginsNumber(event.nativeEvent)) edit();
    else if (handleMatrixKey(event, context)) event.preventDefault();
  };
  const onPointer = (event: MouseEvent): void => {
    const at = cellAt(event, frame.current, shape);
    if (at === null || at.row >= rows || at.column >= columns || event.target instanceof HTMLInputElement) return;
    move(at);
    if (event.type === 'dblclick') edit();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (event.target instanceof HTMLInputElement || isReadOnly || quantity !== 'weight') return;
    event.preventDefault();
    void pasteInto(matrix, cell, event.clipboardData.getData('text/plain'));
  };
  const present = values.current()?.[parameterAt(matrix, cell)];
  return (
    // biome-ignore lint/a11y/useSemanticElements: only one of its cells is an element
    <div
      ref={frame}
      className={styles.frame}
      style={{ height: Math.min(room, shape.top + rows * shape.cellHeight + scrollBar) }}
      role="grid"
      aria-label={t('matrix.grid')}
      aria-rowcount={rows}
      aria-colcount={columns}
      aria-readonly={isReadOnly || quantity !== 'weight'}
      onScroll={({ currentTarget: { scrollLeft, scrollTop } }) => setView((was) => ({ ...was, scrollLeft, scrollTop }))}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onClick={onPointer}
      onDoubleClick={onPointer}
    >
      <div
        className={styles.space}
        role="presentation"
        style={{ width: shape.left + columns * shape.cellWidth, height: shape.top + rows * shape.cellHeight }}
      >
        <canvas ref={canvas} className={styles.canvas} style={{ width: view.width, height: view.height }} />
        {/* biome-ignore lint/a11y/useFocusableInteractive: its cell takes the focus */}
        {/* biome-ignore lint/a11y/useSemanticElements: all other rows are only drawn, so there is no table */}
        <div role="row" aria-rowindex={cell.row + 1}>
          {/* biome-ignore lint/a11y/useSemanticElements: all other cells are only drawn */}
          <div
            key={`${cell.row} ${cell.column}`}
            ref={focused}
            className={styles.cell}
            role="gridcell"
            tabIndex={0}
            data-autofocus
            data-matrix-cell
            aria-colindex={cell.column + 1}
            aria-label={t('canvas.wire', { source: names.columnName(cell.column), target: names.rowName(cell.row) })}
            style={{
              left: shape.left + cell.column * shape.cellWidth,
              top: shape.top + cell.row * shape.cellHeight,
              width: shape.cellWidth - 1,
              height: shape.cellHeight - 1,
            }}
          >
            {isEditing && (
              <div className={styles.field}>
                <InlineField
                  text={present === undefined ? '' : copyableNumber(present)}
                  label={t('canvas.editWeight', {
                    source: names.columnName(cell.column),
                    target: names.rowName(cell.row),
                  })}
                  apply={(text) => writeCell(matrix, cell, text)}
                  onClose={(by) => {
                    setEditing(false);
                    if (by === 'keyboard') focused.current?.focus({ preventScroll: true });
                  }}
                />
              </div>
            )}
          </div>
        </div>
      </div>
      <CellDescription matrix={matrix} cell={cell} values={values} element={focused} />
    </div>
  );
}

interface CellDescriptionProps {
  readonly matrix: Matrix;
  readonly cell: Cell;
  readonly values: MatrixValues;
  readonly element: React.RefObject<HTMLElement | null>;
}

/** The number of the focused cell, kept calm while it changes. */
function CellDescription({ matrix, cell, values, element }: CellDescriptionProps) {
  const t = useTranslate();
  useEffect(() =>
    onCalmValues(() => {
      const parameter = parameterAt(matrix, cell);
      const value = values.current()?.[parameter];
      const said = value === undefined ? t('matrix.unknown') : `${fullText(value)}.`;
      const at = cell.row * matrix.columns.length + cell.column;
      const frozen = matrix.frozen[at] === 1 ? t('canvas.describeFrozen') : [];
      const off = matrix.off[at] === 1 ? t('canvas.describeOff') : [];
      const sentences = parameter < 0 ? [t('matrix.noWire')] : [said, frozen, off].flat();
      element.current?.setAttribute('aria-description', sentences.join(' '));
    }),
  );
  return null;
}

function nameOf(facts: NetworkFacts, neuron: Matrix['rows'][number] | undefined): string {
  return neuron === undefined ? '' : nameIn(facts, neuron);
}

function useView(
  frame: React.RefObject<HTMLElement | null>,
  setView: (change: (was: MatrixView) => MatrixView) => void,
) {
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void =>
      setView((was) => ({ ...was, width: element.clientWidth, height: element.clientHeight }));
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [frame, setView]);
}

function cellAt(event: MouseEvent, frame: HTMLElement | null, shape: MatrixShape): Cell | null {
  if (frame === null) return null;
  const { left, top } = frame.getBoundingClientRect();
  const column = Math.floor((event.clientX - left + frame.scrollLeft - shape.left) / shape.cellWidth);
  const row = Math.floor((event.clientY - top + frame.scrollTop - shape.top) / shape.cellHeight);
  return row < 0 || column < 0 ? null : { row, column };
}

/** Scrolls as little as needed for the cell to stand beside the names. */
function reveal(frame: HTMLElement | null, { left, top, cellWidth, cellHeight }: MatrixShape, cell: Cell): void {
  if (frame === null) return;
  const [x, y] = [cell.column * cellWidth, cell.row * cellHeight];
  frame.scrollLeft = Math.max(Math.min(frame.scrollLeft, x), x + cellWidth + left - frame.clientWidth);
  frame.scrollTop = Math.max(Math.min(frame.scrollTop, y), y + cellHeight + top - frame.clientHeight);
}
