// Type and values of a column of texts, told from the forms of all its cells.
import type { TableTextProblemCode } from '#core/diagnostics/diagnostic.ts';
import type { Cell, ColumnType, Row } from '../dataset-choice.ts';
import { type CellForm, cellForms, formCount, formOf, isNumber, numberOf, truthOf } from './cell-form.ts';
import { mostCounted } from './guess-roles.ts';
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

/** Of each column; row by row, as the texts lie. */
export function formsOf(
  rows: readonly (readonly string[])[],
  width: number,
  marks: MissingMarks,
): readonly ColumnForms[] {
  const columns = Array.from({ length: width }, () => ({
    forms: new Uint8Array(rows.length),
    counts: new Array<number>(formCount).fill(0),
  }));
  for (const [row, texts] of rows.entries()) {
    for (let column = 0; column < width; column += 1) {
      const { forms, counts } = columns[column] as (typeof columns)[number];
      const form = marks.formOf(texts[column] as string);
      forms[row] = form;
      counts[form] = (counts[form] as number) + 1;
    }
  }
  return columns;
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

/** What was found in a column while its cells were read. */
export class ColumnFindings {
  /** Cells with a value. */
  present = 0;
  /** Cells that can't be read as the column's type; they are null. */
  unreadable = 0;
  /** What is wrong with the first of them. */
  first: { readonly row: number; readonly code: TableTextProblemCode } | null = null;
  /** Each value a whole number, one more than the one before. */
  isCounting = true;
  readonly #distinct = new Set<Cell>();
  #last = Number.NaN;

  /** Different values, `mostCounted` at most. */
  get distinct(): number {
    return this.#distinct.size;
  }

  value(cell: Cell): void {
    this.present += 1;
    if (this.#distinct.size < mostCounted) this.#distinct.add(cell);
    if (!this.isCounting) return;
    const number = typeof cell === 'number' ? cell : Number.NaN;
    this.isCounting = this.present === 1 ? Number.isInteger(number) : number === this.#last + 1;
    this.#last = number;
  }

  problem(row: number, code: TableTextProblemCode): void {
    this.unreadable += 1;
    this.first ??= { row, code };
  }
}

export interface ReadRows {
  readonly rows: readonly Row[];
  readonly findings: readonly ColumnFindings[];
}

/** @param types of the columns, whose forms these are */
export function readRows(
  texts: readonly (readonly string[])[],
  forms: readonly ColumnForms[],
  types: readonly ColumnType[],
  decimal: DecimalMark,
): ReadRows {
  const findings = types.map(() => new ColumnFindings());
  const rows = texts.map((own, row) =>
    types.map((type, column) => {
      const form = forms[column]?.forms[row] as CellForm;
      if (form === cellForms.empty) return null;
      const found = findings[column] as ColumnFindings;
      const cell = cellOf(own[column] as string, form, type, decimal);
      if (cell !== undefined) found.value(cell);
      else found.problem(row, type === 'truth' ? 'textNotTruth' : (numberProblems[form] ?? 'textNotNumber'));
      return cell ?? null;
    }),
  );
  return { rows, findings };
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
