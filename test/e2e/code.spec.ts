// The code beside the canvas: a wire that is selected has its lines lit, a line that is chosen selects its wire, by keyboard too.
import { expect, test } from './fixtures.ts';
import { connection, open } from './support/canvas.ts';
import { seriousFindings } from './support/findings.ts';

test('a wire and its lines light up together, in both languages of code', async ({ page, clickMenu, keepScreen }) => {
  await open(page, 'XOR 2-2-1');
  await clickMenu('explain.code');
  const panel = page.getByRole('dialog', { name: 'Code' });
  await panel.getByText('Python', { exact: true }).click();
  const lines = panel.getByRole('listbox', { name: 'Lines of code' });
  await expect(lines.getByRole('option').first()).toContainText('"""A network as plain Python');
  await connection(page, 'x1', 'h1').click();
  const chosen = lines.getByRole('option', { selected: true });
  await expect(chosen.first()).toContainText('w_x_1_to_h_1');
  expect(await seriousFindings(page)).toEqual([]);
  await keepScreen(page, 'code');

  await lines.focus();
  const active = lines.locator('[data-active]');
  await page.keyboard.press('ArrowDown');
  await expect(active).toContainText('w_x_');
  const text = await active.innerText();
  await page.keyboard.press('Enter');
  await expect(active).toHaveAttribute('aria-selected', 'true');
  await expect(chosen.first()).toContainText(/w_x_(1_to_h_2|2_to_h_1)/);
  expect(text).toMatch(/w_x_(1_to_h_2|2_to_h_1)/);
});
