// The file the app was started with: found in the command line, kept until the page asks for it.
import { resolve } from 'node:path';

/** Unpackaged, the first name after the program is the app's folder. */
export function fileOfCommandLine(commandLine: readonly string[], folder: string, isPackaged: boolean): string | null {
  const names = commandLine.slice(1).filter((argument) => !argument.startsWith('-'));
  const file = isPackaged ? names[0] : names[1];
  return file === undefined ? null : resolve(folder, file);
}

/** Before the page has asked, a file to open waits here; afterwards it is delivered at once. */
export class StartFile {
  #waiting: string | null;
  #wasAsked = false;

  constructor(path: string | null) {
    this.#waiting = path;
  }

  /** Once; null the next time. */
  take(): string | null {
    const path = this.#waiting;
    this.#waiting = null;
    this.#wasAsked = true;
    return path;
  }

  /** False when the page has asked already, so that the file must be delivered to it. */
  wait(path: string): boolean {
    if (this.#wasAsked) return false;
    this.#waiting = path;
    return true;
  }
}
