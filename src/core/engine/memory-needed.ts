// A network and its data that would not fit are refused with the numbers, before memory is taken.

/** 2 GiB less a page. */
export const memoryLimit = 0x7fff0000;

export class MemoryNeeded extends Error {
  override readonly name = 'MemoryNeeded';
  readonly bytes: number;
  readonly limit = memoryLimit;

  constructor(bytes: number) {
    super(`The network and its data need ${bytes} bytes; ${memoryLimit} can be had.`);
    this.bytes = bytes;
  }
}
