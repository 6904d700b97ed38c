// A bar on a terminal that redraws itself in place, at most ten times a second.
import type { Io } from '../io.ts';

const redrawMilliseconds = 100;
const barCells = 24;

export class ProgressBar {
  readonly #io: Io;
  readonly #width: number;
  #lastDrawn = Number.NEGATIVE_INFINITY;

  constructor(io: Io, width: number) {
    this.#io = io;
    this.#width = width;
  }

  /** @param share from 0 to 1 */
  show(share: number, text: string): void {
    const now = performance.now();
    if (now - this.#lastDrawn < redrawMilliseconds) return;
    this.#lastDrawn = now;
    const filled = Math.round(share * barCells);
    const bar = `[${'#'.repeat(filled)}${'-'.repeat(barCells - filled)}] ${text}`;
    this.#io.error(`\r\u001b[2K${bar.slice(0, this.#width - 1)}`);
  }

  clear(): void {
    this.#io.error('\r\u001b[2K');
  }
}
