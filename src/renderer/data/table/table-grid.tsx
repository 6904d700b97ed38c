// The document's table as a spreadsheet: only what is in view is drawn, one cell takes the keys, and an empty row at the end takes new ones.
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ClipboardEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import { chosenFor, type TableDataset } from '#core/data/dataset-choice.ts';
import { readDelimitedText } from '#core/data/delimited/read-delimited.ts';
import { cellsAsText } from '#core/data/delimited/write-delimited.ts';
import { pictureSide } from '#core/data/picture-features.ts';
import { type CellBlock, deleteRows, moveColumn, moveRow, writeCells } from '#core/document/edits/edit-table.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { announce, pickRow, useUi } from '#renderer/state/window/ui-store.ts';
import { type Place, placeAfterEdit, placeAfterKey } from '#renderer/ui/grid-keys.ts';
import { rowHeight } from '#renderer/ui/row-window.ts';
import { PictureOfRow } from '../picture-of-row.tsx';
import { beginsCell, cellText, readCell } from './cell-text.ts';
import { ColumnHeader } from './column-header.tsx';
import { columnWidths, headHeight, numberWidthFor, onlyTarget, withTarget } from './grid-shape.ts';
import { type Block, blockBetween, cellsOf, isInBlock, rowsOf } from './marked-block.ts';
import type { partOfRow } from './row-parts.ts';
import styles from './table.module.css';
import { TableCell } from './table-cell.tsx';

export interface TableGridProps {
  readonly table: TableDataset;
  /** Which part each row is of, as `partOfRow` tells it. */
  readonly parts: ReturnType<typeof partOfRow>;
  /** What becomes of the table. */
  readonly dataset: Dataset;
  readonly isLarge?: boolean;
}

