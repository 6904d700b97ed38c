// Reads the table of delimited text that a command is about, or fails with the reason. `-` is standard input.
import { problemsOf, type ReadTable, readDelimited } from '#core/data/delimited/read-delimited.ts';
import type { ReadingChoices } from '#core/data/delimited/reading-choices.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import type { CommandCall } from '../command.ts';
import { printable } from '../printable.ts';
import { problemLines, refusedBecause } from '../problem-lines.ts';
import { ProgressBar } from '../training/progress-bar.ts';
import { newDecoder, readBytes } from './read-document.ts';

export async function readTable(call: CommandCall, file: string, choices: ReadingChoices = {}): Promise<ReadTable> {
  const bytes = await readBytes(call, file);
  const { terminalWidth } = call.io;
  const bar = terminalWidth === null ? null : new ProgressBar(call.io, terminalWidth);
  const result = readDelimited(bytes, newDecoder, choices, (share) => bar?.show(share, file));
  bar?.clear();
  if ('problems' in result) throw refusedBecause(call.translate, file, result.problems);
  return result.table;
}

/** What keeps a table from being used with these columns; what is worth a warning is said. */
export function requireUsable(
  call: CommandCall,
  file: string,
  table: ReadTable,
  isUsed: (column: number) => boolean,
): void {
  const problems = problemsOf(table, isUsed);
  if (problems.some(isError)) throw refusedBecause(call.translate, file, problems);
  for (const line of problemLines(call.translate, file, problems)) call.io.error(`${printable(line)}\n`);
}
