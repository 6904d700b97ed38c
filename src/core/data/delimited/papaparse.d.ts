// The little of papaparse that is used: its own types bring those of Node with them, which the core must not see.
declare module 'papaparse' {
  interface ParserSettings {
    readonly delimiter: string;
    readonly quoteChar: string;
    readonly escapeChar: string;
    readonly newline: string;
    /** Rows after which it stops; 0: never. */
    readonly preview: number;
  }

  interface ParsedRows {
    readonly data: readonly (readonly string[])[];
    readonly errors: readonly ParsingError[];
    /** Where the row begins that was not parsed to its end. */
    readonly meta: { readonly cursor: number };
  }

  interface ParsingError {
    readonly code: 'MissingQuotes' | 'InvalidQuotes';
    readonly row?: number;
    readonly index?: number;
  }

  export class Parser {
    constructor(settings: ParserSettings);
    parse(text: string, start: number, leavesLastRow: boolean): ParsedRows;
  }
}
