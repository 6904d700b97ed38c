// The window's drawing worker: one for all documents, started again after it has failed, unless it fails again and again.

/** So many failures within so long: the next canvas is drawn in the window. */
const mostFailures = 3;
const memoryMilliseconds = 60_000;

export class DrawingWorkers {
  /** A document that is opened finds it ready. */
  #running: Worker | null = null;
  #failures: readonly number[] = [];

  /** Null: it fails too often, or this browser has none. */
  get(): Worker | null {
    const since = performance.now() - memoryMilliseconds;
    this.#failures = this.#failures.filter((time) => time > since);
    if (this.#failures.length >= mostFailures) return null;
    this.#running ??= this.#start();
    return this.#running;
  }

  /** Ends it: the next is another. */
  failed(worker: Worker): void {
    this.#failures = [...this.#failures, performance.now()];
    worker.terminate();
    if (this.#running === worker) this.#running = null;
  }

  #start(): Worker | null {
    try {
      return new Worker(new URL('./drawing.worker.ts', import.meta.url), { type: 'module' });
    } catch {
      return null;
    }
  }
}
