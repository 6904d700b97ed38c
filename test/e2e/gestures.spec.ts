// Gestures on wires: their ends and whole layers are dragged where they shall go, and the same by keys.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, connection, neuron, open, status, undo } from './support/canvas.ts';
import { seriousFindings } from './support/findings.ts';
import { chooseBuild } from './support/menu.ts';

const layerHandle = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Connect all of layer ${name}`, exact: true });

const handle = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Connect from ${name}`, exact: true });

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

async function boxOf(part: Locator): Promise<Box> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('It is not on the screen.');
  return box;
}

async function middleOf(part: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const { x, y, width, height } = await boxOf(part);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Leaves the button of the mouse pressed over the target. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await middleOf(from), await middleOf(to)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
  await page.mouse.move(end.x, end.y, { steps: 4 });
}

test('an end of a wire and a whole layer are dragged to where they shall lead', async ({ page, keepScreen }) => {
  await open(page, 'XOR 2-2-1');
  await connection(page, 'x1', 'h1').click();
  const weight = await page.getByRole('spinbutton', { name: 'Weight' }).inputValue();
  const end = page.getByRole('button', { name: 'Move the end of x1 to h1' });
  await keepScreen(page, 'ends of a wire');
  expect(await seriousFindings(page)).toEqual([]);
  await drag(page, end, neuron(page, 'x2'));
  await expect(page.getByRole('tooltip')).toContainText('are in the same layer');
  await keepScreen(page, 'end of a wire refused');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(status(page)).toContainText('No changes');
  await expect(status(page)).toContainText('Cancelled');
  await drag(page, end, neuron(page, 'y'));
  await page.mouse.up();
  await expect(connection(page, 'x1', 'y')).toHaveAttribute('aria-pressed', 'true');
  await expect(connection(page, 'x1', 'h1')).toHaveCount(0);
  await expect(page.getByRole('spinbutton', { name: 'Weight' })).toHaveValue(weight);
  await page.keyboard.press('Shift+R');
  await page.keyboard.press('ArrowDown');
  await expect(neuron(page, 'x2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(connection(page, 'x2', 'y')).toHaveCount(1);
  await undo(page).click();
  await undo(page).click();
  await expect(connection(page, 'x1', 'h1')).toHaveCount(1);
  await expect(status(page)).toContainText('No changes');

  await drag(page, layerHandle(page, 'h'), page.locator('.lane').first());
  await expect(page.getByRole('tooltip')).toContainText('is an input');
  await keepScreen(page, 'layer refused');
  await page.mouse.up();
  await drag(page, layerHandle(page, 'x'), neuron(page, 'y'));
  await page.mouse.up();
  await expect(connection(page, 'x1', 'y')).toHaveCount(1);
  await expect(connection(page, 'x2', 'y')).toHaveCount(1);
  await undo(page).click();
  await expect(canvasOf(page).getByRole('button', { name: /^Connection x. to y$/ })).toHaveCount(0);
  await expect(status(page)).toContainText('No changes');
});

test('a neuron is dragged to a whole lane; what is refused says why beside the hand and in the status', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  const lane = page.locator('.lane').last();
  const tooltip = page.getByRole('tooltip');
  await connection(page, 'x1', 'h1').click({ modifiers: ['Alt'] });
  await connection(page, 'x1', 'h2').click({ modifiers: ['Alt'] });
  await drag(page, handle(page, 'x1'), page.locator('.lane-title').last());
  await expect(lane).toHaveAttribute('data-drop', 'valid');
  await page.mouse.up();
  await expect(status(page)).toContainText('Connected x1 to all of layer h.');
  await expect(connection(page, 'x1', 'h2')).toHaveCount(1);
  await undo(page).click();
  await undo(page).click();
  await undo(page).click();

  await drag(page, handle(page, 'y'), page.locator('.lane-title').last());
  await expect(tooltip).toContainText('makes a loop');
  await page.mouse.up();
  await expect(status(page)).toContainText('makes a loop');
  await expect(tooltip).toHaveCount(0);
  await expect(status(page)).toContainText('No changes');

  await drag(page, neuron(page, 'y'), page.locator('.lane-title').last());
  await expect(lane).toHaveAttribute('data-drop', 'refused');
  await expect(tooltip).toContainText('different activation functions');
  await keepScreen(page, 'a lane refuses a neuron');
  await page.mouse.up();
  await expect(status(page)).toContainText('different activation functions');
  await expect(tooltip).toHaveCount(0);
  await expect(undo(page)).toHaveAccessibleName(/Move y/);

  // The wheel of a mouse zooms, until a setting says that it pans.
  const [box, zoom] = [await boxOf(neuron(page, 'x1')), page.locator('.canvas-surface')];
  const widthOfX1 = async () => (await boxOf(neuron(page, 'x1'))).width;
  await page.mouse.move(box.x + 100, box.y + 10);
  await page.mouse.wheel(0, -120);
  await expect.poll(widthOfX1).toBeGreaterThan(box.width * 1.1);
  await clickMenu('view.wheel.pan');
  const zoomed = await boxOf(neuron(page, 'x1'));
  await zoom.hover({ position: { x: 40, y: 40 } });
  await page.mouse.wheel(0, -120);
  await expect.poll(async () => (await boxOf(neuron(page, 'x1'))).y).toBeGreaterThan(zoomed.y + 60);
  expect(await widthOfX1()).toBeCloseTo(zoomed.width, 1);
});

test('what is dragged snaps to what it stands beside; a neuron is dragged out of a lane and into one', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  const [h1, h2, y] = [neuron(page, 'h1'), neuron(page, 'h2'), neuron(page, 'y')];
  const guides = page.locator('.alignment-guide');
  const [above, start] = [await boxOf(h1), await middleOf(y)];
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y + 40, { steps: 3 });
  await page.mouse.move(start.x + 30, above.y + above.height / 2 + 4, { steps: 3 });
  await expect(guides).not.toHaveCount(0);
  await keepScreen(page, 'alignment guides');
  await page.mouse.up();
  await expect(guides).toHaveCount(0);
  await expect(status(page)).toContainText('Moved');
  expect((await boxOf(y)).y).toBeCloseTo(above.y, 0);

  const before = [await boxOf(h2), await boxOf(y)] as const;
  await page.locator('.lane-title').last().click();
  await y.click({ modifiers: ['Shift'] });
  const grip = await middleOf(y);
  await page.mouse.move(grip.x, grip.y);
  await page.keyboard.down('Alt');
  await page.mouse.down();
  await page.mouse.move(grip.x + 31, grip.y - 33, { steps: 4 });
  await expect(guides).toHaveCount(0);
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(async () => {
    const after = [await boxOf(h2), await boxOf(y)] as const;
    expect(after[1].x - before[1].x).toBeCloseTo(31, -1);
    expect(after[0].x - before[0].x).toBeCloseTo(after[1].x - before[1].x, 0);
    expect(after[0].y - before[0].y).toBeCloseTo(after[1].y - before[1].y, 0);
  }).toPass();
  await undo(page).click();
  await undo(page).click();
  await expect(status(page)).toContainText('No changes');

  await h1.click();
  await page.keyboard.press('Shift+N');
  const h3 = neuron(page, 'h3');
  await expect(h3).toBeFocused();
  // Which waits until it has glided to its place.
  await h3.hover();
  const [inLane, outside] = [await middleOf(h3), await middleOf(y)];
  await page.mouse.move(inLane.x, inLane.y);
  await page.keyboard.down('Alt');
  await page.mouse.down();
  await page.mouse.move(outside.x - 20, inLane.y, { steps: 4 });
  await expect(page.locator('.leaving-neuron')).toBeVisible();
  await keepScreen(page, 'a unit leaves its lane');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(status(page)).toContainText('Took h3 out of layer h');
  await expect(page.locator('.leaving-neuron')).toHaveCount(0);
  await drag(page, h3, page.locator('.lane').last());
  await expect(page.locator('.lane').last()).toHaveAttribute('data-drop', 'valid');
  await keepScreen(page, 'a neuron joins a lane');
  await page.mouse.up();
  await expect(status(page)).toContainText('Moved h3 into layer h');
  await expect(connection(page, 'h3', 'y')).toHaveCount(1);
});

