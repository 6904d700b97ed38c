// Choices for reading a delimited text, and the guesses where nobody chose.
import type { ColumnType } from '../dataset-choice.ts';

export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'euc-kr', 'windows-1252'] as const;
/** By their names in the Encoding Standard; `euc-kr` reads CP949. */
export type TextEncoding = (typeof textEncodings)[number];

export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];
export const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const satisfies Readonly<
  Record<Delimiter, string>
>;

export type Quote = '"' | "'";
export type DecimalMark = '.' | ',';

/** Rows drawn from a text that has more of them than a table may have. */
export interface RowSample {
  readonly rows: number;
  readonly seed: number;
}

/** What is absent is guessed, or refused where a guess would lose something. */
export interface ReadingChoices {
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
  readonly quote?: Quote;
  readonly decimal?: DecimalMark;
  readonly hasHeader?: boolean;
  /** By the column's name. */
  readonly types?: ReadonlyMap<string, ColumnType>;
  /** Texts that mean that a value is missing, besides the empty one. */
  readonly missingMarks?: readonly string[];
  /** Cells that can't be read as their column's type. */
  readonly unreadable?: 'refused' | 'missing';
  /** Lines with fewer or more cells than the first. */
  readonly raggedLines?: 'refused' | 'leftOut';
  /** Columns with the name of another one. */
  readonly repeatedNames?: 'refused' | 'numbered';
  readonly sample?: RowSample;
}

/** - chosen: by the caller; - sure: nothing else fits the text; - likely: something else fits too, so it should be looked at. */
export type Certainty = 'chosen' | 'sure' | 'likely';

export interface Guess<Value> {
  readonly value: Value;
  readonly certainty: Certainty;
}

/** How the text was read. */
export interface TextSettings {
  /** Null: it came as text. */
  readonly encoding: Guess<TextEncoding> | null;
  readonly delimiter: Guess<Delimiter>;
  readonly quote: Guess<Quote>;
  readonly decimal: Guess<DecimalMark>;
  readonly hasHeader: Guess<boolean>;
  readonly missingMarks: Guess<readonly string[]>;
}

export function guessOr<Value>(chosen: Value | undefined, guess: () => Guess<Value>): Guess<Value> {
  return chosen === undefined ? guess() : { value: chosen, certainty: 'chosen' };
}
