// Bytes that come in pieces, as lines of UTF-8; a line that grows beyond the limit is let go.

export class LineBuffer {
  readonly #limit: number;
  readonly #pieces: Uint8Array[] = [];
  #length = 0;
  #isTooLong = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** A line was longer than the limit: what came since is not read. */
  get isTooLong(): boolean {
    return this.#isTooLong;
  }

  /** The lines that end with these bytes. */
  *take(bytes: Uint8Array): Generator<string> {
    let start = 0;
    while (!this.#isTooLong) {
      const end = bytes.indexOf(newLine, start);
      this.#keep(bytes.subarray(start, end < 0 ? bytes.length : end));
      if (end < 0 || this.#isTooLong) return;
      start = end + 1;
      yield this.#line();
    }
  }

  #keep(piece: Uint8Array): void {
    this.#length += piece.length;
    this.#isTooLong = this.#length > this.#limit;
    if (this.#isTooLong) this.#pieces.length = 0;
    else this.#pieces.push(piece);
  }

  #line(): string {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const piece of this.#pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.#pieces.length = 0;
    this.#length = 0;
    return new TextDecoder().decode(whole);
  }
}

const newLine = 10;
