// The open windows, the one used last in front.

export class WindowOrder<Window> {
  #frontFirst: readonly Window[] = [];

  get front(): Window | null {
    return this.#frontFirst[0] ?? null;
  }

  get frontFirst(): readonly Window[] {
    return this.#frontFirst;
  }

  /** A window that is new, or used again. */
  bringToFront(window: Window): void {
    this.#frontFirst = [window, ...this.#without(window)];
  }

  remove(window: Window): void {
    this.#frontFirst = this.#without(window);
  }

  #without(window: Window): readonly Window[] {
    return this.#frontFirst.filter((each) => each !== window);
  }
}
