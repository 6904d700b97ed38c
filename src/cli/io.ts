// The process around a command, as an interface that tests can stand in for.

export interface Io {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard input, to its end. */
  input(): AsyncIterable<Uint8Array>;
  /** Standard output: results. */
  out(text: string): void;
  /** Standard output too, for what must not get lost. @throws when it can't be written */
  deliver(text: string): Promise<void>;
  /** Why standard output has lost something so far; null: it hasn't, or nobody was reading on. */
  lostOutput(): Promise<unknown>;
  /** Standard error: problems, and the progress bar. */
  error(text: string): void;
  /** Columns of the terminal behind standard error; null when there is none. */
  readonly terminalWidth: number | null;
  /** Calls the listener when the process is asked to end; returns a function that stops listening. */
  onInterrupt(listener: () => void): () => void;
}

/** Nobody reads on, as after `| head`: no loss, and the work goes on. */
const closedCodes: readonly unknown[] = ['EPIPE', 'ERR_STREAM_DESTROYED'];

export function processIo(): Io {
  const { stdout, stderr } = process;
  let lost: unknown = null;
  const thrown = new WeakSet<object>();
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!closedCodes.includes(error.code)) lost ??= error;
  });
  // There is no other place to say that it is gone, such as the terminal that was closed.
  stderr.on('error', () => undefined);
  return {
    environment: process.env,
    input: () => process.stdin,
    out: (text) => void stdout.write(text),
    deliver: (text) =>
      new Promise((settle, reject) => {
        stdout.write(text, (error) => {
          if (!error) return settle();
          thrown.add(error);
          reject(error);
        });
      }),
    async lostOutput() {
      await new Promise<void>((settle) => stdout.write('', () => settle()));
      // What `deliver` has thrown is told of by whoever it was thrown at.
      return lost instanceof Error && thrown.has(lost) ? null : lost;
    },
    error: (text) => void stderr.write(text),
    terminalWidth: stderr.isTTY ? (stderr.columns ?? 80) : null,
    onInterrupt(listener) {
      // Once: a second Ctrl+C ends the process as usual. A terminal that is closed may send the others twice.
      process.once('SIGINT', listener);
      for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, listener);
      return () => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, listener);
      };
    },
  };
}
