// The local log of what went wrong: in the app's own folder, a few hundred kilobytes at most, without the user's data.
// It is written at once, since the process may have no other moment.
import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { systemCodeOf } from '#disk/file-failure.ts';

/** What can happen, as the log names it. */
export type Trouble =
  | 'main failed'
  | 'main left a promise'
  | 'start failed'
  | 'page ended'
  | 'page hangs'
  | 'page answers again'
  | 'helper ended';

const largestFile = 128 * 1024;
/** What fails again and again says nothing new. */
const mostOfOneRun = 500;

export class TroubleLog {
  readonly #path: string;
  readonly #largestFile: number;
  #count = 0;

  constructor(path: string, largest: number = largestFile) {
    this.#path = path;
    this.#largestFile = largest;
  }

  /** @param words of the app's or the system's own, such as why a process ended; never the user's */
  note(trouble: Trouble, words: string, when: number): void {
    this.#count += 1;
    if (this.#count > mostOfOneRun) return;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      if (sizeOf(this.#path) >= this.#largestFile) renameSync(this.#path, this.#older);
      appendFileSync(this.#path, `${new Date(when).toISOString()} ${trouble}: ${words}\n`);
    } catch {
      // A log that can't be written must not be a trouble of its own.
    }
  }

  noteError(trouble: Trouble, error: unknown, when: number): void {
    this.note(trouble, causeOf(error), when);
  }

  /** The older half first; empty when nothing ever went wrong. */
  read(): string {
    return textOf(this.#older) + textOf(this.#path);
  }

  get #older(): string {
    return `${this.#path}.older`;
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

const mostFrames = 12;
/** A place in the app's own files or in Node's: `name (…/out/main/index.cjs:12:3)`. */
const frame =
  /^\s+at (?:(?:async )?([\w$.<>#]+) )?(?:\[as \w+\] )?\(?(?:.*[\\/]((?:out|assets)[\\/][\w./\\-]+)|(node:[\w/]+)):(\d+):(\d+)\)?$/;
const systemCode = /^[A-Z][A-Z0-9_]{1,39}$/;
const kinds = ['Error', 'TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'FileError', 'AbortError'];

/**
 * The trace of an error that may be written down: its kind and where in the app it arose. Its message stays out, as it may quote a
 * path, a name or a number of the user's.
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const kind = kinds.find((each) => each === error.name || each === error.constructor.name) ?? 'Error';
  const code = systemCodeOf(error) ?? '';
  return [systemCode.test(code) ? `${kind} ${code}` : kind, ...framesOf(error.stack ?? '')].join('\n');
}

function framesOf(stack: string): readonly string[] {
  return stack
    .split('\n')
    .flatMap((line) => {
      const [, name = 'at', own, node, row, column] = frame.exec(line) ?? [];
      const file = own ?? node;
      return file === undefined ? [] : `  ${name} ${file.replaceAll('\\', '/')}:${row}:${column}`;
    })
    .slice(0, mostFrames);
}
