// Documents with a part replaced, removed or moved, half of them with hostile texts, on screen: each opens or gets one sentence, the window is
// never blank or broken, and no text becomes a script, a request or a window.
import type { ElectronApplication, Page } from '@playwright/test';
import fc from 'fast-check';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { examples } from '#core/examples/examples.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { documentArbitrary } from '../core/document/file/document-arbitrary.ts';
import { mutate } from '../support/mutated-json.ts';
import { isLong, trials } from '../support/run-seed.ts';
import { expect, test } from './fixtures.ts';
import type { Noted } from './support/hostile-page.ts';

/** Drawn by the app itself, and of every strange kind. */
const bases = [
  ...examples.map((example) => serialiseDocument(example.document())),
  ...fc.sample(documentArbitrary, { seed: 7, numRuns: 40 }).map(serialiseDocument),
];

/** What would run, call out or lead elsewhere if it were taken for more than a text. */
const hostileTexts = [
  '<img src="https://example.org/x" onerror="ran = true">',
  '"><script>ran = true</script>',
  'javascript:ran=true',
  'url(https://example.org/x)',
  '=HYPERLINK("https://example.org/x")',
  '\\href{javascript:ran=true}{x} \\url{https://example.org/x}',
];

/** In place of every text that a person reads. */
function withHostileTexts(tree: unknown, stream: RandomStream): void {
  if (typeof tree !== 'object' || tree === null) return;
  const fields = tree as Record<string, unknown>;
  // The name of a dataset that the app brings is no text of the user's.
  const isText = (key: string) => (key === 'name' || key === 'text') && fields.kind !== 'builtin';
  for (const [key, value] of Object.entries(fields)) {
    if (typeof value === 'string' && isText(key))
      fields[key] = `${hostileTexts[stream.integer(hostileTexts.length)]} ${value}`;
    else withHostileTexts(value, stream);
  }
}

function mutated(seed: number): string {
  const stream = RandomStream.for(seed, 'mutation on screen');
  const tree: unknown = JSON.parse(bases[seed % bases.length] as string);
  if (seed % 2 === 1) withHostileTexts(tree, stream);
  for (let edits = stream.integer(3); edits >= 0; edits -= 1) mutate(tree, stream);
  return JSON.stringify(tree);
}

/** What a user would call broken: an empty area, a part that gave up, or nothing at all. */
function brokenIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const areas = [...document.querySelectorAll('[data-area]')];
    const empty = areas.filter((area) => area.childElementCount === 0 || area.getBoundingClientRect().height === 0);
    const canvas = document.querySelector('[data-area="canvas"], [data-area="start"]')?.getBoundingClientRect();
    return [
      ...empty.map((area) => `the area ${area.getAttribute('data-area')} is empty`),
      ...(canvas === undefined || canvas.width < 200 || canvas.height < 200 ? ['there is no canvas'] : []),
      ...[...document.querySelectorAll('.app-crashed, .node-error-boundary')].map(
        ({ textContent }) => `gave up: ${textContent}`,
      ),
    ];
  });
}

/** As a user would see it at once. */
const often = { intervals: [20] };

const seeds = trials(4, 1000);
/** Each in a window of its own, so that a part can be run alone. */
const inWindow = 100;

for (let from = 0; from < seeds.length; from += inWindow) {
  const part = seeds.slice(from, from + inWindow);
  const name = isLong ? `, ${from} to ${from + part.length - 1}` : '';
  test(`mutated documents open or get one sentence${name}`, async ({ page, electronApp }) => {
    test.setTimeout(60 * 60_000);
    if (electronApp === null) throw new Error('This journey is the desktop app’s.');
    const counts = await openEach(page, electronApp, part);
    // Of a few the draw may have taken only the one kind.
    const least = isLong ? inWindow / 10 : 0;
    expect(counts.opened).toBeGreaterThanOrEqual(least);
    expect(counts.refused).toBeGreaterThanOrEqual(least);
  });
}

async function openEach(page: Page, electronApp: ElectronApplication, part: readonly number[]) {
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.evaluate(() => {
    const state = globalThis as Noted;
    state.refusals = new Set();
    document.addEventListener('securitypolicyviolation', (event) => state.refusals?.add(event.effectiveDirective));
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  const told = await electronApp.evaluateHandle(({ dialog }) => {
    const sentences: string[] = [];
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { message, detail } = given.at(-1) as { message: string; detail: string };
      sentences.push(`${message} ${detail}`);
      return { response: 1, checkboxChecked: false };
    };
    return sentences;
  });
  const sentencesOf = (file: string) =>
    told.evaluate((all, about) => all.filter((sentence) => sentence.includes(about)), file);
  const titleOf = () => electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  const counts = { opened: 0, refused: 0 };
  for (const seed of part) {
    const name = `mutated ${seed}`;
    const file = { path: '', name: `${name}.chainrule`, text: mutated(seed) };
    // As a second start hands over a file.
    await electronApp.evaluate(({ BrowserWindow }, opened) => {
      for (const window of BrowserWindow.getAllWindows()) {
        window.webContents.send('files:openRequested', { kind: 'opened', file: opened });
      }
    }, file);
    const isOpen = async () => (await titleOf())?.includes(`${name} —`) === true;
    const isTold = async () => (await sentencesOf(file.name)).length > 0;
    await expect.poll(async () => (await isOpen()) || (await isTold()), { message: name, ...often }).toBe(true);
    const sentences = await sentencesOf(file.name);
    counts[sentences.length === 0 ? 'opened' : 'refused'] += 1;
    expect(sentences.length, `${name}: ${sentences.join(' / ')}`).toBeLessThan(2);
    await expect.poll(() => brokenIn(page), { message: name, ...often }).toEqual([]);
    expect(errors, name).toEqual([]);
  }
  expect(requests.filter((url) => !/^(app|blob|data):/.test(url))).toEqual([]);
  expect(await page.evaluate(() => ['ran' in globalThis, [...((globalThis as Noted).refusals ?? [])]])).toEqual([
    false,
    [],
  ]);
  expect(await electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  return counts;
}
