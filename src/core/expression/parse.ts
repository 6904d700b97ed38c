// Reads an expression as it is typed: 1.702 x · sigmoid(x) and the like, with the place of what does not fit.
import { call, type Expression, type FunctionName } from './expression.ts';
import { functionRules } from './functions.ts';
import { constant } from './simplify.ts';

export type ParseProblemCode = 'tooLong' | 'unexpectedCharacter' | 'unexpectedEnd' | 'unknownName' | 'argumentCount';

export class ParseProblem extends Error {
  readonly code: ParseProblemCode;
  /** Characters before it. */
  readonly at: number;
  /** What stands there. */
  readonly found: string;

  constructor(code: ParseProblemCode, at: number, found: string) {
    super(`${code} at ${at}: ${found}`);
    this.code = code;
    this.at = at;
    this.found = found;
  }
}

export interface Language {
  readonly variables: readonly string[];
  /** Functions by the names that they are called by. */
  readonly functions: Readonly<Record<string, FunctionName>>;
}

export const longestExpression = 500;

const namedNumbers: Readonly<Record<string, number>> = { pi: Math.PI, e: Math.E };
const token = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|([A-Za-z_][A-Za-z_0-9]*)|([-+*/^(),]))/y;

interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
}

/** @throws ParseProblem */
export function parseExpression(text: string, language: Language): Expression {
  if (text.length > longestExpression) throw new ParseProblem('tooLong', longestExpression, '');
  const parser = new Parser(tokensOf(text), language);
  return parser.whole();
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  let at = 0;
  while (at < end) {
    token.lastIndex = at;
    const match = token.exec(text);
    if (match === null) {
      const place = at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
      throw new ParseProblem('unexpectedCharacter', place, String.fromCodePoint(text.codePointAt(place) ?? 0));
    }
    const [whole, number, name, sign] = match;
    const found = number ?? name ?? sign ?? '';
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign';
    tokens.push({ kind, text: found, at: at + whole.length - found.length });
    at += whole.length;
  }
  return [...tokens, { kind: 'end', text: '', at: end }];
}

class Parser {
  readonly #tokens: readonly Token[];
  readonly #language: Language;
  #next = 0;

  constructor(tokens: readonly Token[], language: Language) {
    this.#tokens = tokens;
    this.#language = language;
  }

  whole(): Expression {
    const found = this.#sum();
    if (this.#token.kind !== 'end') throw this.#unexpected();
    return found;
  }

  get #token(): Token {
    return this.#tokens[this.#next] as Token;
  }

  #take(): Token {
    const taken = this.#token;
    this.#next += 1;
    return taken;
  }

  #takeSign(...signs: readonly string[]): string | null {
    const { kind, text } = this.#token;
    if (kind !== 'sign' || !signs.includes(text)) return null;
    this.#next += 1;
    return text;
  }

  #unexpected(): ParseProblem {
    const { kind, at, text } = this.#token;
    return new ParseProblem(kind === 'end' ? 'unexpectedEnd' : 'unexpectedCharacter', at, text);
  }

  #sum(): Expression {
    let left = this.#product();
    for (let sign = this.#takeSign('+', '-'); sign !== null; sign = this.#takeSign('+', '-')) {
      left = call(sign === '+' ? 'add' : 'subtract', left, this.#product());
    }
    return left;
  }

  #product(): Expression {
    let left = this.#signed();
    for (let sign = this.#takeSign('*', '/'); sign !== null; sign = this.#takeSign('*', '/')) {
      left = call(sign === '*' ? 'multiply' : 'divide', left, this.#signed());
    }
    return left;
  }

  #signed(): Expression {
    const sign = this.#takeSign('-', '+');
    if (sign === null) return this.#power();
    const of = this.#signed();
    return sign === '+' ? of : call('negate', of);
  }

  /** A power binds more closely than a sign before it, and to the right. */
  #power(): Expression {
    const base = this.#beside();
    return this.#takeSign('^') === null ? base : call('power', base, this.#signed());
  }

  /** A number before a name or a parenthesis multiplies: 2x, 1.702 (x + 1). */
  #beside(): Expression {
    const isNumber = this.#token.kind === 'number';
    const first = this.#atom();
    const { kind, text } = this.#token;
    if (!isNumber || !(kind === 'name' || (kind === 'sign' && text === '('))) return first;
    return call('multiply', first, this.#power());
  }

  #atom(): Expression {
    const { kind, text } = this.#token;
    if (kind === 'number') return constant(Number(this.#take().text));
    if (kind === 'name') return this.#named(this.#take());
    if (kind === 'sign' && text === '(') {
      this.#take();
      return this.#closed(this.#sum());
    }
    throw this.#unexpected();
  }

  #closed<Value>(value: Value): Value {
    if (this.#takeSign(')') === null) throw this.#unexpected();
    return value;
  }

  #named(name: Token): Expression {
    if (this.#language.variables.includes(name.text)) return { kind: 'variable', name: name.text };
    if (Object.hasOwn(namedNumbers, name.text)) return constant(namedNumbers[name.text] as number);
    const found = Object.hasOwn(this.#language.functions, name.text) ? this.#language.functions[name.text] : undefined;
    if (found === undefined) throw new ParseProblem('unknownName', name.at, name.text);
    if (this.#takeSign('(') === null) throw this.#unexpected();
    const parts = [this.#sum()];
    while (this.#takeSign(',') !== null) parts.push(this.#sum());
    if (parts.length !== functionRules[found].count) throw new ParseProblem('argumentCount', name.at, name.text);
    return this.#closed(call(found, ...parts));
  }
}
