// Runs commands as a shell would, in a folder of their own, and keeps what they print.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach } from 'vitest';
import type { ExitCode } from '../../src/cli/failure.ts';
import { run } from '../../src/cli/run.ts';

export interface Result {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly error: string;
  /** What was printed to standard output, read as JSON. */
  readonly json: () => never;
  /** The same, a value per line. */
  readonly jsonLines: () => readonly Record<string, unknown>[];
}

export class Shell {
  readonly folder: string;
  environment: Record<string, string> = { LANG: 'en_US.UTF-8' };
  /** What standard input holds. */
  input = '';
  /** What standard output does with a text; may throw as the system does. */
  take: (text: string) => void = () => {};
  terminalWidth: number | null = null;
  /** Called with every text printed to standard output; may press Ctrl+C. */
  onOut: (text: string, pressControlC: () => void) => void = () => {};

  constructor(folder: string) {
    this.folder = folder;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  async write(name: string, content: string | object): Promise<string> {
    await writeFile(this.path(name), typeof content === 'string' ? content : JSON.stringify(content));
    return this.path(name);
  }

  read(name: string): Promise<string> {
    return readFile(this.path(name), 'utf8');
  }

  files(): Promise<string[]> {
    return readdir(this.folder);
  }

  async run(...words: string[]): Promise<Result> {
    const printed = { out: '', error: '' };
    let interrupt = (): void => {};
    let lost: unknown = null;
    const exitCode = await run(words, {
      environment: this.environment,
      terminalWidth: this.terminalWidth,
      input: () => Readable.from([Buffer.from(this.input)]),
      out: (text) => {
        try {
          this.take(text);
          printed.out += text;
        } catch (error) {
          lost ??= error;
        }
        this.onOut(text, () => interrupt());
      },
      deliver: async (text) => {
        this.take(text);
        printed.out += text;
      },
      lostOutput: async () => lost,
      error: (text) => {
        printed.error += text;
      },
      onInterrupt: (listener) => {
        interrupt = listener;
        return () => {};
      },
    });
    return {
      exitCode,
      ...printed,
      json: () => JSON.parse(printed.out) as never,
      jsonLines: () =>
        printed.out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line)),
    };
  }
}

const folders: string[] = [];

export async function openShell(): Promise<Shell> {
  const folder = await mkdtemp(join(tmpdir(), 'chainrule-cli-'));
  folders.push(folder);
  return new Shell(folder);
}

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});
