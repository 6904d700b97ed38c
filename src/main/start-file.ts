// The files the app was started with, found in the command line.
import { resolve } from 'node:path';

/** Unpackaged, the first name after the program is the app's folder. */
export function filesOfCommandLine(
  commandLine: readonly string[],
  folder: string,
  isPackaged: boolean,
): readonly string[] {
  const names = commandLine.slice(1).filter((argument) => !argument.startsWith('-'));
  return names.slice(isPackaged ? 0 : 1).map((file) => resolve(folder, file));
}
