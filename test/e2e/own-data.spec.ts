// Own data: a file becomes a trained network in four actions; a table is typed by keyboard; what can't be read is said with its place.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, chooseMaximalSpeed, neuron, status, undo } from './support/canvas.ts';
import { putTile } from './support/tiles.ts';

const iris = 'test/fixtures/iris.csv';

async function dropText(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content as string], fileName as string));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('iris as CSV is a trained network in four actions', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  const chooser = page.waitForEvent('filechooser');
  await canvasOf(page).getByRole('button', { name: 'Import data' }).click();
  await (await chooser).setFiles(iris);
  const dialog = page.getByRole('dialog', { name: 'Import data' });
  await expect(dialog.getByRole('table', { name: 'Preview' })).toContainText('setosa');
  await expect(dialog.getByRole('combobox', { name: 'Role of species' })).toHaveValue('target');
  await keepScreen(page, 'import data');
  await dialog.getByRole('button', { name: 'Draw a network for it' }).click();
  await expect(neuron(page, 'petal width')).toBeVisible();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await chooseMaximalSpeed(page);
  await expect(status(page)).toContainText('Finished', { timeout: 60_000 });
  await expect(status(page)).toContainText(/accuracy (9[5-9]|100)/);
  await keepScreen(page, 'iris trained');
  // The import and the drawing are one entry.
  await undo(page).click();
  await undo(page).click();
  await expect(canvasOf(page).getByRole('button', { name: 'Add input layer' })).toBeVisible();
});

test('an imported table can have its network drawn afterwards', async ({ page }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await dropText(page, 'iris.csv', await readFile(iris, 'utf8'));
  const dialog = page.getByRole('dialog', { name: 'Import data' });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Data', exact: true })).toBeVisible();
  await canvasOf(page).getByRole('button', { name: 'Draw a network for it' }).click();
  await expect(neuron(page, 'sepal width')).toBeVisible();
});

test('what can’t be read is said with its line, and mended by a click', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await dropText(page, 'bad.csv', 'size;kind\n1,5;a\nabc;b\n2,5;a;extra\n');
  const dialog = page.getByRole('dialog', { name: 'Import data' });
  await expect(dialog.getByRole('alert').filter({ hasText: 'Line 4 has 3 columns' })).toBeVisible();
  await expect(dialog.getByRole('alert').filter({ hasText: '"abc" isn\'t a number' })).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Decimal mark' })).toHaveValue(',');
  await expect(dialog.getByRole('button', { name: 'Import', exact: true })).toBeDisabled();
  await keepScreen(page, 'import problems');
  await dialog.getByRole('button', { name: 'Leave the line out' }).click();
  await dialog.getByRole('button', { name: 'Count as missing' }).click();
  await dialog.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Data', exact: true })).toContainText('1.5');
  await dropText(page, 'open.csv', 'a,b\n1,"2\n');
  await expect(dialog.getByRole('alert')).toContainText('Line 2, column 2: a quote is opened and never closed');
});

test('the worked example’s row is typed by keyboard alone', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Empty table' }).click();
  const grid = page.getByRole('grid', { name: 'Data', exact: true });
  await grid.focus();
  await page.keyboard.type('20');
  await page.keyboard.press('Tab');
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await page.keyboard.type('=9/10');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  // The row that stands ready takes a second one.
  for (const value of ['0', '1', '1']) {
    await page.keyboard.type(value);
    await page.keyboard.press('Tab');
  }
  await expect(grid.getByRole('row', { name: /^1 / })).toContainText('0.9');
  await expect(grid).toHaveAttribute('aria-rowcount', '4');
  await keepScreen(page, 'typed table');
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This column holds numbers');
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
});

test('XOR is drawn by mouse alone, tried by hand and explained', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('button', { name: 'Empty table' }).click();
  await page.getByRole('button', { name: 'Edit points…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Points by hand' });
  const map = dialog.getByRole('img', { name: 'Point editor' });
  const box = await map.boundingBox();
  if (box === null) throw new Error('The map is not there.');
  for (const [group, places] of [
    [
      '0',
      [
        [0.3, 0.7],
        [0.7, 0.3],
      ],
    ],
    [
      '1',
      [
        [0.3, 0.3],
        [0.7, 0.7],
      ],
    ],
  ] as const) {
    await dialog.getByRole('radiogroup', { name: 'Class' }).getByText(group, { exact: true }).click();
    for (const [x, y] of places) await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
  }
  await keepScreen(page, 'points');
  await dialog.getByRole('button', { name: 'Done' }).click();
  const grid = page.getByRole('grid', { name: 'Data', exact: true });
  await expect(grid).toHaveAttribute('aria-rowcount', '6');
  await canvasOf(page).getByRole('button', { name: 'Draw a network for it' }).click();
  await expect(neuron(page, 'x2')).toBeVisible();
  const tried = page.getByRole('region', { name: 'Try it' });
  const prediction = tried.getByRole('status', { name: 'Prediction' });
  const before = await prediction.innerText();
  await tried.getByRole('slider', { name: 'x1' }).press('Home');
  await expect(prediction).not.toHaveText(before);
  await tried.getByRole('button', { name: /^Back to row/ }).click();
  await tried.getByRole('button', { name: 'Explain this prediction' }).click();
  await expect(page.getByRole('tab', { name: 'Explain', selected: true })).toBeVisible();
});

test('a digit is drawn on the pad by keyboard and recognised at once', async ({ page, keepScreen }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await page.getByRole('tab', { name: 'Data' }).click();
  await page.getByRole('combobox', { name: 'Data' }).selectOption('digits');
  await canvasOf(page).getByRole('button', { name: 'Draw a network for it' }).click();
  const pad = page.getByRole('application', { name: 'Digit pad' });
  const prediction = page.getByRole('status', { name: 'Prediction' });
  await pad.focus();
  await page.keyboard.press('Delete');
  const blank = await prediction.innerText();
  for (const key of ['ArrowRight', 'ArrowRight', ' ', 'ArrowDown', ' ', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await expect(prediction).not.toHaveText(blank);
  await keepScreen(page, 'digit pad');
  await page.getByRole('button', { name: 'Add to the data' }).click();
  await expect(page.getByRole('grid', { name: 'Data', exact: true })).toHaveAttribute('aria-rowcount', '503');
});

test('folds train side by side, and the test rows are looked at only when asked for', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await dropText(page, 'iris.csv', await readFile(iris, 'utf8'));
  await page
    .getByRole('dialog', { name: 'Import data' })
    .getByRole('button', { name: 'Draw a network for it' })
    .click();
  await clickMenu('train.crossValidate');
  const dialog = page.getByRole('dialog', { name: 'Cross-validation' });
  await dialog.getByRole('button', { name: 'Start' }).click();
  await expect(dialog.getByRole('status')).toContainText(/Accuracy \d.* ± /, { timeout: 60_000 });
  await expect(dialog.getByRole('row')).toHaveCount(6);
  await keepScreen(page, 'cross-validation');
  await dialog.getByRole('button', { name: 'Open fold 2' }).click();
  await expect(status(page)).toContainText(/accuracy (9\d|100)/);
  const metrics = await putTile(page, 'Metrics', 'Gradient by layer');
  await metrics.getByText('Test', { exact: true }).click();
  await expect(metrics).toContainText('looked at 0 times');
  await metrics.getByRole('button', { name: 'Look at the test rows' }).click();
  await expect(metrics.getByRole('table').first()).toContainText('setosa');
});
