// Problems of a text that is no JSON: cut short, a number that isn't one, or a place where something else was expected.
// Runs only after JSON.parse has refused the text, whose own words differ between engines.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { fileProblem } from './file-problem.ts';
import { endOfString } from './measure-text.ts';
import { joinPath } from './path.ts';

export function syntaxProblem(text: string): Diagnostic {
  const checker = new SyntaxChecker(text);
  try {
    checker.checkAll();
  } catch (stop) {
    if (stop instanceof Stop) return checker.describe(stop.reason);
    throw stop;
  }
  return checker.describe('unexpected');
}

type Reason = 'end' | 'unexpected' | 'notFinite';

class Stop extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

/** A recursive descent over JSON's grammar; the depth was limited by `textProblem`. */
class SyntaxChecker {
  readonly #text: string;
  readonly #path: (string | number)[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  checkAll(): void {
    this.#value();
    this.#skipSpace();
    if (this.#at < this.#text.length) this.#stop();
  }

  describe(reason: Reason): Diagnostic {
    if (reason === 'end') return fileProblem('cutShort');
    if (reason === 'notFinite') {
      const path = joinPath(this.#path);
      return fileProblem('notFinite', { path }, { path });
    }
    const before = this.#text.slice(0, this.#at);
    const line = before.split('\n').length;
    return fileProblem('notJson', { line, column: this.#at - before.lastIndexOf('\n') });
  }

  #value(): void {
    this.#skipSpace();
    const next = this.#text.charAt(this.#at);
    if (next === '{') this.#object();
    else if (next === '[') this.#list();
    else if (next === '"') this.#string();
    else if (next === '-' || isDigit(next)) this.#number();
    else this.#word();
  }

  #object(): void {
    this.#at += 1;
    if (this.#takes('}')) return;
    do {
      this.#skipSpace();
      if (this.#text.charAt(this.#at) !== '"') this.#stop();
      const start = this.#at;
      this.#string();
      this.#path.push(keyOf(this.#text.slice(start, this.#at)));
      this.#expect(':');
      this.#value();
      this.#path.pop();
    } while (this.#takes(','));
    this.#expect('}');
  }

  #list(): void {
    this.#at += 1;
    if (this.#takes(']')) return;
    let index = 0;
    do {
      this.#path.push(index);
      this.#value();
      this.#path.pop();
      index += 1;
    } while (this.#takes(','));
    this.#expect(']');
  }

  #string(): void {
    const start = this.#at;
    this.#at = endOfString(this.#text, start) + 1;
    if (this.#at > this.#text.length) this.#stop();
    if (!isJson(this.#text.slice(start, this.#at))) {
      this.#at = start;
      throw new Stop('unexpected');
    }
  }

  #number(): void {
    const start = this.#at;
    if (this.#text.charAt(start) === '-' && /^[IN]/.test(this.#text.charAt(start + 1))) {
      this.#at += 1;
      this.#word();
    }
    while (isNumberPart(this.#text.charCodeAt(this.#at))) this.#at += 1;
    if (this.#at >= this.#text.length && this.#path.length > 0) this.#stop();
    if (isJson(this.#text.slice(start, this.#at))) return;
    this.#at = start;
    throw new Stop('unexpected');
  }

  /** `true`, `false`, `null`; and the words that other programs write for numbers that are none. */
  #word(): void {
    for (const word of ['NaN', 'Infinity']) if (this.#text.startsWith(word, this.#at)) throw new Stop('notFinite');
    for (const word of ['true', 'false', 'null']) {
      if (this.#text.startsWith(word, this.#at)) {
        this.#at += word.length;
        return;
      }
      if (word.startsWith(this.#text.slice(this.#at, this.#at + word.length))) {
        this.#at = this.#text.length;
      }
    }
    this.#stop();
  }

  #takes(character: string): boolean {
    this.#skipSpace();
    if (this.#text.charAt(this.#at) !== character) return false;
    this.#at += 1;
    return true;
  }

  #expect(character: string): void {
    if (!this.#takes(character)) this.#stop();
  }

  #skipSpace(): void {
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
  }

  /** Zeros after the last byte that reached the disk are an end as well. */
  #stop(): never {
    throw new Stop(this.#at >= this.#text.length || this.#text.charCodeAt(this.#at) === 0 ? 'end' : 'unexpected');
  }
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

/** Digits, signs, the point and the exponent's e. */
function isNumberPart(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || code === 0x2b || code === 0x2d || code === 0x2e || (code | 0x20) === 0x65;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function keyOf(quoted: string): string {
  return JSON.parse(quoted) as string;
}