export function TableGrid({ table, parts, dataset, isLarge = false }: TableGridProps) {
  const t = useTranslate();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const picked = useUi((state) => state.row);
  const [chosen, setChosen] = useState<Place>({ row: picked, column: 0 });
  /** Where a block of cells begins that ends at the chosen one. */
  const [anchor, setAnchor] = useState<Place | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const { columns, rows } = table;
  const place = { row: Math.min(chosen.row, rows.length), column: Math.min(chosen.column, columns.length - 1) };
  const side = pictureSide(dataset.featureNames);
  const numberWidth = numberWidthFor(rows.length, side !== null);
  const { rowWindow, columnWindow, reveal } = useGridWindow(frame, table, numberWidth);

  useEffect(() => {
    setChosen((before) => (before.row === rows.length || before.row === picked ? before : { ...before, row: picked }));
  }, [picked, rows.length]);

  const block = blockBetween(anchor ?? place, place);
  const move = (next: Place, isMarking = false): void => {
    setAnchor(isMarking ? (anchor ?? place) : null);
    setChosen(next);
    reveal(next);
    if (next.row < rows.length) pickRow(next.row);
  };
  const close = (): void => {
    setDraft(null);
    setMessage(null);
  };
  const write = async (block: CellBlock): Promise<boolean> => {
    const refusal = await commit((document) => writeCells(document, block));
    setMessage(refusal);
    return refusal === null;
  };
  const finish = async (text: string, next: Place | null): Promise<void> => {
    const column = columns[place.column];
    if (column === undefined) return;
    const read = readCell(text, chosenFor(column, 'type'), t);
    if ('message' in read) return setMessage(read.message);
    const isSame = Object.is(rows[place.row]?.[place.column] ?? null, read.cell);
    if (!isSame && !(await write({ ...place, cells: [[read.cell]] }))) return;
    close();
    if (next === null) return;
    move(next);
    frame.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== frame.current || event.nativeEvent.isComposing) return;
    if (marksAll(event)) {
      event.preventDefault();
      setAnchor({ row: 0, column: 0 });
      setChosen({ row: Math.max(0, rows.length - 1), column: columns.length - 1 });
    } else if (changeByKey(event, place, block, table, move)) event.preventDefault();
    else if (beginsCell(event)) {
      // The key itself is left to the field, which stands ready.
      setDraft(event.key === 'Enter' || event.key === 'F2' ? cellText(rows[place.row]?.[place.column] ?? null) : '');
      if (event.key === 'Enter' || event.key === 'F2') event.preventDefault();
    } else {
      const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2);
      const next = placeAfterKey(event, place, { rows: rows.length + 1, columns: columns.length, page });
      if (next === null) return;
      event.preventDefault();
      move(next, event.shiftKey);
    }
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (event.target !== frame.current) return;
    event.preventDefault();
    event.stopPropagation();
    void pasteAt(event.clipboardData.getData('text/plain'), block.first, write).then((problem) => {
      if (problem) announce(() => t('data.notPasted'));
    });
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (event.target !== frame.current) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', cellsAsText(cellsOf(block, rows)));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: most of its cells are not drawn
    <div
      ref={frame}
      className={styles.grid}
      data-large={isLarge}
      role="grid"
      tabIndex={0}
      aria-label={t('data.grid')}
      data-one-target={onlyTarget(table) !== null}
      aria-multiselectable="true"
      aria-rowcount={rows.length + 2}
      aria-colcount={columns.length + 1}
      aria-activedescendant={`${id}-${place.row}-${place.column}`}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onCopy={onCopy}
    >
      <div
        className={styles.space}
        role="presentation"
        style={{ width: columnWindow.size + numberWidth, height: rowWindow.size + headHeight }}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: the grid takes the keys */}
        <div role="row" className={styles.head} aria-rowindex={1} style={{ height: headHeight }}>
          {/* biome-ignore lint/a11y/useSemanticElements: as above */}
          {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
          <div role="columnheader" className={styles.corner} aria-colindex={1} style={{ width: numberWidth }}>
            {t('data.rowNumber')}
          </div>
          <span style={{ width: columnWindow.start }} aria-hidden="true" className={styles.gap} />
          {columnWindow.items.map(({ index, size }) => (
            <ColumnHeader
              key={index}
              table={table}
              column={index}
              width={size}
              row={Math.min(picked, rows.length - 1)}
            />
          ))}
        </div>
        {rowWindow.items.map(({ index, start }) => (
          // biome-ignore lint/a11y/useSemanticElements: as above
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={index}
            role="row"
            className={styles.row}
            aria-rowindex={index + 2}
            aria-selected={index === picked}
            data-part={index < rows.length ? parts(index) : 'new'}
            style={{ top: start + headHeight, height: rowHeight, width: columnWindow.size + numberWidth }}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys pick a row */}
            <div
              role="rowheader"
              className={styles.number}
              aria-colindex={1}
              style={{ width: numberWidth }}
              onClick={(event) => move({ row: index, column: place.column }, event.shiftKey)}
            >
              {side !== null && index < rows.length && <PictureOfRow dataset={dataset} side={side} row={index} />}
              {index < rows.length ? index + 1 : '+'}
              {index < rows.length && <span className="unseen"> {t(`data.part_${parts(index)}`)}</span>}
            </div>
            <span style={{ width: columnWindow.start }} aria-hidden="true" className={styles.gap} />
            {columnWindow.items.map(({ index: column, size }) => {
              const isPlace = index === place.row && column === place.column;
              return (
                <TableCell
                  key={column}
                  id={`${id}-${index}-${column}`}
                  cell={rows[index]?.[column] ?? null}
                  column={columns[column] as TableDataset['columns'][number]}
                  index={column}
                  width={size}
                  isPlace={isPlace}
                  isMarked={anchor !== null && isInBlock(block, index, column)}
                  draft={isPlace ? draft : null}
                  message={isPlace ? message : null}
                  onPoint={(isMarking) => move({ row: index, column }, isMarking)}
                  onOpen={() => setDraft(cellText(rows[index]?.[column] ?? null))}
                  onDraft={setDraft}
                  onFinish={(text, key) => void finish(text, placeAfterEdit(key, place, columns.length))}
                  onGiveUp={() => {
                    close();
                    frame.current?.focus({ preventScroll: true });
                  }}
                />
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function marksAll({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === 'a';
}

/** What a key changes in the table; false: it changes nothing. */
function changeByKey(
  event: KeyboardEvent,
  { row, column }: Place,
  block: Block,
  table: TableDataset,
  move: (to: Place) => void,
): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return false;
  const { columns, rows } = table;
  const isRow = row < rows.length;
  const { first } = block;
  if ((key === 'Delete' || key === 'Backspace') && !altKey && first.row < rows.length) {
    if (shiftKey) void commit((document) => deleteRows(document, first.row, rowsOf(block, rows.length)));
    else {
      const cells = cellsOf(block, rows).map((own) => own.map(() => null));
      void commit((document) => writeCells(document, { ...first, cells }));
    }
    move(first);
    return true;
  }
  if (!altKey) return false;
  const [down, right] = [{ ArrowUp: -1, ArrowDown: 1 }[key] ?? 0, { ArrowLeft: -1, ArrowRight: 1 }[key] ?? 0];
  if (down !== 0 && isRow && row + down >= 0 && row + down < rows.length) {
    void commit((document) => moveRow(document, row, row + down)).then(() => move({ row: row + down, column }));
  } else if (right !== 0 && column + right >= 0 && column + right < columns.length) {
    void commit((document) => moveColumn(document, column, column + right)).then(() =>
      move({ row, column: column + right }),
    );
  }
  return down !== 0 || right !== 0;
}

/** A block of cells as spreadsheets copy it. True: it is none. */
async function pasteAt(text: string, place: Place, write: (block: CellBlock) => Promise<boolean>): Promise<boolean> {
  const read = readDelimitedText(text, { delimiter: '\t', hasHeader: false, unreadable: 'missing' });
  if ('problems' in read) return true;
  return !(await write({ ...place, cells: read.table.rows }));
}

interface Shown {
  readonly index: number;
  readonly start: number;
  readonly size: number;
}

interface GridWindow {
  readonly items: readonly Shown[];
  /** Of all of them together. */
  readonly size: number;
  /** Of what stands before the first. */
  readonly start: number;
}

function useGridWindow(frame: RefObject<HTMLDivElement | null>, table: TableDataset, numberWidth: number) {
  const widths = useMemo(() => columnWidths(table), [table]);
  const target = onlyTarget(table);
  const rows = useVirtualizer({
    count: table.rows.length + 1,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: headHeight,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: table.columns.length,
    getScrollElement: () => frame.current,
    estimateSize: (column) => widths[column] ?? 0,
    overscan: 2,
    rangeExtractor: (range) => withTarget(defaultRangeExtractor(range), target),
    scrollPaddingStart: numberWidth,
    scrollPaddingEnd: target === null ? 0 : (widths[target] ?? 0),
  });
  const windowOf = (virtual: typeof rows | typeof columns): GridWindow => {
    const items = virtual.getVirtualItems();
    return { items, size: virtual.getTotalSize(), start: items[0]?.start ?? 0 };
  };
  return {
    rowWindow: windowOf(rows),
    columnWindow: windowOf(columns),
    reveal: ({ row, column }: Place): void => {
      rows.scrollToIndex(row);
      columns.scrollToIndex(column);
    },
  };
}
