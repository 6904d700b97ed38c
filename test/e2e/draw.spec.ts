// Drawing: adding, wiring, refusing, setting numbers, selecting, undoing.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, neuron, open, status, undo, connection as wire } from './support/canvas.ts';

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
  await neuron(page, 'x2').click();
  const before = await page.getByRole('button', { name: /^Neuron / }).count();
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^Neuron / })).toHaveCount(before + 1);
  await expect(wire(page, 'x2', 'h1')).toHaveCount(1);
  await expect(neuron(page, 'h1')).toBeFocused();
  await expect(status(page)).toContainText(/Added/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Neuron / })).toHaveCount(before);
  await expect(neuron(page, 'x2')).toBeFocused();
  await expect(status(page)).toContainText('No changes');
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
  await expect(status(page)).toContainText('No changes');
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
  await expect(status(page)).toContainText('No changes');
});

test('an empty canvas takes what is dragged from the library', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await canvasOf(page).waitFor();
  const importing = canvasOf(page).getByRole('button', { name: 'Import data' });
  await page.getByRole('button', { name: 'Add input layer' }).focus();
  for (let press = 0; press < 2; press += 1) await page.keyboard.press('ArrowRight');
  await expect(importing).toBeFocused();
  await keepScreen(page, 'empty canvas');
  for (const [item, x, neurons] of [
    ['Input', 200, 1],
    ['Layer', 420, 5],
    ['Neuron', 640, 6],
  ] as const) {
    const row = page
      .getByRole('tabpanel', { name: 'Library' })
      .getByRole('button', { name: new RegExp(`^${item}(?! norm)`) });
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
  await expect(status(page)).toContainText('No changes');
  await wire(page, 'x1', 'h1').click();
  await page.keyboard.press('Delete');
  await expect(wire(page, 'x1', 'h1')).toHaveCount(0);
  await expect(status(page)).toContainText('Not saved');
  // The keyboard stays where it was: at the end of the wire, and beside the neuron.
  await expect(neuron(page, 'h1')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(wire(page, 'x1', 'h1')).toHaveCount(1);
  await neuron(page, 'h2').click();
  await page.keyboard.press('Delete');
  await expect(neuron(page, 'h')).toBeFocused();
});

const numberIn = (page: Page, name: string) =>
  page.locator('.neuron', { has: neuron(page, name) }).locator('[data-value="activation"]');
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
