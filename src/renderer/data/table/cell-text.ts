// The text of a cell while it is looked at or typed, and what a typed text becomes under the type of its column.
import type { KeyboardEvent } from 'react';
import type { Cell, ColumnType } from '#core/data/dataset-choice.ts';
import { truthOf } from '#core/data/delimited/cell-form.ts';
import type { Translate } from '#messages/translator.ts';
import { briefText, typedText } from '#renderer/ui/field-text.ts';
import { readNumber } from '#renderer/ui/read-number.ts';

export function cellText(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? typedText(cell).replaceAll('−', '-') : String(cell);
}

export function shownCell(cell: Cell): string {
  return typeof cell === 'number' ? briefText(cell) : cellText(cell);
}

export function readCell(
  text: string,
  type: ColumnType,
  translate: Translate,
): { readonly cell: Cell } | { readonly message: string } {
  const trimmed = text.trim();
  if (trimmed === '') return { cell: null };
  if (type === 'category') return { cell: trimmed };
  if (type === 'truth') {
    const truth = truthOf(trimmed);
    return truth === null ? { message: translate('data.wantsTruth') } : { cell: truth };
  }
  const read = readNumber(trimmed.replace('−', '-'), {});
  return 'value' in read ? { cell: read.value } : { message: translate('data.wantsNumber') };
}

/** A key that opens the field of a cell: Enter, F2, or the first character of its new content. */
export function beginsCell({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  return key === 'Enter' || key === 'F2' || key === 'Process' || (Array.from(key).length === 1 && key !== ' ');
}
