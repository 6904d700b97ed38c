// The form of a cell's text: a number written in one way or another, a truth value, a date, or words.

export const cellForms = {
  empty: 0,
  /** Digits alone. */
  whole: 1,
  point: 2,
  /** `1.234`: a decimal point, or one that groups thousands. */
  pointOfThree: 3,
  comma: 4,
  /** `1,234`: a decimal comma, or one that groups thousands. */
  commaOfThree: 5,
  /** Thousands that are grouped for certain: `1,234,567`, `1.234,5`, `1 234`. */
  grouped: 6,
  /** A number behind a minus sign or a dash that is no hyphen. */
  minusSign: 7,
  /** `NaN`, `inf`, a spreadsheet's error, a number beyond double precision. */
  notFinite: 8,
  date: 9,
  truth: 10,
  /** Digits that begin with a zero, or too many for a number: the name of something. */
  digits: 11,
  words: 12,
} as const;

export type CellForm = (typeof cellForms)[keyof typeof cellForms];
export const formCount = 13;

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['참', true],
  ['거짓', false],
]);
const chosenTruths: ReadonlyMap<string, boolean> = new Map([
  ...truths,
  ['1', true],
  ['0', false],
  ['yes', true],
  ['no', false],
  ['예', true],
  ['아니요', false],
]);

/** Any text of these begins with one of them. */
const numberLike = /^[\d+\-−–.,#ni참거tf]/i;
const whole = /^[+-]?\d+(?:e[+-]?\d+)?$/i;
const point = /^[+-]?(?:\d+\.\d*|\.\d+)(?:e[+-]?\d+)?$/i;
const comma = /^[+-]?(?:\d+,\d*|,\d+)(?:e[+-]?\d+)?$/i;
const ofThree = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/;
const grouped = /^[+-]?\d{1,3}(?:([,.'’\s])\d{3})(?:\1\d{3})*(?:(?!\1)[.,]\d*)?$/;
const notFinite = /^(?:[+-]?(?:nan|inf|infinity|∞)|#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!))$/i;
const date = /^\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:[ T].*)?$|^\d{4}[-/]\d{2}$|^\d{1,2}:\d{2}(?::\d{2})?$|^\d{4}년/;

/** @param text without spaces around it */
export function formOf(text: string): CellForm {
  if (text === '') return cellForms.empty;
  if (!numberLike.test(text)) return cellForms.words;
  if (whole.test(text) || point.test(text)) return finite(text, text.includes('.') ? cellForms.point : cellForms.whole);
  if (comma.test(text)) {
    return ofThree.test(text) ? cellForms.commaOfThree : finite(text.replace(',', '.'), cellForms.comma);
  }
  if (grouped.test(text)) return cellForms.grouped;
  if (notFinite.test(text)) return cellForms.notFinite;
  if (/^[−–]/.test(text) && isNumber(formOf(text.slice(1)))) return cellForms.minusSign;
  if (date.test(text)) return cellForms.date;
  return truths.has(text.toLowerCase()) ? cellForms.truth : cellForms.words;
}

function finite(text: string, form: CellForm): CellForm {
  const value = Number(text);
  if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(text.replace(/e.*$/i, '')))) return cellForms.notFinite;
  const isLong = form === cellForms.whole && /^[+-]?\d+$/.test(text);
  if (isLong && (!Number.isSafeInteger(value) || /^[+-]?0\d/.test(text))) return cellForms.digits;
  if (form === cellForms.point && ofThree.test(text)) return cellForms.pointOfThree;
  return form;
}

/** Whole, or with a decimal point or comma. */
export function isNumber(form: CellForm): boolean {
  return form >= cellForms.whole && form <= cellForms.commaOfThree;
}

/** Whether the form is a number where this is the decimal mark. */
export function isNumberBy(form: CellForm, decimal: '.' | ','): boolean {
  if (form === cellForms.whole) return true;
  return decimal === '.'
    ? form === cellForms.point || form === cellForms.pointOfThree
    : form === cellForms.comma || form === cellForms.commaOfThree;
}

/** @param text of a form that is a number */
export function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

/** Null: it is neither. */
export function truthOf(text: string): boolean | null {
  return chosenTruths.get(text.toLowerCase()) ?? null;
}

/** Without the sign that keeps a spreadsheet from taking a text for a formula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && /^'+[=+\-−@\t]/.test(text) ? text.slice(1) : text;
}
