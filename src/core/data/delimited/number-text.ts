// A decimal number as a text, its form and its value found in one walk, as exact as JavaScript's own reading of it.
import { type CellForm, cellForms } from './cell-form.ts';

/** Digits that are gathered as a whole number of 32 bits. */
const chunk = 9;
/** Any whole number of so many is one in double precision. */
const exactDigits = 15;
/** Numbers of full precision have fewer, those that numpy writes too. */
const mostDigits = 22;
const longestText = 26;
/** The 22nd is the largest that double precision has. */
const powersOfTen = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const mostPower = powersOfTen.length - 1;
/** Near enough for what corrects a quotient in its last place. */
const inverses = powersOfTen.map((power) => 1 / power);

/** 2^27 + 1: it cuts a number into halves of 26 bits (Veltkamp). */
const splitter = 134_217_729;
const upperHalves = powersOfTen.map((power) => power * splitter - (power * splitter - power));
const lowerHalves = powersOfTen.map((power, place) => power - (upperHalves[place] as number));

const codes = { plus: 0x2b, comma: 0x2c, minus: 0x2d, point: 0x2e, zero: 0x30, nine: 0x39, upperE: 0x45, lowerE: 0x65 };

export class NumberText {
  /** Of the text that was read last. */
  value = 0;
  /** Whether JavaScript writes the value as it stands there: a whole number without further signs. */
  isPlain = false;

  /** Null: the text is no number, or one that has to be looked at more closely. */
  formOf(text: string): CellForm | null {
    const { length } = text;
    if (length === 0 || length > longestText) return null;
    const sign = text.charCodeAt(0);
    const start = sign === codes.minus || sign === codes.plus ? 1 : 0;
    let mark = -1;
    let markCode = 0;
    let beforeMark = 0;
    let [first, second, rest] = [0, 0, 0];
    let chunks = 0;
    let left = chunk;
    let index = start;
    // A digit costs one comparison: each round ends where a chunk is full. This walk is most of an import's time.
    for (;;) {
      const begun = index;
      const stop = length - index < left ? length : index + left;
      let digit = 0;
      for (; index < stop; index += 1) {
        digit = text.charCodeAt(index) - codes.zero;
        if (digit >>> 0 > 9) break;
        rest = (rest * 10 + digit) | 0;
      }
      left -= index - begun;
      if (left === 0) {
        if (chunks === 0) first = rest;
        else if (chunks === 1) second = rest;
        chunks += 1;
        left = chunk;
        rest = 0;
      }
      if (index === length) break;
      if (index === stop) continue;
      const code = digit + codes.zero;
      if ((code !== codes.point && code !== codes.comma) || mark !== -1) break;
      mark = index;
      markCode = code;
      beforeMark = chunks * chunk + chunk - left;
      index += 1;
    }
    const digits = chunks * chunk + chunk - left;
    if (digits === 0 || digits > mostDigits) return null;
    const isWhole = index === length;
    const exponent = isWhole ? 0 : exponentOf(text, index);
    const power = (mark === -1 ? 0 : beforeMark - digits) + (exponent ?? Number.NaN);
    if (!(power >= -mostPower && power <= mostPower)) return null;
    if (mark === -1 && isWhole) {
      if (digits > exactDigits) return null;
      if (digits > 1 && text.charCodeAt(start) === codes.zero) return cellForms.digits;
    }
    const size = sizeOf(first, second, rest, digits, power);
    // Half way between two numbers in double precision.
    if (Number.isNaN(size)) return null;
    this.value = sign === codes.minus ? -size : size;
    this.isPlain = mark === -1 && isWhole && sign !== codes.plus && !(sign === codes.minus && size === 0);
    if (mark === -1) return cellForms.whole;
    const isOfThree =
      isWhole && length - mark === 4 && mark > start && mark - start < 4 && text.charCodeAt(start) !== codes.zero;
    if (markCode === codes.point) return isOfThree ? cellForms.pointOfThree : cellForms.point;
    return isOfThree ? cellForms.commaOfThree : cellForms.comma;
  }
}

/** Of `e-05` from here to the text's end; null: something else stands there. */
function exponentOf(text: string, start: number): number | null {
  const { length } = text;
  if ((text.charCodeAt(start) | 0x20) !== codes.lowerE) return null;
  const sign = text.charCodeAt(start + 1);
  const first = sign === codes.minus || sign === codes.plus ? start + 2 : start + 1;
  if (first >= length || length - first > 3) return null;
  let exponent = 0;
  for (let index = first; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < codes.zero || code > codes.nine) return null;
    exponent = exponent * 10 + (code - codes.zero);
  }
  return sign === codes.minus ? -exponent : exponent;
}

/**
 * Three groups of digits, of nine each but the last, by 10^power, rounded once; NaN where that can't be told from so many digits.
 * One exact number by another rounds as it should (Clinger, 1990). More digits are kept as an unevaluated sum of two numbers
 * (Dekker, 1971).
 */
function sizeOf(first: number, second: number, rest: number, digits: number, power: number): number {
  const exponent = power < 0 ? -power : power;
  const scale = powersOfTen[exponent] as number;
  if (digits <= exactDigits) {
    const whole = digits < chunk ? rest : first * (powersOfTen[digits - chunk] as number) + rest;
    return power < 0 ? whole / scale : whole * scale;
  }
  const isMore = digits >= 2 * chunk;
  const [tens, next] = [powersOfTen[isMore ? chunk : digits - chunk] as number, isMore ? second : rest];
  // Exact: nine digits by 5⁹ at most, and a power of two.
  let product = first * tens;
  let high = product + next;
  let low = next - (high - product);
  if (digits > 2 * chunk) {
    const more = digits - 2 * chunk;
    const factor = powersOfTen[more] as number;
    const [lower, before] = [low, high];
    product = before * factor;
    high = product + rest;
    low = rest - (high - product) + productError(before, more, product) + lower * factor;
  }
  return power < 0 ? quotientOf(high, low, exponent) : productOf(high, low, exponent);
}

function quotientOf(high: number, low: number, exponent: number): number {
  const scale = powersOfTen[exponent] as number;
  const quotient = high / scale;
  const product = quotient * scale;
  const rest = high - product - productError(quotient, exponent, product) + low;
  return sureSum(quotient, rest * (inverses[exponent] as number));
}

function productOf(high: number, low: number, exponent: number): number {
  const scale = powersOfTen[exponent] as number;
  const product = high * scale;
  return sureSum(product, productError(high, exponent, product) + low * scale);
}

/** What the low part may be off by, of the high one: more than all the steps before it lose. */
const doubt = 1e-29;

function sureSum(high: number, low: number): number {
  const off = high * doubt;
  const sum = high + (low - off);
  return sum === high + (low + off) ? sum : Number.NaN;
}

/** What the product of a number and a power of ten lost in rounding, exactly (Dekker). */
function productError(one: number, exponent: number, product: number): number {
  const oneHigh = one * splitter - (one * splitter - one);
  const oneLow = one - oneHigh;
  const [otherHigh, otherLow] = [upperHalves[exponent] as number, lowerHalves[exponent] as number];
  return oneLow * otherLow - (product - oneHigh * otherHigh - oneLow * otherHigh - oneHigh * otherLow);
}
