// Guess of a text's dialect: delimiter, quote, and whether its first line names the columns.
import { Parser } from 'papaparse';
import { cellForms, formOf, isNumber } from './cell-form.ts';
import { type Delimiter, delimiters, type Guess, guessOr, type Quote, type ReadingChoices } from './reading-choices.ts';

export interface Dialect {
  readonly delimiter: Delimiter;
  readonly quote: Quote;
  readonly newline: '\n' | '\r';
}

export interface DialectGuess {
  readonly delimiter: Guess<Delimiter>;
  readonly quote: Guess<Quote>;
  readonly newline: '\n' | '\r';
  /** Cuts the lines where the chosen delimiter cuts none of them; null: there is none such. */
  readonly betterDelimiter: Delimiter | null;
}

const sampleRows = 200;

/** Rows of cells; a last line that may be cut is left out. */
export function parseSample(sample: string, isWhole: boolean, dialect: Dialect): readonly (readonly string[])[] {
  const parser = parserFor(dialect, sampleRows);
  const { data } = parser.parse(sample, 0, !isWhole);
  return data.filter((row) => row.length > 1 || (row[0] ?? '').trim() !== '').slice(0, sampleRows);
}

export function parserFor({ delimiter, quote, newline }: Dialect, preview = 0): Parser {
  return new Parser({ delimiter, quoteChar: quote, escapeChar: quote, newline, preview });
}

export function guessDialect(sample: string, isWhole: boolean, choices: ReadingChoices): DialectGuess {
  const quote = guessOr(choices.quote, () => guessQuote(sample));
  const newline = newlineOf(sample, quote.value);
  const fits = fitsOf(sample, isWhole, { quote: quote.value, newline });
  const delimiter = guessOr(choices.delimiter, () => guessDelimiter(sample, fits));
  const isCut = fits.some((fit) => fit.delimiter === delimiter.value);
  const betterDelimiter = delimiter.certainty === 'chosen' && !isCut ? (fits[0]?.delimiter ?? null) : null;
  return { quote, newline, delimiter, betterDelimiter };
}

const wholeCells: Readonly<Record<Quote, RegExp>> = {
  '"': /(?:^|[,;\t|\n\r])"(?:[^"\n\r]|"")*"(?=[,;\t|\n\r]|$)/,
  "'": /(?:^|[,;\t|\n\r])'(?:[^'\n\r]|'')*'(?=[,;\t|\n\r]|$)/,
};

/** A single quote only where whole cells stand between single ones and none between double ones. */
function guessQuote(sample: string): Guess<Quote> {
  if (!wholeCells["'"].test(sample)) return { value: '"', certainty: 'sure' };
  return { value: wholeCells['"'].test(sample) ? '"' : "'", certainty: 'likely' };
}

function newlineOf(sample: string, quote: Quote): Dialect['newline'] {
  const unquoted = sample.replace(quote === '"' ? /"[^"]*"/g : /'[^']*'/g, '');
  return !unquoted.includes('\n') && unquoted.includes('\r') ? '\r' : '\n';
}

interface Fit {
  readonly delimiter: Delimiter;
  /** Share of lines with the commonest number of cells, which is at least 2. */
  readonly regular: number;
  /** Share of cells that no other delimiter would cut. */
  readonly clean: number;
}

/** Of the delimiters that cut most lines alike, the best one first. */
function fitsOf(sample: string, isWhole: boolean, rest: Pick<Dialect, 'quote' | 'newline'>): readonly Fit[] {
  return delimiters
    .map((delimiter) => fitOf(delimiter, parseSample(sample, isWhole, { ...rest, delimiter })))
    .filter(({ regular }) => regular > 0)
    .sort((one, other) => other.regular - one.regular || other.clean - one.clean);
}

function guessDelimiter(sample: string, [best, second]: readonly Fit[]): Guess<Delimiter> {
  const named = /^sep=([,;\t|])[\r\n]/.exec(sample)?.[1];
  const told = delimiters.find((delimiter) => delimiter === named);
  if (told !== undefined) return { value: told, certainty: 'sure' };
  if (best === undefined) return { value: ',', certainty: /[,;\t|]/.test(sample) ? 'likely' : 'sure' };
  const isSure = best.regular === 1 && (second === undefined || second.regular < 1);
  return { value: best.delimiter, certainty: isSure ? 'sure' : 'likely' };
}

function fitOf(delimiter: Delimiter, rows: readonly (readonly string[])[]): Fit {
  const widths = new Map<number, number>();
  for (const { length } of rows) widths.set(length, (widths.get(length) ?? 0) + 1);
  const [width = 0, lines = 0] = [...widths].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (width < 2) return { delimiter, regular: 0, clean: 0 };
  const others = delimiters.filter((other) => other !== delimiter);
  const cells = rows.flat();
  const clean = cells.filter((cell) => isNumber(formOf(cell.trim())) || !others.some((other) => cell.includes(other)));
  return { delimiter, regular: lines / rows.length, clean: clean.length / cells.length };
}

/** A first line names the columns if nothing in it is a value, and is sure to if the columns below hold values. */
export function guessHeader(rows: readonly (readonly string[])[]): Guess<boolean> {
  const [first = [], ...below] = rows;
  const names = first.map((cell) => cell.trim());
  const isValue = (text: string): boolean => ![cellForms.words, cellForms.empty].includes(formOf(text) as never);
  if (names.every((name) => name === '')) return { value: false, certainty: 'likely' };
  if (names.some(isValue)) return { value: false, certainty: couldBeNames(names) ? 'likely' : 'sure' };
  const holdsValues = names.some((_, column) => below.some((row) => isValue((row[column] ?? '').trim())));
  const recurs = names.some((name, column) => name !== '' && below.some((row) => (row[column] ?? '').trim() === name));
  if (!holdsValues || recurs) return { value: !recurs, certainty: 'likely' };
  // Row numbers often have no name.
  const areNumbered = below.every((row) => /^\d+$/.test((row[0] ?? '').trim()));
  return { value: true, certainty: names.includes('', areNumbered ? 1 : 0) ? 'likely' : 'sure' };
}

/** Years or numbers of columns: whole, and each larger than the one before. */
function couldBeNames(names: readonly string[]): boolean {
  const numbers = names.filter((name) => name !== '').map(Number);
  return numbers.every((number, index) => Number.isInteger(number) && number > (numbers[index - 1] ?? -Infinity));
}
