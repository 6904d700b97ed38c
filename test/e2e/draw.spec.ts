// Drawing: adding, wiring, refusing, setting numbers, undoing.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { RunningApp } from './support/launch.ts';

const neuron = (page: Page, name: string) => page.getByRole('button', { name: `Neuron ${name}`, exact: true });
const wire = (page: Page, from: string, to: string) =>
  page.getByRole('button', { name: `Connection ${from} to ${to}`, exact: true });
const canvasOf = (page: Page) => page.getByRole('application', { name: 'Network canvas' });
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
  await canvasOf(page).waitFor();
}

async function dragBetween(page: Page, from: ReturnType<typeof neuron>, to: ReturnType<typeof neuron>): Promise<void> {
  const start = await from.boundingBox();
  const end = await to.boundingBox();
  if (start === null || end === null) throw new Error('A neuron is not on the screen.');
  await page.mouse.move(start.x + start.width, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 5 });
}

test('N adds a wired neuron of the next depth, and one undo takes it away', async ({ page }) => {
  await open(page, 'XOR with one neuron');
  await neuron(page, 'x1').click();
  const before = await page.getByRole('button', { name: /^Neuron / }).count();
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^Neuron / })).toHaveCount(before + 1);
  await expect(page.getByRole('button', { name: /^Connection x1 to h1/ })).toHaveCount(1);
  await expect(page.getByRole('status', { name: 'Status' })).toContainText(/Added/);
  await undo(page).click();
  await expect(page.getByRole('button', { name: /^Neuron / })).toHaveCount(before);
  await expect(page.getByRole('status', { name: 'Status' })).toContainText('No changes');
});

test('dragging from neuron to neuron wires them, over a layer too', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  await dragBetween(page, neuron(page, 'x1'), neuron(page, 'y'));
  await page.mouse.up();
  await expect(wire(page, 'x1', 'y')).toHaveCount(1);
  await undo(page).click();
  await expect(wire(page, 'x1', 'y')).toHaveCount(0);
});

test('a loop and a second wire are refused with the reason while dragging', async ({ page, keepScreen }) => {
  await open(page, 'XOR 2-2-1');
  await dragBetween(page, neuron(page, 'y'), neuron(page, 'h1'));
  await expect(page.getByRole('tooltip')).toContainText('makes a loop');
  await keepScreen(page, 'loop refused');
  await page.mouse.up();
  await expect(wire(page, 'y', 'h1')).toHaveCount(0);
  await dragBetween(page, neuron(page, 'x1'), neuron(page, 'h1'));
  await expect(page.getByRole('tooltip')).toContainText(/already/);
  await page.mouse.up();
  await expect(page.getByRole('status', { name: 'Status' })).toContainText('No changes');
});

test('a weight takes arithmetic, in one undo entry', async ({ page }) => {
  await open(page, 'Worked example 2-2-2-1');
  await wire(page, 'h21', 'y').dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('=1/3');
  await page.keyboard.press('Enter');
  await wire(page, 'h21', 'y').click();
  await expect(page.getByRole('spinbutton', { name: 'Weight' })).toHaveValue(/^0\.333/);
  await undo(page).click();
  await wire(page, 'h21', 'y').click();
  await expect(page.getByRole('spinbutton', { name: 'Weight' })).toHaveValue('0.2');
  await expect(page.getByRole('status', { name: 'Status' })).toContainText('No changes');
});

test('an empty canvas takes what is dragged from the library', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await canvasOf(page).waitFor();
  await keepScreen(page, 'empty canvas');
  for (const [item, x, neurons] of [
    ['Input', 200, 1],
    ['Layer', 420, 5],
    ['Neuron', 640, 6],
  ] as const) {
    const row = page.getByRole('tabpanel', { name: 'Library' }).getByRole('button', { name: new RegExp(`^${item}`) });
    await row.dragTo(canvasOf(page), { targetPosition: { x, y: 160 } });
    await expect(canvasOf(page).getByRole('button', { name: /^Neuron / })).toHaveCount(neurons);
  }
  await expect(neuron(page, 'x1')).toBeVisible();
  await keepScreen(page, 'dropped parts');
});

