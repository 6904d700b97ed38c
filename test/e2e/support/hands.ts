// Hands that count: one action is a click, a double-click, a drag or a chord of keys; typed text is none.
import { expect, type Locator, type Page, test } from '@playwright/test';

export class Hands {
  readonly #page: Page;
  #actions = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /** What is done takes at most so many actions. */
  async task(name: string, budget: number, act: () => Promise<void>): Promise<void> {
    await test.step(name, async () => {
      const before = this.#actions;
      await act();
      expect(this.#actions - before, `actions for: ${name}`).toBeLessThanOrEqual(budget);
    });
  }

  async click(target: Locator, options: Parameters<Locator['click']>[0] = {}): Promise<void> {
    this.#actions += 1;
    await target.click(options);
  }

  async doubleClick(target: Locator): Promise<void> {
    this.#actions += 1;
    await target.dblclick();
  }

  async press(...chords: readonly string[]): Promise<void> {
    this.#actions += chords.length;
    for (const chord of chords) await this.#page.keyboard.press(chord);
  }

  /** Moving about with the arrows is not counted where a task's budget says so. */
  async walk(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }
}
