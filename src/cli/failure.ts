// The failure of a command: sentences for standard error and an exit code.
import type { MessageKey } from '#messages/catalogue.ts';
import type { MessageValues, Translate } from '#messages/translator.ts';

/** 0 done; 1 the work itself failed; 2 bad usage, or a file that is refused. */
export type ExitCode = 0 | 1 | 2;

export class Failure extends Error {
  readonly exitCode: 1 | 2;
  readonly sentences: readonly string[];

  constructor(exitCode: 1 | 2, sentences: readonly string[]) {
    super(sentences.join(' '));
    this.exitCode = exitCode;
    this.sentences = sentences;
  }
}

/** Bad usage, in one sentence. */
export function badUsage(translate: Translate, key: MessageKey, values?: MessageValues): Failure {
  return new Failure(2, [translate(key, values)]);
}
