// Editing: the clipboard, within a window and between two, by keys and by the menu.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { connection, neuron, open, status, undo } from './support/canvas.ts';

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
  await expect(page.getByRole('button', { name: /^Neuron / })).toHaveCount(5);
});
