// Metrics explain themselves: a click on one opens its formula with live numbers, and the rows behind it can be picked.
import { expect, test } from './fixtures.ts';
import { seriousFindings } from './support/findings.ts';
import { themesOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';
import { putTile, tileOf } from './support/tiles.ts';

for (const theme of themesOf('what metrics come from')) {
  test(
    `accuracy, a class and a cell of the confusion matrix say where they come from, ${theme}`,
    inOneEdition,
    async ({ page, clickMenu, keepScreen }) => {
      await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
      await clickMenu(`view.theme.${theme}`);
      await tileOf(page, 'Accuracy')
        .getByRole('button', { name: /^Explain Accuracy: / })
        .press('Enter');
      const panel = page.getByRole('tabpanel', { name: 'Explain' });
      await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/accuracy/);
      await expect(panel.getByText('right rows')).toBeVisible();
      await expect(panel.getByText('all rows', { exact: true }).first()).toBeVisible();
      const row = panel.getByRole('button', { name: /^Row \d: target [01], prediction [01]\./ }).first();
      await row.press('Enter');
      await expect(row).toHaveAttribute('aria-pressed', 'true');
      await keepScreen(page, `metric accuracy ${theme}`);
      expect(await seriousFindings(page)).toEqual([]);

      await putTile(page, 'Metrics', 'Gradient by layer');
      await tileOf(page, 'Metrics')
        .getByRole('button', { name: /^Explain Precision of class 1: / })
        .click();
      await expect(panel.getByText('true positives')).toBeVisible();
      await tileOf(page, 'Metrics')
        .getByRole('button', { name: /^1 row of class 1 predicted as 1: explain$/ })
        .click();
      await expect(panel.getByRole('heading', { level: 2 })).toHaveText(/1 → 1/);
      await panel.getByRole('button', { name: 'Back', exact: true }).click();
      await expect(panel.getByText('true positives')).toBeVisible();

      await tileOf(page, 'Accuracy')
        .getByRole('button', { name: /^Explain Gradient norm: / })
        .click();
      await expect(panel.getByRole('heading', { name: 'By layer' })).toBeVisible();
      await clickMenu('view.language.ko');
      await keepScreen(page, `metric norm ko ${theme}`);
      expect(await seriousFindings(page)).toEqual([]);
    },
  );
}

test('errors of a regression are explained and follow the training', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'Open Sine', exact: true }).click();
  const tile = await putTile(page, 'Metrics', 'Gradient by layer');
  await tile.getByRole('button', { name: /^Explain R² of / }).click();
  const panel = page.getByRole('tabpanel', { name: 'Explain' });
  const result = panel.getByRole('status', { name: 'Result' });
  const before = await result.textContent();
  await expect(panel.getByRole('heading', { name: 'Rows that are furthest off' })).toBeVisible();
  await keepScreen(page, 'metric r2');
  await page.keyboard.press('Control+Enter');
  await expect(result).not.toHaveText(before ?? '');
});
