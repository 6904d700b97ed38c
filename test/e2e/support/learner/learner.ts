// A learner who knows nothing but what is on the screen: reads a step's words, takes hints, does what they ask for, and answers.
import { expect, type Locator, type Page } from '@playwright/test';
import { createTranslate } from '#messages/create-translate.ts';
import { askedDeeds, type Language } from './asked-deeds.ts';
import { type HandsName, handsOf, type LearnersHands } from './hands.ts';
import { numbersIn, workedOut } from './numbers-in-words.ts';
import { plainWords, wordsOn } from './step-on-screen.ts';

interface WireEnds {
  readonly source: string;
  readonly target?: string;
}

/** A wire that is spoken of, in a task or on the way to one. */
const wireInWords = { en: /from ([a-z]\w*) to ([a-z]\w*)/, ko: /([a-z]\w*)에서 ([a-z]\w*)로/ };

/** Answers that one tries before one gives up. */
const patience = 8;

export class Learner {
  readonly #page: Page;
  readonly #panel: Locator;
  readonly #way: HandsName;
  readonly #hands: LearnersHands;
  readonly #t: ReturnType<typeof createTranslate>;
  readonly #language: Language;
  /** The wire that was spoken of last. */
  #wire: Locator | null = null;

  constructor(page: Page, language: Language, way: HandsName, title: string) {
    this.#page = page;
    this.#language = language;
    this.#t = createTranslate(language);
    this.#way = way;
    this.#hands = handsOf(page)[way];
    this.#panel = page.getByRole('region', { name: title, exact: true });
  }

  /** From the first step to the last, each of them done; or the first few. */
  async learn(most: number): Promise<void> {
    await this.#hurry();
    const steps = this.#panel.locator('.lesson-dot');
    const count = await steps.count();
    for (let step = 1; step <= Math.min(most, count); step += 1) {
      await expect(steps.nth(step - 1)).toHaveAttribute('aria-current', 'step');
      await this.#doStep();
      await this.#hands.press(this.#button(step === count ? 'lessons.finish' : 'lessons.next'));
    }
    if (most >= count) await expect(this.#panel).toHaveCount(0);
  }

  #button(name: 'lessons.finish' | 'lessons.next' | 'lessons.hint' | 'lessons.show' | 'lessons.check'): Locator {
    return this.#panel.getByRole('button', { name: this.#t(name), exact: true });
  }

