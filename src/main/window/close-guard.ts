// Decides whether the window may close: the page is asked first, unless there is no page that could answer.

export class CloseGuard {
  readonly #ask: () => void;
  readonly #close: () => void;
  #pageAnswers = false;
  #isFree = false;

  /** The page answers `ask` by letting the window close, or not at all. */
  constructor(ask: () => void, close: () => void) {
    this.#ask = ask;
    this.#close = close;
  }

  pageIsReady(): void {
    this.#pageAnswers = true;
  }

  pageIsGone(): void {
    this.#pageAnswers = false;
  }

  /** False when the window must stay for now. */
  mayClose(): boolean {
    if (this.#isFree || !this.#pageAnswers) return true;
    this.#ask();
    return false;
  }

  /** The page has asked the user, or there is nothing to lose. */
  letClose(): void {
    this.#isFree = true;
    this.#close();
  }
}
