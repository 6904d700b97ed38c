// Editing: the clipboard, within a window and between two, by keys and by the menu.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, connection, expectInView, neuron, open, status, undo } from './support/canvas.ts';
import { chooseBuild } from './support/menu.ts';

/** Selects neurons by clicking: the first alone, the others with Shift. */
async function selectNeurons(page: Page, ...names: readonly string[]): Promise<void> {
  for (const [index, name] of names.entries()) {
    await neuron(page, name).click(index === 0 ? {} : { modifiers: ['Shift'] });
  }
}

test('copy and paste by keys adds the neurons with their wires, and one undo takes them away', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  await selectNeurons(page, 'x1', 'h1', 'y');
  await page.keyboard.press('Control+c');
  await expect(status(page)).toContainText('Copied 3 neurons');
  await page.keyboard.press('Control+v');
  await expect(status(page)).toContainText('Pasted 3 neurons: x3, h3, y2');
  await expect(connection(page, 'x3', 'h3')).toHaveCount(1);
  await expect(connection(page, 'h3', 'y2')).toHaveCount(1);
  await expect(connection(page, 'x2', 'h3')).toHaveCount(0);
  await expect(neuron(page, 'x3')).toBeFocused();
  await undo(page).click();
  await expect(neuron(page, 'x3')).toHaveCount(0);
  await expect(status(page)).toContainText('No changes');
});

test('paste with connections wires the copies to the neurons that were not copied', async ({ page, keepScreen }) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+Shift+v');
  await expect(status(page)).toContainText('Pasted 1 neuron with its connections: h3');
  for (const [from, to] of [
    ['x1', 'h3'],
    ['x2', 'h3'],
    ['h3', 'y'],
  ] as const) {
    await expect(connection(page, from, to)).toHaveCount(1);
  }
  await keepScreen(page, 'pasted with connections');
});

test('cut and paste, and duplicate, by the menu', async ({ page, clickMenu }) => {
  await open(page, 'XOR with one neuron');
  await neuron(page, 'x1').click();
  await clickMenu('edit.duplicate');
  await expect(neuron(page, 'x3')).toHaveCount(1);
  await clickMenu('edit.cut');
  await expect(neuron(page, 'x3')).toHaveCount(0);
  await expect(status(page)).toContainText('Cut 1 neuron');
  // Copies stand below what was copied, and come into view.
  await page.keyboard.press('Control+a');
  await clickMenu('edit.duplicate');
  await expect(neuron(page, 'y2')).toHaveAttribute('aria-pressed', 'true');
  for (const copy of ['x31', 'x32', 'y2']) await expectInView(neuron(page, copy), canvasOf(page));
});

test('what is copied in one document can be pasted in another', async ({ page, clickMenu }) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').click();
  await page.keyboard.press('Control+c');
  await expect(status(page)).toContainText('Copied');
  await clickMenu('file.close');
  await open(page, 'Worked example 2-2-2-1');
  await neuron(page, 'y').click();
  await page.keyboard.press('Control+Shift+v');
  await expect(connection(page, 'x1', 'h3')).toHaveCount(1);
});

test('in a text field the keys keep their meaning', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  const neurons = page.getByRole('button', { name: /^Neuron / });
  const before = await neurons.count();
  await neuron(page, 'h1').click();
  await page.keyboard.press('Control+c');
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await page.keyboard.press('Escape');
  await name.fill('abc');
  await name.press('Control+a');
  await name.press('Control+c');
  await name.press('End');
  await name.press('Control+v');
  await expect(name).toHaveValue('abcabc');
  await neuron(page, 'h1').focus();
  await page.keyboard.press('Control+v');
  await expect(status(page)).toContainText("isn't part of a network");
  await expect(neurons).toHaveCount(before);
});

test('neurons fold into a layer and explode again; what can not is refused with the reason', async ({
  page,
  running,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').click();
  await chooseBuild(running, 'build.explode');
  await expect(status(page)).toContainText('Exploded');
  await selectNeurons(page, 'h1', 'h2');
  await chooseBuild(running, 'build.fold');
  await expect(status(page)).toContainText('Folded 2 neurons into layer h');
  await keepScreen(page, 'folded');
  await selectNeurons(page, 'x1', 'y');
  await chooseBuild(running, 'build.fold');
  await expect(status(page)).toContainText('Only neurons of one kind make a layer');
});

test('a neuron is put on the selected connection', async ({ page, running, keepScreen }) => {
  await open(page, 'XOR with one neuron');
  await connection(page, 'x1', 'y').click();
  await chooseBuild(running, 'build.insertOnWire');
  await expect(connection(page, 'x1', 'h1')).toHaveCount(1);
  await expect(connection(page, 'h1', 'y')).toHaveCount(1);
  await expect(connection(page, 'x1', 'y')).toHaveCount(0);
  await keepScreen(page, 'inserted on a wire');
  await undo(page).click();
  await expect(status(page)).toContainText('No changes');
  await connection(page, 'x2', 'y').focus();
  await page.keyboard.press('n');
  await expect(status(page)).toContainText('Inserted h1 between x2 and y.');
  await expect(neuron(page, 'h1')).toBeFocused();
});

test('a neuron from the library lands on the wire that it is dropped on', async ({ page }) => {
  await open(page, 'XOR with one neuron');
  const [from, to] = [await neuron(page, 'x1').boundingBox(), await neuron(page, 'y').boundingBox()];
  const area = await canvasOf(page).boundingBox();
  if (from === null || to === null || area === null) throw new Error('A neuron is not on the screen.');
  const x = (from.x + from.width + to.x) / 2 - area.x;
  const y = (from.y + from.height / 2 + to.y + to.height / 2) / 2 - area.y;
  await page
    .getByRole('button', { name: /^Neuron/ })
    .first()
    .dragTo(canvasOf(page), { targetPosition: { x, y } });
  await expect(connection(page, 'x1', 'h1')).toHaveCount(1);
  await expect(connection(page, 'h1', 'y')).toHaveCount(1);
});

test('a wire dropped on the empty canvas gets a neuron there', async ({ page }) => {
  await open(page, 'XOR with one neuron');
  const from = await neuron(page, 'x2').boundingBox();
  if (from === null) throw new Error('x2 is not on the screen.');
  await page.mouse.move(from.x + from.width, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 160, from.y + 120, { steps: 6 });
  await page.mouse.up();
  await expect(connection(page, 'x2', 'h1')).toHaveCount(1);
  await undo(page).click();
  await expect(status(page)).toContainText('No changes');
});

test('F2 renames in place, and a taken name is refused under the field', async ({ page, keepScreen }) => {
  await open(page, 'XOR with one neuron');
  await neuron(page, 'y').click();
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: 'Name of y' });
  await expect(field).toBeFocused();
  await field.fill('x1');
  await field.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'already a neuron called x1' })).toBeVisible();
  await keepScreen(page, 'name refused');
  await field.fill('score');
  await field.press('Enter');
  await expect(neuron(page, 'score')).toBeFocused();
});

test('Inspect shows what several neurons have in common and sets it for all in one entry', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  await selectNeurons(page, 'h1', 'y');
  const biases = page.getByRole('combobox', { name: 'Use biases' });
  await expect(biases).toHaveValue('yes');
  await biases.selectOption('no');
  await expect(status(page)).toContainText('Removed the bias of h, y');
  await expect(biases).toHaveValue('no');
  await keepScreen(page, 'several neurons');
  await undo(page).click();
  await expect(status(page)).toContainText('No changes');
});
