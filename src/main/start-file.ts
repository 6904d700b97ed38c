// The file the app was started with, found in the command line.
import { resolve } from 'node:path';

/** Unpackaged, the first name after the program is the app's folder. */
export function fileOfCommandLine(commandLine: readonly string[], folder: string, isPackaged: boolean): string | null {
  const names = commandLine.slice(1).filter((argument) => !argument.startsWith('-'));
  const file = isPackaged ? names[0] : names[1];
  return file === undefined ? null : resolve(folder, file);
}
