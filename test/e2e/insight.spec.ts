// Findings about a network beyond its loss: metrics in the dock, and its health in the Problems panel.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { open, trainToTheEnd } from './support/canvas.ts';
import { chooseFileToOpen } from './support/dialogs.ts';
import { seriousFindings } from './support/findings.ts';
import type { RunningApp } from './support/launch.ts';
import { looksOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';
import { putTile } from './support/tiles.ts';

interface DenseFields {
  readonly id: string;
  readonly units: number;
  readonly activation: string;
  readonly bias?: number;
}

/** Layers in a row, each connected to the next with the same weight everywhere. */
function chain(inputs: number, layers: readonly DenseFields[], weight: (target: number, source: number) => number) {
  const units = [inputs, ...layers.map((layer) => layer.units)];
  return {
    layers: [
      { id: 'x', kind: 'input', name: 'x', units: inputs },
      ...layers.map(({ bias = 0, ...layer }) => ({
        ...layer,
        kind: 'dense',
        name: layer.id,
        biases: new Array(layer.units).fill(bias),
      })),
    ],
    connections: layers.map(({ id }, index) => ({
      id: `to ${id}`,
      source: index === 0 ? 'x' : layers[index - 1]?.id,
      target: id,
      weights: Array.from({ length: units[index + 1] ?? 0 }, (_, target) =>
        Array.from({ length: units[index] ?? 0 }, (_source, source) => weight(target, source)),
      ),
    })),
  };
}

async function openDocument(running: RunningApp, folder: string, open: () => Promise<void>, content: object) {
  const file = join(folder, 'document.chainrule');
  await writeFile(file, JSON.stringify({ format: 'chainrule', formatVersion: 1, ...content }));
  await chooseFileToOpen(running, file);
  await open();
  await running.page.getByRole('application').waitFor();
}

const column = (name: string, role: string) => ({ name, role });

/** Three groups of points; the untrained network takes each row for the class with the largest feature. */
const threeClasses = {
  name: 'Three classes',
  network: chain(3, [{ id: 'y', units: 3, activation: 'softmax' }], (target, source) => (target === source ? 1 : 0)),
  training: { loss: 'crossEntropy', validation: 0.25, epochs: 20 },
  dataset: {
    kind: 'table',
    columns: [
      ...['length', 'width', 'height'].map((name) => column(name, 'feature')),
      ...['setosa', 'versicolor', 'virginica'].map((name) => column(name, 'target')),
    ],
    rows: Array.from({ length: 40 }, (_, row) => {
      const own = row % 3;
      const seen = row % 8 === 0 ? (own + 1) % 3 : own;
      return [0, 1, 2].map((index) => +(index === seen)).concat([0, 1, 2].map((index) => +(index === own)));
    }),
  },
};

const regression = {
  name: 'Prices',
  network: chain(1, [{ id: 'y', units: 2, activation: 'linear' }], () => 1),
  dataset: {
    kind: 'table',
    columns: [column('size', 'feature'), column('price', 'target'), column('constant', 'target')],
    rows: Array.from({ length: 12 }, (_, row) => [row / 6, row / 5 + (row % 3) / 10, 1]),
  },
};

for (const { language, theme } of looksOf('metrics')) {
  test(`metrics in ${language}, ${theme}`, inOneEdition, async ({ running, clickMenu, folder, keepScreen }) => {
    const { page } = running;
    await clickMenu(`view.theme.${theme}`);
    await openDocument(running, folder, () => clickMenu('file.open'), threeClasses);
    await putTile(page, 'Metrics', 'Gradient by layer');
    await clickMenu(`view.language.${language}`);
    const tile = page.getByRole('region', { name: language === 'en' ? 'Metrics' : '지표', exact: true });
    const matrix = tile.getByRole('table', { name: language === 'en' ? 'Confusion matrix' : '혼동 행렬' });
    await expect(matrix.getByRole('rowheader', { name: 'versicolor' })).toBeVisible();
    await expect(tile.getByRole('table')).toHaveCount(2);
    await keepScreen(page, `metrics classes ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
    await openDocument(running, folder, () => clickMenu('file.open'), regression);
    await expect(tile.getByRole('table')).toHaveCount(1);
    await expect(
      tile
        .getByRole('row', { name: /constant/ })
        .getByRole('cell')
        .last(),
    ).toHaveText('–');
    await keepScreen(page, `metrics values ${language} ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
  });
}

test('metrics follow the training, on either split', async ({ running, clickMenu, folder }) => {
  const { page } = running;
  await openDocument(running, folder, () => clickMenu('file.open'), threeClasses);
  const tile = await putTile(page, 'Metrics', 'Gradient by layer');
  const measured = (rows: number) => tile.getByRole('region', { name: `Metrics of ${rows} rows` });
  await expect(measured(30)).toBeVisible();
  await tile.getByText('Validation', { exact: true }).click();
  await expect(measured(10)).toBeVisible();
  const mean = tile.getByRole('row', { name: /^Mean/ });
  const before = await mean.textContent();
  await trainToTheEnd(page);
  await expect(tile.getByRole('table', { name: 'Confusion matrix' })).toBeVisible();
  expect(await mean.textContent()).toBe(before);
});

test('dead neurons are listed and shown, and their cure is offered after it was tried', async ({
  page,
  keepScreen,
}) => {
  await page.getByRole('button', { name: 'Open Dead ReLU', exact: true }).click();
  await page.getByRole('tab', { name: 'Problems' }).click();
  const problem = page.getByRole('listitem').filter({ hasText: '4 of 6 neurons in layer h' });
  await expect(problem).toContainText(/Tried “Use leaky ReLU” on a copy for 100 epochs: loss 0\.0\d+, accuracy 100%/);
  await keepScreen(page, 'dead neurons');
  await problem.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Neuron h2', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await problem.getByRole('button', { name: /leaky ReLU/i }).click();
  await expect(problem).toHaveCount(0);
  // The row is gone, the keyboard is not.
  await expect(page.locator('.problems-area:focus, .problems-area :focus')).toHaveCount(1);
});

test('a cure that did not help is told of, and not offered', async ({ running, clickMenu, folder }) => {
  const { page } = running;
  const layers = Array.from({ length: 10 }, (_, index) => ({ id: `h${index}`, units: 1, activation: 'sigmoid' }));
  await openDocument(running, folder, () => clickMenu('file.open'), {
    network: chain(2, [...layers, { id: 'y', units: 1, activation: 'linear' }], () => 1),
    dataset: { kind: 'builtin', name: 'circle' },
  });
  await page.getByRole('tab', { name: 'Problems' }).click();
  const problem = page.getByRole('listitem').filter({ hasText: 'Gradients vanish' });
  await expect(problem).toContainText('so it isn’t offered');
  await expect(problem.getByRole('button', { name: /ReLU/ })).toHaveCount(0);
});

test('what makes a network slow is good to know, and no problem', async ({
  running,
  clickMenu,
  folder,
  keepScreen,
}) => {
  const { page } = running;
  const layers = [
    { id: 'wide', units: 2000, activation: 'softplus' },
    { id: 'y', units: 1, activation: 'linear' },
  ];
  await openDocument(running, folder, () => clickMenu('file.open'), {
    network: chain(2, layers, () => 0.001),
    dataset: { kind: 'builtin', name: 'circle' },
  });
  const tab = page.getByRole('tab', { name: 'Problems' });
  await tab.click();
  const finding = page.getByRole('listitem').filter({ hasText: 'Slow activation functions (wide)' });
  await expect(finding).toContainText('Good to know');
  await expect(tab).toHaveText('Problems');
  await expect(page.getByRole('button', { name: '0 problems' })).toBeVisible();
  await keepScreen(page, 'good to know');
});

test('vanishing gradients name the first layer, and ReLU everywhere mends them', async ({ page }) => {
  await open(page, 'Vanishing gradient');
  await page.getByRole('tab', { name: 'Problems' }).click();
  const problem = page.getByRole('listitem').filter({ hasText: 'Gradients vanish' });
  await expect(problem).toContainText(/Tried “[^”]*ReLU[^”]*” on a copy/);
  await problem.getByRole('button', { name: /ReLU/ }).click();
  await expect(problem).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(problem).toBeVisible();
});
