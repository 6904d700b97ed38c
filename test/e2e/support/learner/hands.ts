// The two ways of doing things in the window: by mouse, and by keyboard. What is pressed is found by what it is called on the screen.
import { expect, type Locator, type Page } from '@playwright/test';

export interface LearnersHands {
  press(button: Locator): Promise<void>;
  /** Parts of the canvas become the selection, one after another. */
  select(parts: readonly Locator[]): Promise<void>;
  /** A row of neurons, one of every layer. */
  selectRow(neurons: readonly Locator[]): Promise<void>;
  write(field: Locator, text: string): Promise<void>;
  writeOnWire(wire: Locator, text: string): Promise<void>;
  choose(list: Locator, option: string): Promise<void>;
  chooseRadio(group: Locator, name: string): Promise<void>;
  chooseFromMenu(menu: Locator, item: Locator): Promise<void>;
  pickRow(table: Locator, row: number): Promise<void>;
  /** Nothing is selected any more. */
  leaveSelection(canvas: Locator): Promise<void>;
}

export type HandsName = 'mouse' | 'keyboard';

export const handsOf = (page: Page): Readonly<Record<HandsName, LearnersHands>> => ({
  mouse: new MouseHands(page),
  keyboard: new KeyboardHands(page),
});

class MouseHands implements LearnersHands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  press(button: Locator): Promise<void> {
    return button.click();
  }

  async select([first, ...others]: readonly Locator[]): Promise<void> {
    await first?.click();
    for (const other of others) await other.click({ modifiers: ['Control'] });
  }

  /** By a frame around their layers, begun above them on the empty canvas. */
  async selectRow(neurons: readonly Locator[]): Promise<void> {
    const [first, last] = await Promise.all([neurons[0]?.boundingBox(), neurons.at(-1)?.boundingBox()]);
    if (!first || !last) throw new Error('The row is not on the screen.');
    const { mouse } = this.#page;
    await mouse.move(first.x, first.y - 70);
    await mouse.down();
    await mouse.move(last.x + last.width, last.y + 90, { steps: 5 });
    await mouse.up();
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.click({ clickCount: 3 });
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  async writeOnWire(wire: Locator, text: string): Promise<void> {
    await wire.dblclick();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  async choose(list: Locator, option: string): Promise<void> {
    await list.selectOption({ label: option });
  }

  async chooseRadio(group: Locator, name: string): Promise<void> {
    // It lies invisible over the word that is seen.
    await group.getByRole('radio', { name, exact: true }).check({ force: true });
  }

  async chooseFromMenu(menu: Locator, item: Locator): Promise<void> {
    await menu.click();
    await item.click();
  }

  async pickRow(table: Locator, row: number): Promise<void> {
    await table.getByRole('rowheader', { name: String(row), exact: true }).click();
  }

  async leaveSelection(canvas: Locator): Promise<void> {
    await canvas.click({ position: { x: 8, y: 8 } });
  }
}

/** A key goes to what it is about; how the keyboard gets there is shown by the tests of the shortcuts. */
class KeyboardHands implements LearnersHands {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  press(button: Locator): Promise<void> {
    return button.press('Enter');
  }

  async select([first, ...others]: readonly Locator[]): Promise<void> {
    await first?.press('Space');
    for (const other of others) await other.press('Control+Space');
  }

  async selectRow([first, ...others]: readonly Locator[]): Promise<void> {
    await first?.focus();
    for (const _ of others) await this.#page.keyboard.press('Shift+ArrowRight');
  }

  async write(field: Locator, text: string): Promise<void> {
    await field.press('Control+a');
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  async writeOnWire(wire: Locator, text: string): Promise<void> {
    await wire.focus();
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
  }

  /** The arrows go through the list from what is chosen. */
  async choose(list: Locator, option: string): Promise<void> {
    const [from, to] = await list.evaluate((element: HTMLSelectElement, wanted) => {
      const labels = [...element.options].map(({ label }) => label);
      return [element.selectedIndex, labels.indexOf(wanted)] as const;
    }, option);
    await list.focus();
    for (let at = from; at !== to; at += Math.sign(to - from)) {
      await this.#page.keyboard.press(to > from ? 'ArrowDown' : 'ArrowUp');
    }
  }

  async chooseRadio(group: Locator, name: string): Promise<void> {
    const radio = group.getByRole('radio', { name, exact: true });
    await group.getByRole('radio', { checked: true }).focus();
    await expect(async () => {
      if (!(await radio.isChecked())) await this.#page.keyboard.press('ArrowRight');
      await expect(radio).toBeChecked({ timeout: 50 });
    }).toPass();
  }

  async chooseFromMenu(menu: Locator, item: Locator): Promise<void> {
    // A lesson that opens calls the keyboard to its words, perhaps just now.
    await expect(async () => {
      await menu.press('Enter');
      await expect(item).toBeVisible({ timeout: 2000 });
    }).toPass();
    await item.press('Enter');
  }

  /** The arrows go from the row that is picked. */
  async pickRow(table: Locator, row: number): Promise<void> {
    await table.press('Home');
    for (let at = 1; at < row; at += 1) await this.#page.keyboard.press('ArrowDown');
  }

  async leaveSelection(canvas: Locator): Promise<void> {
    await canvas.focus();
    await this.#page.keyboard.press('Escape');
  }
}
