// The view of the network: zoom and level, the room for it, and what keeps its place when panels or parts go.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, neuron, open } from './support/canvas.ts';
import { themesOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';
import { resize } from './support/window-size.ts';

const zoomOf = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

const widthOf = (page: Page) => canvasOf(page).evaluate((element) => element.clientWidth);

async function isInside(part: Locator, area: Locator): Promise<boolean> {
  const [inner, outer] = [await part.boundingBox(), await area.boundingBox()];
  if (inner === null || outer === null) return false;
  const across = inner.x >= outer.x - 1 && inner.x + inner.width <= outer.x + outer.width + 1;
  return across && inner.y >= outer.y - 1 && inner.y + inner.height <= outer.y + outer.height + 1;
}

async function expectTitlesInLanes(page: Page): Promise<void> {
  const lanes = page.locator('.lane');
  await expect(lanes).toHaveCount(3);
  for (const lane of await lanes.all()) {
    expect(await isInside(lane.locator('.lane-title'), lane)).toBe(true);
  }
}

async function expectTitleAbove(page: Page, name: string): Promise<void> {
  const title = await page.locator('.lane-title').first().boundingBox();
  const disc = await neuron(page, name).boundingBox();
  if (title === null || disc === null) throw new Error('The title or the neuron is not on the screen.');
  expect(title.y + title.height).toBeLessThanOrEqual(disc.y);
}

/** Presses as a hand does, without waiting for what they bring about. */
async function pressQuickly(page: Page, key: string, times: number): Promise<void> {
  for (let press = 0; press < times; press += 1) await page.keyboard.press(key);
}

/** Nothing lies over it, and it lies over nothing of the disc but its edge. */
async function expectDeltaBeside(page: Page, name: string): Promise<void> {
  const chip = page.locator('.neuron', { has: neuron(page, name) }).locator('[data-value="delta"]');
  const [delta, disc] = [await chip.boundingBox(), await neuron(page, name).boundingBox()];
  if (delta === null || disc === null) throw new Error('δ or its neuron is not on the screen.');
  expect(delta.x).toBeGreaterThan(disc.x + disc.width / 2);
  expect(delta.y + delta.height).toBeLessThan(disc.y + disc.height / 4);
  for (const share of [0.1, 0.5, 0.9]) {
    const point = { x: delta.x + delta.width * share, y: delta.y + delta.height / 2 };
    const onTop = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-value]')?.getAttribute('data-value'),
      point,
    );
    expect(onTop).toBe('delta');
  }
}

for (const theme of themesOf('the place of delta')) {
  test(`δ stands beside its disc, near and far, ${theme}`, inOneEdition, async ({ page, clickMenu, keepScreen }) => {
    await clickMenu(`view.theme.${theme}`);
    await open(page, 'XOR 2-2-1');
    for (let stage = 0; stage < 5; stage += 1) await page.keyboard.press('.');
    await expect(canvasOf(page)).toHaveAttribute('data-phase', 'backward');
    await expectDeltaBeside(page, 'y');
    await keepScreen(page, `delta ${theme}`);
    await neuron(page, 'y').click();
    await canvasOf(page).press('Shift+2');
    await expect(canvasOf(page)).toHaveAttribute('data-zoom-level', '3');
    await expect.poll(() => zoomOf(page)).toBeCloseTo(2, 3);
    await expectDeltaBeside(page, 'y');
    // A chip on a wire grows with the discs, up to here.
    expect((await page.locator('.wire-chip').first().boundingBox())?.height).toBeCloseTo(40, 0);
    await keepScreen(page, `delta near ${theme}`);
  });
}

