// Files in the desktop app: save, open, close, unusable files, recovery, a shell.
import { execFileSync } from 'node:child_process';
import { link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, setEpochs, status, trainToTheEnd } from './support/canvas.ts';
import { answerQuestions, chooseFileToOpen, chooseFileToSave } from './support/dialogs.ts';
import { dropText } from './support/drop-text.ts';

const addNeuron = async (page: Page) => {
  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click();
  await canvasOf(page).press('n');
};

test('saves, marks what is unsaved in the title, and opens again', async ({ running, clickMenu, folder }) => {
  const { page, electronApp } = running;
  const titleOf = () => electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await addNeuron(page);
  await expect.poll(titleOf).toBe('● AND — Chainrule');
  const file = join(folder, 'my and.chainrule');
  await chooseFileToSave(running, file);
  await clickMenu('file.save');
  await expect.poll(titleOf).toBe('my and — Chainrule');
  const saved = JSON.parse(await readFile(file, 'utf8')) as { network: { layers: unknown[] } };
  expect(saved.network.layers.length).toBeGreaterThan(2);
  const twin = join(folder, 'twin.chainrule');
  await link(file, twin);
  await addNeuron(page);
  await answerQuestions(running, 1);
  await clickMenu('file.save');
  await expect.poll(titleOf).toBe('my and — Chainrule');
  expect(await readFile(twin, 'utf8')).toBe(await readFile(file, 'utf8'));
  await clickMenu('file.close');
  await page.getByRole('region', { name: 'Examples' }).waitFor();
  const recent = page.getByRole('button', { name: /my and/ }).first();
  await expect(recent.locator('circle')).not.toHaveCount(0);
  await recent.click();
  await expect(page.getByRole('button', { name: 'Neuron h1', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click();
  await canvasOf(page).press('n');
  await page.keyboard.press('Control+z');
  await expect.poll(titleOf).toBe('my and — Chainrule');
});

test('a file with a long name on a long path is saved, saved again and opened from the menu', async ({
  running,
  clickMenu,
  folder,
}) => {
  const { page, electronApp } = running;
  const titleOf = () => electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  const name = 'n'.repeat(201);
  const deep = join(folder, 'd'.repeat(120));
  const file = join(deep, `${name}.chainrule`);
  await mkdir(deep);
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await addNeuron(page);
  await chooseFileToSave(running, file);
  await clickMenu('file.save');
  await expect.poll(titleOf).toBe(`${name} — Chainrule`);
  await addNeuron(page);
  await expect.poll(titleOf).toBe(`● ${name} — Chainrule`);
  await clickMenu('file.save');
  await expect.poll(titleOf).toBe(`${name} — Chainrule`);
  await clickMenu('file.close');
  await page.getByRole('region', { name: 'Examples' }).waitFor();
  await clickMenu(`file.recent:${file}`);
  await expect.poll(titleOf).toBe(`${name} — Chainrule`);
});

test('an unusable file gets one sentence and leaves the open network untouched', async ({
  running,
  clickMenu,
  folder,
}) => {
  const { page, electronApp } = running;
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await electronApp?.evaluate(({ dialog }) => {
    dialog.showMessageBox = async (...given: unknown[]) => {
      const options = given.at(-1) as { message: string; detail: string };
      (globalThis as { said?: string }).said = `${options.message} ${options.detail}`;
      return { response: 0, checkboxChecked: false };
    };
  });
  const said = () => electronApp?.evaluate(() => (globalThis as { said?: string }).said ?? '');
  const bad: readonly [name: string, text: string, expected: RegExp][] = [
    ['prose.chainrule', 'once upon a time', /JSON|network/],
    ['cut.chainrule', '{"format":"chainrule","formatVersion":1,"network":{"layers":[', /incomplete|end/],
    ['newer.chainrule', '{"format":"chainrule","formatVersion":9,"network":{"layers":[],"connections":[]}}', /newer/],
    ['deep.chainrule', '['.repeat(100_000), /deep|nested|incomplete/],
  ];
  for (const [name, text, expected] of bad) {
    const file = join(folder, name);
    await writeFile(file, text);
    await chooseFileToOpen(running, file);
    await clickMenu('file.open');
    await expect.poll(said).toContain(name);
    await expect.poll(said).toMatch(expected);
    await expect(page.getByRole('button', { name: 'Neuron x1', exact: true })).toBeVisible();
  }
});

test('closing a changed network asks; Cancel keeps it', async ({ running, clickMenu }) => {
  const { page } = running;
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await addNeuron(page);
  await answerQuestions(running, 2);
  await clickMenu('file.close');
  await expect(page.getByRole('button', { name: 'Neuron h1', exact: true })).toBeVisible();
  await answerQuestions(running, 1);
  await clickMenu('file.close');
  await expect(page.getByRole('region', { name: 'Examples' })).toBeVisible();
});

const ownTable = `size,colour,kind
${Array.from({ length: 12 }, (_, row) => `${row === 5 ? '' : row / 8},${row % 3 === 0 ? 'red' : 'blue'},${row > 6 ? 'large' : 'small'}`).join('\n')}
`;

test('a network on a table of one’s own is offered after the app died, and learns the same from its file in a shell', async ({
  launch,
  folder,
}) => {
  const first = await launch();
  await first.page.getByRole('button', { name: 'New empty' }).click();
  await dropText(first.page, 'own.csv', ownTable);
  await first.page.getByRole('button', { name: 'Draw a network for it' }).click();
  const input = (page: Page) => page.getByRole('button', { name: 'Neuron size', exact: true });
  await expect(input(first.page)).toBeVisible();
  await setEpochs(first.page, 20);
  await canvasOf(first.page).focus();
  for (const _ of ['epochs', 'import and drawing']) await first.page.keyboard.press('Control+z');
  await expect(canvasOf(first.page).getByRole('button', { name: 'Import data' })).toBeVisible();
  for (const _ of ['import and drawing', 'epochs']) await first.page.keyboard.press('Control+y');
  await expect(input(first.page)).toBeVisible();
  // There is no sign of the copy in the window.
  const userData = (await first.electronApp?.evaluate(({ app }) => app.getPath('userData'))) ?? '';
  const kept = async () => {
    const names = await readdir(join(userData, 'recovery')).catch(() => []);
    const copies = names.filter((name) => extname(name) === '.recovery');
    return Promise.all(copies.map((name) => readFile(join(userData, 'recovery', name), 'utf8')));
  };
  await expect.poll(kept).toEqual([expect.stringContaining('"epochs": 20')]);
  const gone = first.electronApp?.waitForEvent('close');
  first.electronApp?.process().kill('SIGKILL');
  await gone;

  const second = await launch();
  await second.page.getByRole('button', { name: /^Restore/ }).click();
  await expect(input(second.page)).toBeVisible();
  const file = join(folder, 'own.chainrule');
  await chooseFileToSave(second, file);
  await second.page.keyboard.press('Control+s');
  await expect(status(second.page)).toContainText('Saved');
  const arguments_ = ['out/cli/chainrule.js', 'train', file, '--out', join(folder, 'trained.chainrule'), '--json'];
  const lines = execFileSync('node', arguments_, { encoding: 'utf8' });
  const { weightHash } = JSON.parse(lines.trim().split('\n').at(-1) ?? '{}') as { weightHash: string };
  await trainToTheEnd(second.page);
  await expect(canvasOf(second.page)).toHaveAttribute('data-weight-hash', weightHash);
});