test('Delete removes the selection; moving, selecting and looking around leave the rest untouched', async ({
  page,
}) => {
  await open(page, 'XOR 2-2-1');
  await wire(page, 'x1', 'h1').click();
  await canvasOf(page).press('Shift+1');
  await page.keyboard.press('Alt+2');
  await expect(canvasOf(page)).toHaveAttribute('data-focus-quantity', 'signal');
  await expect(page.getByRole('status', { name: 'Status' })).toContainText('No changes');
  await wire(page, 'x1', 'h1').click();
  await page.keyboard.press('Delete');
  await expect(wire(page, 'x1', 'h1')).toHaveCount(0);
  await expect(page.getByRole('status', { name: 'Status' })).toContainText('Not saved');
  await page.keyboard.press('Control+z');
  await expect(wire(page, 'x1', 'h1')).toHaveCount(1);
});

const numberIn = (page: Page, name: string) =>
  page.locator('.neuron', { has: neuron(page, name) }).locator('[data-value="activation"]');
const zoomOf = (page: Page) =>
  page.locator('.react-flow__viewport').evaluate((element) => new DOMMatrix(getComputedStyle(element).transform).a);

const widthOf = (page: Page) => canvasOf(page).evaluate((element) => element.clientWidth);

async function resize({ page, electronApp }: RunningApp, width: number, height: number): Promise<void> {
  if (electronApp === null) return page.setViewportSize({ width, height });
  await electronApp.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

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
    const onTop = await page.evaluate(({ x, y }) => document.elementFromPoint(x, y)?.getAttribute('data-value'), point);
    expect(onTop).toBe('delta');
  }
}

test('a click on a number selects and focuses its neuron, and Explain stays open', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'x1').click();
  await numberIn(page, 'h1').click();
  await expect(neuron(page, 'h1')).toHaveAttribute('aria-pressed', 'true');
  await expect(neuron(page, 'x1')).toHaveAttribute('aria-pressed', 'false');
  await expect(neuron(page, 'h1')).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Delete');
  await expect(canvasOf(page).getByRole('button', { name: /^Neuron / })).toHaveCount(4);
  await expect(neuron(page, 'x1')).toHaveCount(1);
});

test('a click on the number of a wire selects and focuses the wire', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  await wire(page, 'x1', 'h1').hover();
  await page.locator('.wire-chip').first().click();
  await expect(wire(page, 'x1', 'h1')).toHaveAttribute('aria-pressed', 'true');
  await expect(wire(page, 'x1', 'h1')).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Delete');
  await expect(wire(page, 'x1', 'h1')).toHaveCount(0);
});

test('pointing at a wire shows every digit of its weight', async ({ page, keepScreen }) => {
  await open(page, 'Worked example 2-2-2-1');
  await wire(page, 'h21', 'y').dblclick();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('=1/3');
  await page.keyboard.press('Enter');
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  await wire(page, 'h21', 'y').hover();
  await expect(page.getByRole('tooltip')).toHaveText('w 0.3333333333333333');
  await keepScreen(page, 'every digit of a weight');
});

for (const theme of ['light', 'dark'] as const) {
  test(`δ stands beside its disc, near and far, ${theme}`, async ({ page, clickMenu, keepScreen }) => {
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
    // A chip on a wire is as large as from farther away.
    expect((await page.locator('.wire-chip').first().boundingBox())?.height).toBeLessThan(24);
    await keepScreen(page, `delta near ${theme}`);
  });
}

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
  const legend = page.locator('.canvas-legend');
  await expect(legend.getByRole('button', { name: 'Per layer' })).toBeVisible();
  expect((await legend.boundingBox())?.height).toBeLessThan(40);
  expect(await isInside(legend, canvasOf(page))).toBe(true);
  await keepScreen(page, 'narrow canvas');
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
    ['1', 0.35],
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
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('button', { name: 'Add input layer' })).toBeFocused();
  await page.keyboard.press('n');
  await expect(canvasOf(page).getByRole('button', { name: /^Neuron / })).toBeFocused();
});
