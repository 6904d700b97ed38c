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
  const quick = quickForm(text);
  if (quick !== null) return quick;
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

/** Of the commonest texts, ordinary digits with at most one point among them; null: one has to look closer. */
function quickForm(text: string): CellForm | null {
  const { length } = text;
  if (length === 0) return cellForms.empty;
  if (length > 15) return null;
  const sign = text.charCodeAt(0);
  const start = sign === 0x2d || sign === 0x2b ? 1 : 0;
  let pointAt = -1;
  for (let index = start; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0x2e && pointAt === -1) pointAt = index;
    else if (code < 0x30 || code > 0x39) return null;
  }
  if (pointAt === -1) return length === start ? null : wholeForm(text, start);
  if (length - start < 2) return null;
  const isGroup = length - pointAt === 4 && pointAt > start && pointAt - start < 4 && text.charCodeAt(start) !== 0x30;
  return isGroup ? cellForms.pointOfThree : cellForms.point;
}

function wholeForm(text: string, start: number): CellForm {
  return text.length > start + 1 && text.charCodeAt(start) === 0x30 ? cellForms.digits : cellForms.whole;
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

/** @param text of a form that is a number by this decimal mark */
export function numberOf(text: string, decimal: '.' | ','): number {
  return shortNumber(text, decimal.charCodeAt(0)) ?? Number(decimal === ',' ? text.replace(',', '.') : text);
}

/**
 * A whole number of at most 15 digits, divided by a power of ten of at most 15: both are exact, so that the division rounds
 * as reading the text does (Clinger, 1990). Null: the text says more.
 */
function shortNumber(text: string, mark: number): number | null {
  const { length } = text;
  if (length > 15) return null;
  const sign = text.charCodeAt(0);
  let digits = 0;
  let decimals = -1;
  for (let index = sign === 0x2d || sign === 0x2b ? 1 : 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      digits = digits * 10 + code - 0x30;
      if (decimals >= 0) decimals += 1;
    } else if (code === mark && decimals === -1) decimals = 0;
    else return null;
  }
  const size = decimals > 0 ? digits / (powersOfTen[decimals] as number) : digits;
  return sign === 0x2d ? -size : size;
}

const powersOfTen = Array.from({ length: 16 }, (_, exponent) => Number(`1e${exponent}`));

/** Null: it is neither. */
export function truthOf(text: string): boolean | null {
  return chosenTruths.get(text.toLowerCase()) ?? null;
}