  /** Lessons say that the speed can be raised. */
  async #hurry(): Promise<void> {
    const speed = this.#page.getByRole('button', { name: this.#t('app.speed') });
    const fastest = this.#page.getByRole('menuitem', { name: this.#t('app.speedMax') });
    await this.#hands.chooseFromMenu(speed, fastest);
  }

  async #doStep(): Promise<void> {
    const [, source, target] = wireInWords[this.#language].exec(plainWords(await this.#words())) ?? [];
    if (source !== undefined && target !== undefined) this.#wire = this.#wires({ source, target });
    // Where nothing is waited for, there is nothing to be shown either.
    if (!(await this.#button('lessons.show').isVisible())) return;
    const isQuestion = this.#panel.locator('.lesson-answer, .lesson-choices, .lesson-part');
    if ((await isQuestion.count()) > 0) await this.#answer();
    else await this.#doAsked();
    await expect(this.#praise, await this.#said()).toBeVisible({ timeout: 30_000 });
    await this.#closeWhatLiesOver();
  }

  get #praise(): Locator {
    return this.#panel.locator('.lesson-praise');
  }

  async #isDone(): Promise<boolean> {
    return this.#praise.isVisible();
  }

  async #said(): Promise<string> {
    return (await wordsOn(this.#panel.locator('.lesson-step'))).trim();
  }

  async #words(): Promise<string> {
    return wordsOn(this.#panel.locator('.lesson-step > .lesson-words'));
  }

  /** All that there are, the first one first. */
  async #takeHints(): Promise<readonly string[]> {
    const hint = this.#button('lessons.hint');
    while (await hint.isVisible()) await this.#hands.press(hint);
    const hints = await this.#panel.locator('.lesson-hint').all();
    return Promise.all(hints.map(wordsOn));
  }

  /** One after the other, as the sentence has them. */
  async #doAsked(): Promise<void> {
    const words = plainWords(await this.#words());
    const asked = askedDeeds.flatMap((deed) => {
      const found = deed.asked[this.#language].exec(words);
      return found === null ? [] : [{ deed, found }];
    });
    expect(asked, `Nothing in it says what to do: ${words}`).not.toEqual([]);
    for (const { deed, found } of asked.toSorted((one, other) => one.found.index - other.found.index)) {
      if (await this.#isDone()) return;
      const told = deed.told === undefined ? [] : await this.#told(words, deed.told[this.#language]);
      await deed.act(this, ...groupsOf(found), ...told);
    }
  }

  async #told(words: string, form: RegExp): Promise<readonly string[]> {
    const inWords = form.exec(words);
    if (inWords !== null) return groupsOf(inWords);
    const hints = (await this.#takeHints()).map(plainWords);
    const found = hints.flatMap((hint) => form.exec(hint) ?? []);
    expect(found, `Neither words nor hints say how: ${[words, ...hints].join('\n')}`).not.toEqual([]);
    const [hint = ''] = hints.filter((each) => form.test(each));
    return groupsOf(form.exec(hint));
  }

  async #answer(): Promise<void> {
    const field = this.#panel.getByRole('textbox');
    if (await field.isVisible()) return this.#answerNumber(field);
    for (const choice of await this.#panel.locator('.lesson-choice').all()) {
      if (!(await this.#isDone())) await this.#hands.press(choice);
    }
    if (!(await this.#panel.locator('.lesson-part').isVisible())) return;
    for (const part of await this.#partsSpokenOf()) {
      if (!(await this.#isDone())) await this.#hands.select([part]);
    }
  }

  async #answerNumber(field: Locator): Promise<void> {
    for (const number of (await this.#numbersGiven()).slice(0, patience)) {
      await this.#hands.write(field, String(number));
      if (await this.#isDone()) return;
    }
  }

  /** What hints and words work out to, what stands where they point, and what they say themselves. */
  async #numbersGiven(): Promise<readonly number[]> {
    const words = await this.#words();
    const hints = (await this.#takeHints()).toReversed();
    const reckoned = [...hints, words].flatMap((each) => workedOut(each).toReversed());
    const read = (await Promise.all(hints.map((hint) => this.#numbersWhere(plainWords(hint))))).flat();
    const written = hints.slice(0, 1).flatMap((hint) => numbersIn(plainWords(hint)));
    return [...new Set([...reckoned, ...read, ...written])];
  }

  /** Where a hint says that it is written. */
  async #numbersWhere(hint: string): Promise<readonly number[]> {
    const read = async (place: Locator) => numbersIn(await place.innerText());
    if (/status bar|상태 표시줄/.test(hint)) return read(this.#page.locator('[data-area="status"]'));
    const [, disc, otherDisc] = /disc (\w+)|(\w+) 동그라미/.exec(hint) ?? [];
    if (disc !== undefined || otherDisc !== undefined) return read(this.#discOf(disc ?? otherDisc ?? ''));
    const [, term, tile] = /\*([^*]+)\* in the tile|타일의 \*([^*]+)\*/.exec(hint) ?? [];
    return term === undefined && tile === undefined ? [] : read(this.#figure(term ?? tile ?? ''));
  }

  #discOf(name: string): Locator {
    return this.#page.locator('.neuron').filter({ has: this.#neuron(name) });
  }

  #figure(name: string): Locator {
    return this.#page.locator('dt').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]');
  }

  /** Those that are named first, then all wires: one after the other is clicked. */
  async #partsSpokenOf(): Promise<readonly Locator[]> {
    const hints = await this.#takeHints();
    const names = [await this.#words(), ...hints].join(' ').match(/\b[a-z]\d+\b/g) ?? [];
    const named = await Promise.all(names.map((name) => this.#neuron(name).all()));
    return [...named.flat(), ...(await this.#wires().all())];
  }

  #neuron(name: string): Locator {
    return this.#page.getByRole('button', { name: this.#t('canvas.neuron', { name }), exact: true });
  }

  /** Those whose names have these ends; without an end, any. */
  #wires({ source = '', target = '' }: Partial<WireEnds> = {}): Locator {
    const end = (name: string) => (name === '' ? String.raw`\S+` : `${name}\\d*`);
    const marks = { source: '\u0001', target: '\u0002' };
    const name = this.#t('canvas.wire', marks).replace(marks.source, end(source)).replace(marks.target, end(target));
    return this.#page.getByRole('button', { name: new RegExp(`^${name}$`) });
  }

  // What sentences ask for.

  pressKey(key: string): Promise<void> {
    return this.#page.keyboard.press(key.replace(/^\w$/, (letter) => letter.toLowerCase()));
  }

  selectNeurons(names: readonly string[]): Promise<void> {
    return this.#hands.select(names.map((name) => this.#neuron(name)));
  }

  /** Of a layer, by the names that begin as it is called. */
  async neuronsOf(layer: string): Promise<readonly string[]> {
    const names: string[] = [];
    while ((await this.#neuron(`${layer}${names.length + 1}`).count()) > 0) names.push(`${layer}${names.length + 1}`);
    return names;
  }

  async selectLayer(layer: string): Promise<void> {
    await this.selectNeurons(await this.neuronsOf(layer));
  }

  /** From a1 to j1: one of every layer, whose letters follow one another. */
  async selectRow(first: string, last: string): Promise<void> {
    const [from = 0, to = 0] = [first, last].map((name) => name.charCodeAt(0));
    const letters = Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at));
    await this.#hands.selectRow(letters.map((letter) => this.#neuron(`${letter}${first.slice(1)}`)));
  }

  async selectWire(ends: WireEnds): Promise<void> {
    await this.#hands.select([this.#wires(ends)]);
  }

  async setWeight(which: WireEnds | 'same' | 'other', value: string): Promise<void> {
    this.#wire = await this.#wireMeant(which);
    await this.#hands.writeOnWire(this.#wire, value);
  }

  async #wireMeant(which: WireEnds | 'same' | 'other'): Promise<Locator> {
    if (typeof which === 'object') return this.#wires(which);
    expect(this.#wire, 'No wire was spoken of before').not.toBeNull();
    const last = this.#wire as Locator;
    if (which === 'same') return last;
    const name = await last.getAttribute('aria-label');
    for (const wire of await this.#wires().all()) if ((await wire.getAttribute('aria-label')) !== name) return wire;
    throw new Error('There is no other wire.');
  }

  /** All of a layer: by the handle that stands for it, or by these keys at one neuron after the other. */
  async connect({ source, target = '' }: WireEnds, begin: string, end: string): Promise<void> {
    if (this.#way === 'mouse') {
      const handle = this.#t('canvas.connectLayerFrom', { name: source });
      await this.#page.getByRole('button', { name: handle, exact: true }).dragTo(this.#neuron(target));
      return;
    }
    for (const name of await this.neuronsOf(source)) {
      // A layer that is selected whole is wired as one.
      if ((await this.#wires({ source: name, target }).count()) > 0) continue;
      await this.#neuron(name).focus();
      await this.pressKey(begin);
      await this.#aimAt(target);
      await this.pressKey(end);
      await expect(this.#wires({ source: name, target })).toHaveCount(1);
    }
  }

  /** With the arrows, until what is meant is chosen. */
  async #aimAt(target: string): Promise<void> {
    for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowUp']) {
      await this.pressKey(arrow);
      if (await this.#neuron(target).evaluate((neuron) => neuron === document.activeElement)) return;
    }
  }

  async removeWires(ends: WireEnds, key: string): Promise<void> {
    while ((await this.#wires(ends).count()) > 0) {
      const before = await this.#wires(ends).count();
      await this.#hands.select([this.#wires(ends).first()]);
      await this.pressKey(key);
      await expect(this.#wires(ends)).not.toHaveCount(before);
    }
  }

  /** Of the neuron that computes; lessons that speak of the bias have one. */
  async setBias(value: string): Promise<void> {
    await this.#selectComputing();
    await this.setField(this.#t('inspector.bias'), value);
  }

  async chooseActivation(name: string): Promise<void> {
    await this.#selectComputing();
    await this.chooseInspected(name);
  }

  /** Of what is selected. */
  async chooseInspected(name: string): Promise<void> {
    await this.openTab(this.#t('app.tabInspect'));
    await this.chooseOption(name);
  }

  /** The first that is no input: wires lead to it. */
  async #selectComputing(): Promise<void> {
    await this.#hands.select([(await this.#neuron('h1').count()) > 0 ? this.#neuron('h1') : this.#neuron('y')]);
  }

  async pickRow(row: string): Promise<void> {
    const table = this.#page.getByRole('grid', { name: this.#t('data.rows') });
    const last = await table.getByRole('rowheader').count();
    await this.#hands.pickRow(table, /^\d+$/.test(row) ? Number(row) : last);
  }

  leaveSelection(): Promise<void> {
    return this.#hands.leaveSelection(this.#page.getByRole('application'));
  }

  /** In the panel on the right, where what is selected has its fields. */
  async setField(name: string, value: string): Promise<void> {
    await this.openTab(this.#t('app.tabInspect'));
    const panel = this.#page.getByRole('region', { name: this.#t('app.areaRight') });
    await this.#hands.write(panel.getByRole('spinbutton', { name }), value);
  }

  /** In whichever list has it. */
  async chooseOption(name: string): Promise<void> {
    const option = this.#page.getByRole('option', { name, exact: true });
    await this.#hands.choose(this.#page.getByRole('combobox').filter({ has: option }), name);
  }

  async chooseRadio(name: string): Promise<void> {
    const radio = this.#page.getByRole('radio', { name, exact: true });
    await this.#hands.chooseRadio(this.#page.getByRole('radiogroup').filter({ has: radio }), name);
  }

  /** The menus are looked through for it. */
  async chooseFromMenu(name: string): Promise<void> {
    const item = this.#page.getByRole('menuitem', { name: new RegExp(`^${name}`) });
    for (const title of await this.#page.getByRole('menubar').getByRole('menuitem').all()) {
      await title.press('Enter');
      await this.#page.getByRole('menu').waitFor();
      const isThere = (await item.count()) > 0;
      await this.#page.keyboard.press('Escape');
      await this.#page.getByRole('menu').waitFor({ state: 'detached' });
      if (isThere) return this.#hands.chooseFromMenu(title, item);
    }
    throw new Error(`No menu has ${name}.`);
  }

  /** What has just been opened has it, or will have it in a moment; the way to the start page has the same name in English. */
  async press(name: string): Promise<void> {
    const opened = this.#page.locator(':not([role="toolbar"] *)');
    await this.#hands.press(this.#page.getByRole('button', { name, exact: true }).and(opened).last());
  }

  async reset(): Promise<void> {
    await this.#hands.press(this.#page.getByRole('button', { name: this.#t('app.reset'), exact: true }));
  }

  /** In the field of the layer; by keyboard one is added after the other. */
  async setUnits(units: number, { neuron, key }: { readonly neuron: string; readonly key: string }): Promise<void> {
    if (this.#way === 'mouse') {
      await this.#page.getByText(this.#t('canvas.hiddenLayer', { depth: 1 }), { exact: true }).click();
      return this.setField(this.#t('inspector.units'), String(units));
    }
    const layer = neuron.replace(/\d+$/, '');
    await this.selectNeurons([neuron]);
    for (let count = (await this.neuronsOf(layer)).length; count < units; count += 1) {
      await this.pressKey(key);
      await expect(this.#neuron(`${layer}${count + 1}`)).toHaveCount(1);
    }
  }

  async openTab(name: string): Promise<void> {
    const tab = this.#page.getByRole('tab', { name, exact: true });
    if ((await tab.getAttribute('aria-selected')) !== 'true') await this.#hands.press(tab);
  }

  async openTile(name: string): Promise<void> {
    const title = this.#page.locator('[data-tile] h2').last().getByRole('button');
    await this.#hands.chooseFromMenu(title, this.#page.getByRole('menuitemradio', { name, exact: true }));
  }

  async stepUntilDone(): Promise<void> {
    const next = this.#page.getByRole('button', { name: this.#t('commands.train_nextStage'), exact: true });
    for (let stage = 0; stage < 40 && !(await this.#isDone()); stage += 1) await this.#hands.press(next);
  }

  /** Until it stops by itself, again if it was not enough. */
  async train(): Promise<void> {
    const button = (name: 'app.train' | 'app.pause') =>
      this.#page.getByRole('toolbar').getByRole('button', { name: this.#t(name), exact: true });
    for (let run = 0; run < 3 && !(await this.#isDone()); run += 1) {
      await this.#hands.press(button('app.train'));
      await expect(button('app.pause').or(this.#praise).first()).toBeVisible();
      await expect(button('app.train')).toBeVisible({ timeout: 60_000 });
    }
  }

  async #closeWhatLiesOver(): Promise<void> {
    const dialog = this.#page.getByRole('dialog');
    if ((await dialog.count()) === 0) return;
    await this.#page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
}

function groupsOf(found: RegExpExecArray | null): readonly string[] {
  return (found ?? []).slice(1).filter((group) => group !== undefined);
}