test.describe('beside an open Explain in a small window', () => {
  test.beforeEach(({ running }) => resize(running, 1024, 700));

  test('the library gives its room to a network that is stepped through, whose wires keep their numbers', async ({
    page,
    keepScreen,
  }) => {
    await open(page, 'Worked example 2-2-2-1');
    const library = page.getByRole('tab', { name: 'Library' });
    for (let stage = 0; stage < 7; stage += 1) await canvasOf(page).press('.');
    await expect(library).toBeHidden();
    await expect.poll(() => page.locator('.wire-chip').count()).toBeGreaterThan(2);
    await keepScreen(page, 'stepping in a small window');
    await page.getByRole('button', { name: 'Stop stepping' }).click();
    await expect(library).toBeVisible();
  });

  test('every neuron keeps its number and its δ, clear of one another, and a lane its button, when the library is asked for', async ({
    page,
    keepScreen,
  }) => {
    await open(page, 'Worked example 2-2-2-1');
    for (let stage = 0; stage < 7; stage += 1) await canvasOf(page).press('.');
    await expect(canvasOf(page)).toHaveAttribute('data-stage', 'backward-2');
    await page.keyboard.press('Control+B');
    await expect(page.getByRole('tab', { name: 'Library' })).toBeVisible();
    await expect(canvasOf(page)).toHaveAttribute('data-zoom-level', '1');
    const numbers = canvasOf(page).locator('[data-value="activation"], [data-value="delta"]');
    await expect(numbers).toHaveText([/20.0/, /1.00/, /0.998/, /0.989/, /0.730/, /δ/, /0.622/, /δ/, /0.612/, /δ/]);
    const boxes = await numbers.evaluateAll((all) =>
      all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
    );
    for (const [index, a] of boxes.entries()) {
      expect(a.height).toBeGreaterThan(8);
      for (const b of boxes.slice(index + 1)) {
        expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true);
      }
    }
    await expect(page.getByRole('button', { name: 'Add a neuron to layer h1' })).toBeVisible();
    await keepScreen(page, 'numbers from afar');
  });

  test('the narration lies over no part of the network, which has its room again when the stepping stops', async ({
    page,
  }) => {
    await open(page, 'Circle');
    const lane = page.locator('.lane').last();
    const foot = async (): Promise<number> => {
      const box = await lane.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    const atRest = await foot();
    // Nor does the map, for which there is no room.
    await expect(page.locator('.network-map')).toBeHidden();
    for (let stage = 0; stage < 5; stage += 1) await canvasOf(page).press('.');
    const narration = page.locator('.overlays-narration');
    await expect.poll(async () => (await narration.boundingBox())?.y ?? 0).toBeGreaterThan(await foot());
    await page.getByRole('button', { name: 'Stop stepping' }).click();
    await page.keyboard.press('Control+Alt+B');
    await expect.poll(foot).toBeCloseTo(atRest, 0);
  });
});

test.describe('in a small window', () => {
  test.use({ viewport: { width: 1024, height: 700 } });

  test('what is wrong with a neuron is seen from afar, too', async ({ page }) => {
    await open(page, 'Dead ReLU');
    await expect(canvasOf(page)).toHaveAttribute('data-zoom-level', '1');
    const badges = page.locator('.neuron-health-badge');
    await expect(badges).toHaveCount(4);
    for (const badge of await badges.all()) expect((await badge.boundingBox())?.height).toBeGreaterThan(13);
  });
});

test('where rows are too near for both, δ is read and not the value above it', async ({ page }) => {
  await open(page, 'Digits 8 × 8');
  for (let stage = 0; stage < 5; stage += 1) await canvasOf(page).press('.');
  await expect(canvasOf(page)).toHaveAttribute('data-zoom-level', '1');
  const outputs = page.locator('.neuron', { has: page.locator('[data-value="delta"]') });
  await expect(outputs).toHaveCount(10);
  await expect(outputs.first().locator('[data-value="activation"]')).toHaveCSS('opacity', '0');
});

test('quick presses of the zoom key add up', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  const before = await zoomOf(page);
  await pressQuickly(page, 'Control+Equal', 3);
  await expect.poll(() => zoomOf(page)).toBeCloseTo(before * 1.25 ** 3, 3);
});

test('the whole network stays in view when the room for it shrinks, until it is zoomed', async ({
  running,
  keepScreen,
}) => {
  const { page } = running;
  await open(page, 'Worked example 2-2-2-1');
  await resize(running, 1000, 640);
  for (const name of ['x1', 'x2', 'y']) {
    await expect.poll(() => isInside(neuron(page, name), canvasOf(page))).toBe(true);
  }
  await expectTitlesInLanes(page);
  const [lane, title] = [page.locator('.lane').first(), page.locator('.lane-title').first()];
  expect((await title.boundingBox())?.y).toBeGreaterThan(((await lane.boundingBox())?.y ?? 0) + 4);
  await page.keyboard.press('Alt+3');
  const legend = page.locator('.legend');
  await expect(legend.getByRole('button', { name: 'Per layer' })).toBeVisible();
  expect((await legend.boundingBox())?.height).toBeLessThan(44);
  expect(await isInside(legend, canvasOf(page))).toBe(true);
  await keepScreen(page, 'narrow canvas');
  await canvasOf(page).press('.');
  await canvasOf(page).press('.');
  const [pill, pause] = [page.locator('.overlays-phase-pill'), page.getByRole('button', { name: 'Pause animation' })];
  await expect(pause).toBeVisible();
  const row = await pill.boundingBox();
  expect((await pause.boundingBox())?.y).toBeLessThan((row?.y ?? 0) + (row?.height ?? 0));
  const fitted = await zoomOf(page);
  await page.keyboard.press('Control+Equal');
  await expect.poll(() => zoomOf(page)).toBeCloseTo(fitted * 1.25, 3);
  const width = await widthOf(page);
  await resize(running, 1300, 700);
  await expect.poll(() => widthOf(page)).toBeGreaterThan(width);
  expect(await zoomOf(page)).toBeCloseTo(fitted * 1.25, 3);
});

