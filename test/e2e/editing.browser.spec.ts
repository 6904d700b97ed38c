// Editing in the browser edition alone: the clipboard between two tabs, and the keyboard after its own menu bar.
import { expect, test } from './fixtures.ts';
import { connection, neuron, open, status } from './support/canvas.ts';

test('what is copied in one window can be pasted in another', async ({ page, launch }) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').click();
  await page.getByRole('spinbutton', { name: 'Bias' }).fill('0.75');
  await page.getByRole('spinbutton', { name: 'Bias' }).press('Enter');
  await neuron(page, 'h1').focus();
  await page.keyboard.press('Control+c');
  await expect(status(page)).toContainText('Copied');
  const { page: other } = await launch();
  await open(other, 'XOR 2-2-1');
  await neuron(other, 'y').focus();
  await other.keyboard.press('Control+Shift+v');
  await expect(connection(other, 'h3', 'y')).toHaveCount(1);
  await expect(other.getByRole('spinbutton', { name: 'Bias' })).toHaveValue('0.75');
  const description = (await connection(page, 'h1', 'y').getAttribute('aria-description')) ?? '';
  const weight = description.slice(0, description.indexOf('. '));
  await expect(connection(other, 'h3', 'y')).toHaveAttribute('aria-description', new RegExp(`^${weight}\\.`));
});

test('after the menu bar the keyboard is back where it was', async ({ page, clickMenu }) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').focus();
  await clickMenu('view.miniMap');
  await expect(neuron(page, 'h1')).toBeFocused();
  await clickMenu('help.shortcuts');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect(neuron(page, 'h1')).toBeFocused();
});
