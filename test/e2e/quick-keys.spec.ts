// Keys that come faster than the window draws: each goes to where the one before it has led.
import { expect, test } from './fixtures.ts';
import { neuron, open, status } from './support/canvas.ts';
import { typeAtOnce } from './support/quick-keys.ts';

test('no key is lost between a jump of the keyboard and what is typed after it', async ({ page, clickMenu }) => {
  await open(page, 'XOR 2-2-1');
  await expect(neuron(page, 'x1')).toBeFocused();

  await typeAtOnce(page, 'ArrowRight', 'ArrowDown', 'ArrowLeft');
  await expect(neuron(page, 'x2')).toBeFocused();

  await page.keyboard.press('Control+f');
  await typeAtOnce(page, 'h', 'Enter', 'ArrowDown', 'n');
  await expect(status(page)).toContainText('connected from h2');
  await page.keyboard.press('Control+z');

  await clickMenu('insert.note');
  await page.getByRole('textbox', { name: 'Text of the note' }).waitFor();
  await typeAtOnce(page, 'hello');
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toHaveValue('hello');
  await page.keyboard.press('Control+Enter');
  await typeAtOnce(page, 'Delete');
  await expect(page.getByRole('button', { name: 'Note: hello' })).toHaveCount(0);

  await page.keyboard.press('Control+k');
  await typeAtOnce(page, 'seed', 'Enter', 'Delete', 'ArrowUp');
  await expect(page.getByRole('spinbutton', { name: 'Seed' })).toBeFocused();

  await clickMenu('view.matrix');
  await page.getByRole('gridcell').waitFor();
  await typeAtOnce(page, 'Home', 'ArrowRight', 'ArrowDown');
  await expect(page.getByRole('gridcell')).toHaveAttribute('aria-label', 'Connection x2 to h2');
});