test('seen from afar, titles stay inside their lanes and a single neuron stays visible', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'Worked example 2-2-2-1');
  for (const [level, zoom] of [
    ['1', 0.37],
    ['0', 0.25],
  ] as const) {
    while ((await zoomOf(page)) > zoom) {
      const before = await zoomOf(page);
      await page.keyboard.press('Control+Minus');
      await expect.poll(() => zoomOf(page)).toBeCloseTo(before / 1.25, 3);
    }
    await expect(canvasOf(page)).toHaveAttribute('data-zoom-level', level);
    await expectTitlesInLanes(page);
    // On the map a lane is a block without neurons.
    if (level === '1') await expectTitleAbove(page, 'x1');
    await expect(neuron(page, 'y')).toHaveCSS('opacity', '1');
    if (level === '1') await foldByKey(page, 'h11');
    await expectKeysReachTheFolded(page, 'x1');
    await keepScreen(page, `level ${level}`);
  }
});

const folded = (page: Page): Locator => canvasOf(page).getByRole('button', { name: /^Expand layer / });

async function foldByKey(page: Page, name: string): Promise<void> {
  await neuron(page, name).focus();
  await page.keyboard.press('h');
  await expect(folded(page)).toBeFocused();
}

async function expectKeysReachTheFolded(page: Page, before: string): Promise<void> {
  await page.keyboard.press('ArrowLeft');
  await expect(neuron(page, before)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(folded(page)).toBeFocused();
}

test('closing a panel or deleting everything keeps the canvas, its view and the keyboard', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').focus();
  const zoom = (await zoomOf(page)) * 1.25;
  await page.keyboard.press('Control+Equal');
  await expect.poll(() => zoomOf(page)).toBeCloseTo(zoom, 3);
  for (const key of ['Control+b', 'Control+j', 'Control+Alt+b', 'Control+b', 'Control+j']) {
    await page.keyboard.press(key);
    await expect(neuron(page, 'h1')).toBeFocused();
    expect(await zoomOf(page)).toBeCloseTo(zoom, 3);
  }
  await page.keyboard.press('Control+Alt+b');
  await page.getByRole('tab', { name: 'Inspect' }).focus();
  await page.keyboard.press('Control+Alt+b');
  await expect(neuron(page, 'h1')).toBeFocused();
  // From area to area, each at its first stop.
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: 'Loss: show another chart here' })).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await expect(neuron(page, 'h1')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Draw a network for it' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(canvasOf(page).getByRole('button', { name: /^Neuron / })).toBeFocused();
});

test('every item of a long menu can be brought into a small window', async ({ running, page }) => {
  await resize(running, 1024, 680);
  await page.getByRole('button', { name: 'New empty' }).click();
  await page.getByRole('button', { name: 'Add input layer' }).click();
  await page.getByRole('button', { name: 'Choose data' }).click();
  for (const name of ['AND', 'XOR', 'Handwritten digits 8 × 8']) {
    const item = page.getByRole('menuitem', { name, exact: true });
    await item.scrollIntoViewIfNeeded();
    await expect.poll(() => isInside(item, page.locator('body'))).toBe(true);
  }
});

test('a context menu is whole in a small window', async ({ running, page }) => {
  await resize(running, 1024, 680);
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h2').click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'Neuron menu' });
  const isWhole = () => menu.evaluate((element) => element.scrollHeight <= element.clientHeight + 1);
  await expect.poll(async () => (await isInside(menu, page.locator('body'))) && (await isWhole())).toBe(true);
});
