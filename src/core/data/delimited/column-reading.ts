// What a column of texts holds: its type, told from the forms of all its cells, and its cells as values of that type.
import type { TableTextProblemCode } from '#core/diagnostics/diagnostic.ts';
import type { Cell, ColumnType } from '../dataset-choice.ts';
import { type CellForm, cellForms, formCount, formOf, isNumber, numberOf, truthOf } from './cell-form.ts';
import type { DecimalMark, Guess } from './reading-choices.ts';

/** The forms of a column's cells, and how many cells are of each. */
export interface ColumnForms {
  readonly forms: Uint8Array;
  readonly counts: readonly number[];
}

/** Texts that mean that a value is missing, and those of them that were found. */
export class MissingMarks {
  readonly found = new Set<string>();
  readonly #marks: ReadonlySet<string>;
  readonly #areNumbers: boolean;

  constructor(marks: readonly string[]) {
    this.#marks = new Set(marks);
    this.#areNumbers = marks.some((mark) => isNumber(formOf(mark)));
  }

  /** The form of a cell's text, which is empty if the text is one of them. */
  formOf(text: string): CellForm {
    const form = formOf(text);
    if (form === cellForms.empty || (isNumber(form) && !this.#areNumbers) || !this.#marks.has(text)) return form;
    this.found.add(text);
    return cellForms.empty;
  }
}

export function formsOf(texts: readonly string[], marks: MissingMarks): ColumnForms {
  const forms = new Uint8Array(texts.length);
  const counts = new Array<number>(formCount).fill(0);
  for (let row = 0; row < texts.length; row += 1) {
    const form = marks.formOf(texts[row] as string);
    forms[row] = form;
    counts[form] = (counts[form] as number) + 1;
  }
  return { forms, counts };
}

/** By all columns together: a text is written in one way. */
export function guessDecimal(columns: readonly ColumnForms[]): Guess<DecimalMark> {
  const count = (form: CellForm): number => columns.reduce((sum, { counts }) => sum + (counts[form] as number), 0);
  const [points, commas] = [count(cellForms.point), count(cellForms.comma)];
  const [pointsOfThree, commasOfThree] = [count(cellForms.pointOfThree), count(cellForms.commaOfThree)];
  if (points > 0) return { value: '.', certainty: commas > 0 ? 'likely' : 'sure' };
  if (commas > 0) return { value: ',', certainty: 'sure' };
  if (commasOfThree > 0) return { value: '.', certainty: 'likely' };
  return { value: '.', certainty: pointsOfThree > 0 ? 'likely' : 'sure' };
}

export function guessType({ counts }: ColumnForms): Guess<ColumnType> {
  const count = (form: CellForm): number => counts[form] as number;
  const total = counts.reduce((sum, each) => sum + each, 0) - count(cellForms.empty);
  if (total === 0) return { value: 'number', certainty: 'likely' };
  if (count(cellForms.truth) === total) return { value: 'truth', certainty: 'sure' };
  const numbers = counts.reduce((sum, each, form) => (isNumber(form as CellForm) ? sum + each : sum), 0);
  if (count(cellForms.digits) > 0 && count(cellForms.whole) + count(cellForms.digits) === total) {
    return { value: 'category', certainty: 'likely' };
  }
  if (numbers === total) return { value: 'number', certainty: 'sure' };
  const written = numbers + count(cellForms.grouped) + count(cellForms.minusSign) + count(cellForms.notFinite);
  if (written === total || numbers * 2 >= total) return { value: 'number', certainty: 'likely' };
  return { value: 'category', certainty: count(cellForms.words) === total ? 'sure' : 'likely' };
}

/** The decimal mark that is not the text's own is one that groups thousands, or a slip. */
const numberProblems: Readonly<Partial<Record<CellForm, TableTextProblemCode>>> = {
  [cellForms.point]: 'textGrouped',
  [cellForms.pointOfThree]: 'textGrouped',
  [cellForms.comma]: 'textGrouped',
  [cellForms.commaOfThree]: 'textGrouped',
  [cellForms.grouped]: 'textGrouped',
  [cellForms.minusSign]: 'textMinusSign',
  [cellForms.notFinite]: 'textNotFinite',
  [cellForms.date]: 'textIsDate',
};

export interface ReadCells {
  readonly cells: readonly Cell[];
  /** Cells that can't be read as this type; they are null. */
  readonly unreadable: number;
  /** What is wrong with the first of them. */
  readonly first: { readonly row: number; readonly code: TableTextProblemCode } | null;
}

export function readCells(
  texts: readonly string[],
  { forms }: ColumnForms,
  type: ColumnType,
  decimal: DecimalMark,
): ReadCells {
  const cells: Cell[] = new Array(texts.length);
  let unreadable = 0;
  let first: ReadCells['first'] = null;
  for (let row = 0; row < texts.length; row += 1) {
    const form = forms[row] as CellForm;
    const cell = form === cellForms.empty ? null : cellOf(texts[row] as string, form, type, decimal);
    cells[row] = cell ?? null;
    if (cell !== undefined) continue;
    unreadable += 1;
    first ??= { row, code: type === 'truth' ? 'textNotTruth' : (numberProblems[form] ?? 'textNotNumber') };
  }
  return { cells, unreadable, first };
}

/** Undefined: the text can't be read as this type. */
function cellOf(text: string, form: CellForm, type: ColumnType, decimal: DecimalMark): Cell | undefined {
  if (type === 'category') return withoutGuard(text);
  if (type === 'truth') return truthOf(text) ?? undefined;
  return isReadable(form, decimal) ? numberOf(text, decimal) : undefined;
}

function isReadable(form: CellForm, decimal: DecimalMark): boolean {
  if (form === cellForms.whole) return true;
  return decimal === '.'
    ? form === cellForms.point || form === cellForms.pointOfThree
    : form === cellForms.comma || form === cellForms.commaOfThree;
}

/** Without the sign that keeps a spreadsheet from taking a text for a formula. */
export function withoutGuard(text: string): string {
  return /^'+[=+\-−@\t]/.test(text) ? text.slice(1) : text;
}