test('a neuron leaves its layer, an input becomes a neuron, and several numbers are set at once', async ({
  page,
  running,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h2').click();
  await chooseBuild(running, 'build.takeOut');
  await expect(status(page)).toContainText('Took h2 out of layer h');
  await expect(connection(page, 'h2', 'y')).toHaveCount(1);
  await chooseBuild(running, 'build.toInput');
  await expect(status(page)).toContainText('h2 has connections that lead into it');
  await undo(page).click();

  await neuron(page, 'x1').click();
  await chooseBuild(running, 'build.toNeuron');
  await expect(status(page)).toContainText('Replaced x with neuron');
  await expect(connection(page, 'x1', 'h1')).toHaveCount(1);
  await undo(page).click();

  await connection(page, 'x1', 'h1').click();
  await connection(page, 'h2', 'y').click({ modifiers: ['Shift'] });
  await neuron(page, 'h1').click({ modifiers: ['Shift'] });
  const weight = page.getByRole('spinbutton', { name: 'Weight' });
  await expect(weight).toHaveValue('');
  await expect(weight).toHaveAttribute('placeholder', 'Mixed');
  await weight.fill('0.25');
  await weight.press('Enter');
  await expect(status(page)).toContainText('Set 2 weights');
  await expect(weight).toHaveValue('0.25');
  await expect(page.getByRole('spinbutton', { name: 'Bias' })).toHaveValue('0');
  await keepScreen(page, 'several numbers');
  await undo(page).click();
  await expect(status(page)).toContainText('No changes');
});
