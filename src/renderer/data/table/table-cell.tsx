// One cell of the table: its value, or the field in which it is typed, with what is wrong under it.
import { useEffect, useRef } from 'react';
import { type Cell, chosenFor, type TableColumn } from '#core/data/dataset-choice.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { fullText } from '#renderer/ui/field-text.ts';
import { shownCell } from './cell-text.ts';
import styles from './table.module.css';

type FinishKey = 'Enter' | 'Tab' | 'ShiftTab' | null;

interface TableCellProps {
  readonly id: string;
  readonly cell: Cell;
  readonly column: TableColumn;
  readonly index: number;
  readonly width: number;
  /** It takes the keys. */
  readonly isPlace: boolean;
  /** It is one of a block. */
  readonly isMarked: boolean;
  /** Null: it is not being typed. */
  readonly draft: string | null;
  readonly message: string | null;
  /** @param isMarking a block is drawn up to it */
  readonly onPoint: (isMarking: boolean) => void;
  readonly onOpen: () => void;
  readonly onDraft: (text: string) => void;
  readonly onFinish: (text: string, key: FinishKey) => void;
  readonly onGiveUp: () => void;
}

export function TableCell(props: TableCellProps) {
  const { id, cell, column, index, width, isPlace, isMarked, draft, message, onPoint, onOpen } = props;
  const isNumber = chosenFor(column, 'type') === 'number';
  return (
    // biome-ignore lint/a11y/useSemanticElements: most of the grid's cells are not drawn
    // biome-ignore lint/a11y/useFocusableInteractive: the grid takes the keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: arrow keys and Enter do the same
    <div
      id={id}
      role="gridcell"
      className={styles.cell}
      aria-colindex={index + 2}
      aria-selected={isPlace || isMarked}
      data-place={isPlace}
      data-marked={isMarked}
      data-number={isNumber}
      data-role={column.role}
      data-unfit={isNumber && cell !== null && typeof cell !== 'number'}
      style={{ width }}
      title={typeof cell === 'number' ? fullText(cell) : String(cell ?? '')}
      onClick={(event) => onPoint(event.shiftKey)}
      onDoubleClick={onOpen}
    >
      {draft === null ? shownCell(cell) : <CellField {...props} draft={draft} message={message} />}
    </div>
  );
}

function CellField({
  draft,
  message,
  column,
  id,
  onDraft,
  onFinish,
  onGiveUp,
}: TableCellProps & { readonly draft: string }) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (key: FinishKey): void => {
    onFinish(input.current?.value ?? draft, key);
  };
  return (
    <>
      <input
        ref={input}
        className={styles.field}
        value={draft}
        aria-label={t('data.valueOf', { name: column.name })}
        aria-invalid={message !== null}
        aria-describedby={message === null ? undefined : `${id}-message`}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onDraft(event.currentTarget.value)}
        onBlur={() => {
          if (!isOver.current) finish(null);
        }}
        onDoubleClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            isOver.current = true;
            event.stopPropagation();
            onGiveUp();
          } else if (event.key === 'Enter' || event.key === 'Tab') {
            event.preventDefault();
            event.stopPropagation();
            finish(event.key === 'Enter' ? 'Enter' : event.shiftKey ? 'ShiftTab' : 'Tab');
          }
        }}
      />
      {message !== null && (
        <span className={styles.message} id={`${id}-message`} role="alert">
          {message}
        </span>
      )}
    </>
  );
}
