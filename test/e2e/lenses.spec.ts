// The optimizer race: one network under several optimizers.
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';

test('optimizers race from one start, and one of them is taken over', async ({ page, clickMenu, keepScreen }) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await page.getByRole('application').waitFor();
  await clickMenu('train.race');
  const dialog = page.getByRole('dialog', { name: 'Optimizer race' });
  await dialog.getByRole('button', { name: 'Start race' }).click();
  const rows = dialog.getByRole('table').getByRole('row');
  const outcomes = () => rows.locator('.race-outcome').allTextContents();
  await expect
    .poll(async () => (await outcomes()).toSorted())
    .toEqual(['Finished', 'Finished', 'Finished', 'Lowest loss']);
  await expect(dialog.getByRole('img', { name: 'Loss curves of the race' })).toBeVisible();
  const first = await rows.allTextContents();
  await expect(dialog.getByRole('status')).toContainText('Lowest final loss');
  await keepScreen(page, 'race en light');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);

  await dialog.getByRole('button', { name: 'Start race' }).click();
  await expect.poll(() => rows.allTextContents()).toEqual(first);

  await dialog.getByRole('button', { name: 'This optimizer at ×0.1, ×1, ×10' }).click();
  await expect(rows).toHaveCount(4);
  await expect(dialog.getByRole('spinbutton', { name: 'Learning rate of entrant 3' })).toHaveValue('10');
  await dialog.getByRole('combobox', { name: 'Optimizer of entrant 3' }).selectOption('Adam');
  await dialog.getByRole('button', { name: 'Use this one: entrant 3' }).click();
  await expect(dialog).toHaveCount(0);
  const inspect = page.getByRole('combobox', { name: 'Optimizer' });
  await expect(inspect).toHaveValue('adam');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(inspect).toHaveValue('sgd');
});

test('a race is stopped at once, in Korean and dark', async ({ page, clickMenu, keepScreen }) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await page.getByRole('application').waitFor();
  await clickMenu('view.theme.dark');
  await clickMenu('view.language.ko');
  await clickMenu('train.race');
  const dialog = page.getByRole('dialog', { name: '옵티마이저 경주' });
  const epochs = dialog.getByRole('spinbutton', { name: '에폭 수' });
  await epochs.fill('100000000');
  await epochs.press('Enter');
  await dialog.getByRole('button', { name: '경주 시작' }).click();
  await expect(dialog.getByRole('row').nth(1)).toContainText('학습 중');
  await expect(dialog.getByRole('img', { name: '경주의 손실 곡선' })).toBeVisible();
  await keepScreen(page, 'race ko dark');
  await dialog.getByRole('button', { name: '멈추기' }).click();
  await expect(dialog.getByRole('row').nth(4)).toContainText('끝내지 못함');
  await expect(dialog.getByRole('button', { name: '경주 시작' })).toBeVisible();
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
});
