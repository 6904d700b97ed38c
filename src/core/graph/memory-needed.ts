// A network and its data that would not fit are refused with the numbers, before memory is taken.

/** 2 GiB less a page, for each engine. */
export const memoryLimit = 0x7fff0000;

export class MemoryNeeded extends Error {
  override readonly name = 'MemoryNeeded';
  readonly bytes: number;
  /** Null: so much is allowed, but the machine did not give it. */
  readonly limit: number | null;
  /** Rows of the mini-batch that is too large; absent where its size does not count. */
  readonly batchSize?: number;

  constructor(bytes: number, limit: number | null, batchSize?: number) {
    super(
      limit === null
        ? `The network and its data need ${bytes} bytes, which the machine did not give.`
        : `The network and its data need ${bytes} bytes; ${limit} can be had.`,
    );
    this.bytes = bytes;
    this.limit = limit;
    if (batchSize !== undefined) this.batchSize = batchSize;
  }
}
