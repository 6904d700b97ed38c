// A column of texts while it is read: the form and the number of each cell, and no more of the texts than is needed later.
import type { Cell, ColumnType } from '../dataset-choice.ts';
import {
  type CellForm,
  cellForms,
  formCount,
  formOf,
  isNumber,
  isNumberBy,
  numberOf,
  truthOf,
  withoutGuard,
} from './cell-form.ts';
import { NumberText } from './number-text.ts';
import type { DecimalMark } from './reading-choices.ts';

/** Texts that mean that a value is missing, and those of them that were found. */
export class MissingMarks {
  readonly found = new Set<string>();
  readonly #marks: ReadonlySet<string>;
  /** Else no number has to be looked up. */
  readonly areNumbers: boolean;

  constructor(marks: readonly string[]) {
    this.#marks = new Set(marks);
    this.areNumbers = marks.some((mark) => isNumber(formOf(mark)));
  }

  has(text: string): boolean {
    if (!this.#marks.has(text)) return false;
    this.found.add(text);
    return true;
  }
}

/** The first cell of a form. */
export interface FirstCell {
  readonly row: number;
  readonly text: string;
}

interface KnownText {
  readonly text: string;
  readonly form: CellForm;
  /** NaN: it is none. */
  readonly number: number;
}

/** Different texts that are kept once. */
const mostShared = 1000;
const firstRoom = 64;

export class TextColumn {
  readonly counts = new Array<number>(formCount).fill(0);
  readonly firsts = new Map<CellForm, FirstCell>();
  count = 0;
  /** Whether some of its texts mean that a value is missing. */
  hasMarks = false;
  /** Whether the texts of some numbers are gone, of which JavaScript would write other ones. */
  hasLost = false;
  /** Whether something stands in it that is no number. */
  hasOthers = false;
  readonly #marks: MissingMarks;
  readonly #keepsNumbers: boolean;
  readonly #number = new NumberText();
  readonly #shared = new Map<string, KnownText>();
  #forms = new Uint8Array(firstRoom);
  #numbers = new Float64Array(firstRoom);
  /** Null while there were none but those of numbers that needn't be kept. */
  #texts: string[] | null = null;

  constructor(marks: MissingMarks, keepsNumbers: boolean) {
    this.#marks = marks;
    this.#keepsNumbers = keepsNumbers;
  }

  /** False: it has to be added as another text. */
  addNumber(text: string): boolean {
    const form = this.#marks.areNumbers ? null : this.#number.formOf(text);
    if (form === null || form === cellForms.digits) return false;
    const { value, isPlain } = this.#number;
    if (!isPlain && !this.#keepsNumbers) this.hasLost = true;
    this.#add(text, form, value, !isPlain && this.#keepsNumbers);
    return true;
  }

  /** @param text without spaces around it */
  addText(text: string): void {
    const known = this.#shared.get(text) ?? this.#known(text);
    const { form, number } = known;
    this.#add(known.text, form, number, form !== cellForms.empty);
  }

  formAt(row: number): CellForm {
    return this.#forms[row] as CellForm;
  }

  /** Of a cell that is a number by one decimal mark or the other. */
  numberAt(row: number): number {
    return this.#numbers[row] as number;
  }

  /** Of all cells that are numbers. */
  numbers(): readonly number[] {
    return Array.from(this.#numbers.subarray(0, this.count)).filter((_, row) => isNumber(this.formAt(row)));
  }

  textAt(row: number): string {
    return this.#texts?.[row] || (isNumber(this.formAt(row)) ? String(this.numberAt(row)) : '');
  }

  /** Null: it is missing. Undefined: it can't be read as this type. */
  cellAt(row: number, type: ColumnType, decimal: DecimalMark): Cell | undefined {
    const form = this.#forms[row] as CellForm;
    if (form === cellForms.empty) return null;
    if (type === 'number') return isNumberBy(form, decimal) ? (this.#numbers[row] as number) : undefined;
    const text = this.textAt(row);
    return type === 'category' ? withoutGuard(text) : (truthOf(text) ?? undefined);
  }

  #add(text: string, form: CellForm, number: number, isKept: boolean): void {
    const row = this.count;
    if (row === this.#forms.length) this.#grow();
    this.#forms[row] = form;
    this.#numbers[row] = number;
    if (this.counts[form] === 0) this.firsts.set(form, { row, text });
    this.counts[form] = (this.counts[form] as number) + 1;
    this.count = row + 1;
    if (isKept) this.#texts ??= new Array<string>(row).fill('');
    this.#texts?.push(isKept ? text : '');
  }

  /** Equal texts are one, so that the others are soon forgotten. */
  #known(text: string): KnownText {
    const isMark = text !== '' && this.#marks.has(text);
    if (isMark) this.hasMarks = true;
    const form = isMark ? cellForms.empty : formOf(text);
    const isOther = !isNumber(form);
    if (isOther && form !== cellForms.empty) this.hasOthers = true;
    const known = { text, form, number: isOther ? Number.NaN : numberOf(text) };
    if (this.#shared.size < mostShared) this.#shared.set(text, known);
    return known;
  }

  #grow(): void {
    const [forms, numbers] = [this.#forms, this.#numbers];
    this.#forms = new Uint8Array(forms.length * 2);
    this.#forms.set(forms);
    this.#numbers = new Float64Array(numbers.length * 2);
    this.#numbers.set(numbers);
  }
}
