// Own data: a file becomes a trained network in four actions; a table is typed by keyboard; what can't be read is said with its place.
import { readFile } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import { canvasOf, neuron, status } from './support/canvas.ts';
import { dropText } from './support/drop-text.ts';
import { seriousFindings } from './support/findings.ts';
import { inOneEdition, sample } from './support/short-check.ts';
import { putTile } from './support/tiles.ts';

const iris = 'test/fixtures/iris.csv';

/** What is asked for by name, as English and Korean say it. */
const words = {
  en: {
    newEmpty: 'New empty',
    canvas: 'Network canvas',
    importData: 'Import data',
    preview: 'Preview',
    roleOfSpecies: 'Role of species',
    draw: 'Draw a network for it',
    neuron: (name: string) => `Neuron ${name}`,
    train: 'Train',
    speed: /^Speed/,
    maximal: 'Max',
    status: 'Status',
    accuracy: /Finished.*accuracy (9[5-9]|100)/,
    data: 'Data',
    emptyTable: 'Empty table',
    editPoints: 'Edit points…',
    points: 'Points by hand',
    editor: 'Point editor',
    class: 'Class',
    done: 'Done',
  },
  ko: {
    newEmpty: '새 빈 문서',
    canvas: '신경망 캔버스',
    importData: '데이터 가져오기',
    preview: '미리보기',
    roleOfSpecies: 'species 열의 역할',
    draw: '맞는 신경망 그리기',
    neuron: (name: string) => `${name} 뉴런`,
    train: '학습 시작',
    speed: /^속도/,
    maximal: '최대',
    status: '상태',
    accuracy: /학습 끝.*정확도 (9[5-9]|100)/,
    data: '데이터',
    emptyTable: '빈 표',
    editPoints: '점 고치기…',
    points: '점 직접 찍기',
    editor: '점 편집기',
    class: '클래스',
    done: '완료',
  },
} as const;

const languages = [
  ['en', {}],
  ['ko', inOneEdition],
] as const;

for (const [language, details] of sample('languages of own data', languages)) {
  const said = words[language];

  test(
    `iris as CSV is a trained network in four actions, in ${language}`,
    details,
    async ({ page, clickMenu, keepScreen }) => {
      await clickMenu(`view.language.${language}`);
      await page.getByRole('button', { name: said.newEmpty }).click();
      const canvas = page.getByRole('application', { name: said.canvas });
      const chooser = page.waitForEvent('filechooser');
      await canvas.getByRole('button', { name: said.importData }).click();
      await (await chooser).setFiles(iris);
      const dialog = page.getByRole('dialog', { name: said.importData });
      await expect(dialog.getByRole('table', { name: said.preview })).toContainText('setosa');
      await expect(dialog.getByRole('combobox', { name: said.roleOfSpecies })).toHaveValue('target');
      await keepScreen(page, `import data ${language}`);
      expect(await seriousFindings(page)).toEqual([]);
      await dialog.getByRole('button', { name: said.draw }).click();
      await expect(page.getByRole('button', { name: said.neuron('petal width'), exact: true })).toBeVisible();
      // The outputs are called by the classes that they stand for.
      await expect(page.getByRole('button', { name: said.neuron('species1'), exact: true })).toHaveAttribute(
        'title',
        'species1: setosa',
      );
      await page.getByRole('button', { name: said.train, exact: true }).click();
      await page.getByRole('button', { name: said.speed }).click();
      await page.getByRole('menuitem', { name: said.maximal }).click();
      await expect(page.getByRole('status', { name: said.status })).toContainText(said.accuracy, { timeout: 60_000 });
      await keepScreen(page, `iris trained ${language}`);
      // The import and the drawing are one entry.
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await expect(canvas.getByRole('button', { name: said.importData })).toBeVisible();
    },
  );

  test(
    `the worked example’s row and a truth table are typed by keyboard alone, in ${language}`,
    details,
    async ({ page, clickMenu, keepScreen }) => {
      await clickMenu(`view.language.${language}`);
      await page.getByRole('button', { name: said.newEmpty }).press('Enter');
      await page.getByRole('tab', { name: said.data }).press('Enter');
      await page.getByRole('button', { name: said.emptyTable }).press('Enter');
      const grid = page.getByRole('grid', { name: said.data, exact: true });
      await grid.focus();
      await page.keyboard.type('20');
      await page.keyboard.press('Tab');
      await page.keyboard.type('1');
      await page.keyboard.press('Tab');
      await page.keyboard.type('=9/10');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Home');
      // The row that stands ready takes a new one, and Tab goes on to the next.
      for (const value of '000011101110') {
        await page.keyboard.type(value);
        await page.keyboard.press('Tab');
      }
      await expect(grid.getByRole('row', { name: /^1 / })).toContainText('0.9');
      await expect(grid).toHaveAttribute('aria-rowcount', '7');
      // A marked block goes to the clipboard, and back to another place.
      await page.keyboard.press('Control+Home');
      for (const key of ['ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight']) await page.keyboard.press(key);
      await expect(grid.locator('[data-marked="true"]')).toHaveCount(4);
      await keepScreen(page, `typed table ${language}`);
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press('Shift+Delete');
      await expect(grid).toHaveAttribute('aria-rowcount', '5');
      await page.keyboard.type('x');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(grid).toBeFocused();
    },
  );

  test(`XOR is drawn by mouse alone, in ${language}`, details, async ({ page, clickMenu, keepScreen }) => {
    await clickMenu(`view.language.${language}`);
    await page.getByRole('button', { name: said.newEmpty }).click();
    await page.getByRole('tab', { name: said.data }).click();
    await page.getByRole('button', { name: said.emptyTable }).click();
    await page.getByRole('button', { name: said.editPoints }).click();
    const dialog = page.getByRole('dialog', { name: said.points });
    const box = await dialog.getByRole('img', { name: said.editor }).boundingBox();
    if (box === null) throw new Error('The map is not there.');
    for (const [group, places] of xorPoints) {
      await dialog.getByRole('radiogroup', { name: said.class }).getByText(group, { exact: true }).click();
      for (const [x, y] of places) await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
    }
    await keepScreen(page, `points ${language}`);
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: said.done }).click();
    await expect(page.getByRole('grid', { name: said.data, exact: true })).toHaveAttribute('aria-rowcount', '6');
    await page.getByRole('application', { name: said.canvas }).getByRole('button', { name: said.draw }).click();
    await expect(page.getByRole('button', { name: said.neuron('x2'), exact: true })).toBeVisible();
  });
}

