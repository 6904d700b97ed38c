// The clipboard between two tabs of the browser edition.
import { expect, test } from './fixtures.ts';
import { connection, neuron, open, status } from './support/canvas.ts';

test('what is copied in one window can be pasted in another', async ({ page, launch }) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').click();
  await page.keyboard.press('Control+c');
  await expect(status(page)).toContainText('Copied');
  const { page: other } = await launch();
  await open(other, 'XOR 2-2-1');
  await neuron(other, 'y').focus();
  await other.keyboard.press('Control+Shift+v');
  await expect(connection(other, 'h3', 'y')).toHaveCount(1);
});
