// File operations for a window's page: it is told that one is under way, and may cancel one that only reads.
import { basename } from 'node:path';
import type { FileWorkNews } from '#bridge/contract.ts';

const givenUp = { kind: 'cancelled' } as const;

export class FileWork {
  readonly #tell: (news: FileWorkNews) => void;
  readonly #readings = new Set<() => void>();
  #last = 0;

  constructor(tell: (news: FileWorkNews) => void) {
    this.#tell = tell;
  }

  async reading<Result>(
    what: 'opening' | 'importing',
    path: string,
    read: () => Promise<Result>,
  ): Promise<Result | typeof givenUp> {
    let giveUp = (): void => undefined;
    const isGivenUp = new Promise<typeof givenUp>((resolve) => {
      giveUp = () => resolve(givenUp);
    });
    this.#readings.add(giveUp);
    try {
      return await this.#told({ what, name: basename(path) }, () => Promise.race([read(), isGivenUp]));
    } finally {
      this.#readings.delete(giveUp);
    }
  }

  writing<Result>(what: 'saving' | 'exporting', path: string, write: () => Promise<Result>): Promise<Result> {
    return this.#told({ what, name: basename(path) }, write);
  }

  /** What is read comes to nothing, however long the disk takes. */
  giveUp(): void {
    for (const giveUp of this.#readings) giveUp();
  }

  async #told<Result>(news: Omit<FileWorkNews, 'id' | 'isOver'>, work: () => Promise<Result>): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    this.#tell({ ...news, id, isOver: false });
    try {
      return await work();
    } finally {
      // The answer is on its way first: until it has come, the page shows the sign.
      setImmediate(() => this.#tell({ ...news, id, isOver: true }));
    }
  }
}