const xorPoints = [
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
] as const;

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

test('of a table whose first row has a missing value the first row that is used is shown', async ({ page }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await dropText(page, 'gaps.csv', 'size,rooms,price\n,1,100\n50,2,120\n60,2,140\n70,3,160\n80,3,180\n');
  await page.getByRole('button', { name: 'Draw a network for it' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Data' })).toContainText('Row 2 of 5');
  const tried = page.getByRole('region', { name: 'Try it' });
  await expect(tried.getByRole('status', { name: 'Prediction' })).toContainText(/price/);
  await page.getByRole('button', { name: 'Previous row' }).click();
  await expect(tried).toContainText('size: missing');
  await expect(tried.getByRole('slider', { name: 'size' })).toHaveAttribute('aria-valuetext', 'missing');
  await tried.getByRole('slider', { name: 'size' }).press('End');
  await expect(tried.getByRole('status', { name: 'Prediction' })).toContainText(/price/);
});

test('a table that needs more inputs is taken together with them, and a row is tried and explained', async ({
  page,
  clickMenu,
}) => {
  await page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }).click();
  await dropText(page, 'five.csv', 'a,b,c,d,y\n1,2,3,4,0\n2,1,4,3,1\n5,1,2,2,1\n3,3,1,5,0\n');
  const dialog = page.getByRole('dialog', { name: 'Import data' });
  await expect(dialog).toContainText('The features need 4 inputs; the network has 2.');
  await dialog.getByRole('button', { name: 'Choose columns' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Role of a' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Import and add 2 inputs' }).click();
  await expect(status(page)).toContainText('0 problems');
  await clickMenu('edit.undo');
  await expect(neuron(page, 'x2')).toBeVisible();
  await clickMenu('edit.redo');
  const tried = page.getByRole('region', { name: 'Try it' });
  const prediction = tried.getByRole('status', { name: 'Prediction' });
  const before = await prediction.innerText();
  await tried.getByRole('slider', { name: 'a' }).press('End');
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
  // The canvas shows what was drawn, and what the network makes of it.
  await expect(canvasOf(page).getByRole('img', { name: 'own values' })).toBeVisible();
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
