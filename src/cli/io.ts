// What a command needs from the process around it, so that tests can stand in for it.

export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard output: results. */
  out(text: string): void;
  /** Standard error: problems, and the progress bar. */
  error(text: string): void;
  /** Columns of the terminal behind standard error; null when there is none. */
  readonly terminalWidth: number | null;
  /** Calls the listener at the first Ctrl+C; returns a function that stops listening. */
  onInterrupt(listener: () => void): () => void;
}

export function processIo(): Io {
  return {
    environment: process.env,
    out: (text) => void process.stdout.write(text),
    error: (text) => void process.stderr.write(text),
    terminalWidth: process.stderr.isTTY ? (process.stderr.columns ?? 80) : null,
    onInterrupt(listener) {
      // Once: a second Ctrl+C ends the process as usual.
      process.once('SIGINT', listener);
      return () => void process.off('SIGINT', listener);
    },
  };
}
