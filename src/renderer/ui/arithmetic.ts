// Reader of a number field: a number or a small calculation such as `=1/3`, read by a parser and never run as code.
import { raisedNumber } from '#core/numeric/power-of-ten.ts';

type ArithmeticProblem = 'empty' | 'syntax' | 'tooLong' | 'notFinite';
export type ArithmeticResult =
  | { readonly value: number }
  /** `at` is the position of the first character that could not be read. */
  | { readonly problem: ArithmeticProblem; readonly at: number };

/** Bounds the nesting too, so that no input can exhaust the stack. */
const longest = 200;

const numberPattern = /(?:\d+\.?\d*|\.\d+)(?:[eE][+\-−]?\d+|×10⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)?/y;
const minusSigns = '-−';
const timesSigns = '*×·';
const overSigns = '/÷';

class SyntaxProblem extends Error {}

/** Reads `+ − * / ^`, parentheses, `sqrt(…)` and scientific notation; a leading `=` is allowed. */
export function parseArithmetic(typed: string): ArithmeticResult {
  const text = narrow(typed);
  if (text.length > longest) return { problem: 'tooLong', at: longest };
  const start = text.search(/[^\s=]/);
  if (start < 0 || text.slice(0, start).split('=').length > 2) {
    return { problem: start < 0 && !text.includes('=') ? 'empty' : 'syntax', at: Math.max(0, start) };
  }
  const reader = new ExpressionReader(text, start);
  try {
    const value = reader.readAll();
    return Number.isFinite(value) ? { value } : { problem: 'notFinite', at: 0 };
  } catch (problem) {
    if (problem instanceof SyntaxProblem) return { problem: 'syntax', at: reader.position };
    throw problem;
  }
}

/** East Asian input methods write ＝１／３ in full width. */
function narrow(text: string): string {
  return text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** Recursive descent: sums of products of signed powers of atoms. */
class ExpressionReader {
  position: number;
  readonly #text: string;

  constructor(text: string, position: number) {
    this.#text = text;
    this.position = position;
  }

  readAll(): number {
    const value = this.#sum();
    this.#skipSpace();
    if (this.position < this.#text.length) throw new SyntaxProblem();
    return value;
  }

  #sum(): number {
    let value = this.#product();
    for (;;) {
      if (this.#take('+')) value += this.#product();
      else if (this.#take(minusSigns)) value -= this.#product();
      else return value;
    }
  }

  #product(): number {
    let value = this.#signed();
    for (;;) {
      if (this.#take(timesSigns)) value *= this.#signed();
      else if (this.#take(overSigns)) value /= this.#signed();
      else return value;
    }
  }

  /** A sign binds weaker than a power: −2^2 is −4. */
  #signed(): number {
    if (this.#take(minusSigns)) return -this.#signed();
    if (this.#take('+')) return this.#signed();
    return this.#power();
  }

  /** Powers group to the right: 2^3^2 is 2^9. */
  #power(): number {
    const base = this.#atom();
    return this.#take('^') ? base ** this.#signed() : base;
  }

  #atom(): number {
    this.#skipSpace();
    if (this.#take('(')) return this.#closed();
    if (this.#text.slice(this.position, this.position + 4).toLowerCase() === 'sqrt') {
      this.position += 4;
      if (!this.#take('(')) throw new SyntaxProblem();
      return Math.sqrt(this.#closed());
    }
    return this.#number();
  }

  #closed(): number {
    const value = this.#sum();
    if (!this.#take(')')) throw new SyntaxProblem();
    return value;
  }

  #number(): number {
    numberPattern.lastIndex = this.position;
    const match = numberPattern.exec(this.#text);
    if (match === null) throw new SyntaxProblem();
    this.position = numberPattern.lastIndex;
    const [mantissa = '', power] = match[0].split('×10');
    return Number(power === undefined ? mantissa.replace('−', '-') : `${mantissa}e${raisedNumber(power)}`);
  }

  #take(characters: string): boolean {
    this.#skipSpace();
    const next = this.#text[this.position];
    if (next === undefined || !characters.includes(next)) return false;
    this.position += 1;
    return true;
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.position] ?? '')) this.position += 1;
  }
}
