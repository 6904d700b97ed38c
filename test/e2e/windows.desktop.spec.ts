// One process, one window per document: what a second start does, and what each window keeps for itself.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { expect, test } from './fixtures.ts';
import { answerQuestions } from './support/dialogs.ts';
import { clickMenuItem } from './support/menu.ts';

const projectRoot = resolve(import.meta.dirname, '../..');
const canvasOf = (page: Page) => page.getByRole('application', { name: 'Network canvas' });
const addedNeuron = (page: Page) => page.getByRole('button', { name: 'Neuron h1', exact: true });

async function networkFile(folder: string, name: string): Promise<string> {
  const path = join(folder, `${name}.chainrule`);
  await writeFile(path, serialiseDocument(exampleById('and').document()));
  return path;
}

async function addNeuron(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click();
  await canvasOf(page).press('n');
  await expect(addedNeuron(page)).toBeVisible();
}

/** Starts the app again, as the file manager would; it ends at once. */
async function startAgain(electronApp: ElectronApplication, ...files: string[]): Promise<void> {
  const environment = await electronApp.evaluate(() => process.env);
  const second = spawn(electronApp.process().spawnfile, ['--no-sandbox', projectRoot, ...files], {
    env: environment as NodeJS.ProcessEnv,
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
}

const titlesOf = (electronApp: ElectronApplication): Promise<string[]> =>
  electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );

/** A running app with the files `one` and `two`, each in its window. */
async function twoWindows(electronApp: ElectronApplication, folder: string): Promise<Page> {
  const opened = electronApp.waitForEvent('window');
  await startAgain(electronApp, await networkFile(folder, 'two'));
  const page = await opened;
  await expect(canvasOf(page)).toBeVisible();
  return page;
}

test('a second start opens its file in a window of its own, and again only shows it', async ({ launch, folder }) => {
  const one = await networkFile(folder, 'one');
  const { page, electronApp } = await launch({ file: one });
  if (electronApp === null) throw new Error('The desktop app is not there.');
  await addNeuron(page);
  const second = await twoWindows(electronApp, folder);
  await expect.poll(() => titlesOf(electronApp)).toEqual(['two — Chainrule', '● one — Chainrule']);
  await expect(addedNeuron(page)).toBeVisible();
  await expect(addedNeuron(second)).toHaveCount(0);
  await startAgain(electronApp, one);
  await startAgain(electronApp);
  expect(await titlesOf(electronApp)).toHaveLength(2);
});

test('a second start takes the window that shows only the start page', async ({ page, electronApp, folder }) => {
  if (electronApp === null) throw new Error('The desktop app is not there.');
  await expect(page.getByRole('region', { name: 'Examples' })).toBeVisible();
  await startAgain(electronApp, await networkFile(folder, 'one'));
  await expect(canvasOf(page)).toBeVisible();
  await expect.poll(() => titlesOf(electronApp)).toEqual(['one — Chainrule']);
});

test('the menu acts in the window in front, and language and colours hold in all of them at once', async ({
  launch,
  folder,
}) => {
  const running = await launch({ file: await networkFile(folder, 'one') });
  const { page, electronApp } = running;
  if (electronApp === null) throw new Error('The desktop app is not there.');
  await expect(canvasOf(page)).toBeVisible();
  const second = await twoWindows(electronApp, folder);
  const pages = [page, second];
  await clickMenuItem(running, 'view.theme.dark');
  for (const each of pages) await expect(each.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const [language, file] of [
    ['ko', '파일'],
    ['en', 'File'],
  ] as const) {
    await clickMenuItem(running, `view.language.${language}`);
    for (const each of pages) await expect(each.locator('html')).toHaveAttribute('lang', language);
    const menu = () => electronApp.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label ?? '');
    await expect.poll(menu).toBe(file);
  }
  await clickMenuItem(running, 'file.close');
  await expect(second.getByRole('region', { name: 'Examples' })).toBeVisible();
  await expect(canvasOf(page)).toBeVisible();
  await startAgain(electronApp, join(folder, 'one.chainrule'));
  await clickMenuItem(running, 'file.close');
  await expect(page.getByRole('region', { name: 'Examples' })).toBeVisible();
});

test('parts are copied from window to window, with their numbers and with their connections', async ({
  launch,
  folder,
}) => {
  const { page, electronApp } = await launch({ file: await networkFile(folder, 'one') });
  if (electronApp === null) throw new Error('The desktop app is not there.');
  const wire = (each: Page) => each.getByRole('button', { name: 'Connection x1 to h1', exact: true });
  const bias = (each: Page) => each.getByRole('spinbutton', { name: 'Bias' });
  await addNeuron(page);
  await addedNeuron(page).click();
  await bias(page).fill('0.75');
  await bias(page).press('Enter');
  await addedNeuron(page).focus();
  await page.keyboard.press('Control+c');
  await expect(page.getByRole('status', { name: 'Status' })).toContainText('Copied 1 neuron');
  const text = await electronApp.evaluate(({ clipboard }) => clipboard.readText());
  expect(JSON.parse(text)).toMatchObject({ kind: 'chainrule-parts' });

  const second = await twoWindows(electronApp, folder);
  const said = second.getByRole('status', { name: 'Status' });
  await second.getByRole('button', { name: 'Neuron x1', exact: true }).focus();
  await second.keyboard.press('Control+v');
  await expect(addedNeuron(second)).toBeFocused();
  await expect(bias(second)).toHaveValue('0.75');
  await expect(wire(second)).toHaveCount(0);
  await second.keyboard.press('Control+z');
  await second.getByRole('button', { name: 'Neuron x1', exact: true }).focus();
  await second.keyboard.press('Control+Shift+v');
  await expect(wire(second)).toHaveCount(1);
  const weight = /Weight −?[\d.]+/;
  const [there] = weight.exec((await wire(page).getAttribute('aria-description')) ?? '') ?? ['none'];
  await expect(wire(second)).toHaveAttribute('aria-description', new RegExp(there));

  await electronApp.evaluate(
    ({ clipboard }, hostile) => clipboard.writeText(hostile),
    text.replace('"units": 1', '"units": -1'),
  );
  await second.keyboard.press('Control+v');
  await expect(said).toContainText('What is on the clipboard is damaged, so nothing was pasted.');
  await expect(second.getByRole('button', { name: /^Neuron h/ })).toHaveCount(1);
});

test('each window has its own recovery copy, offered by no other while it lives', async ({ launch, folder }) => {
  const { page, electronApp } = await launch({ file: await networkFile(folder, 'one') });
  if (electronApp === null) throw new Error('The desktop app is not there.');
  const second = await twoWindows(electronApp, folder);
  const userData = await electronApp.evaluate(({ app }) => app.getPath('userData'));
  const copies = async () => (await readdir(join(userData, 'recovery')).catch(() => [])).length;
  await addNeuron(page);
  await addNeuron(second);
  await expect.poll(copies).toBe(2);
  expect(await second.evaluate(() => window.chainrule?.call('recovery:list', null))).toEqual([]);
  await second.evaluate(() => window.chainrule?.call('recovery:drop', null));
  expect(await copies()).toBe(1);
});

test('quitting asks in each window, and the one that is kept stays', async ({ launch, folder }) => {
  const running = await launch({ file: await networkFile(folder, 'one') });
  const { page, electronApp } = running;
  if (electronApp === null) throw new Error('The desktop app is not there.');
  await addNeuron(page);
  await twoWindows(electronApp, folder);
  await answerQuestions(running, 2);
  await electronApp.evaluate(({ app }) => app.quit());
  await expect.poll(() => titlesOf(electronApp)).toEqual(['● one — Chainrule']);
  await answerQuestions(running, 1);
  const closed = electronApp.waitForEvent('close');
  await electronApp.evaluate(({ app }) => app.quit()).catch(() => undefined);
  await closed;
});

test('only a file that could be opened is among the recent ones', async ({ launch, folder }) => {
  const bad = join(folder, 'bad.chainrule');
  await writeFile(bad, 'once upon a time');
  const { page, electronApp } = await launch();
  if (electronApp === null) throw new Error('The desktop app is not there.');
  const told = electronApp.evaluate(
    ({ dialog }) =>
      new Promise<string>((settle) => {
        dialog.showMessageBox = async (...given: unknown[]) => {
          settle((given.at(-1) as { message: string }).message);
          return { response: 0, checkboxChecked: false };
        };
      }),
  );
  await startAgain(electronApp, bad);
  expect(await told).toContain('bad.chainrule');
  await startAgain(electronApp, await networkFile(folder, 'good'));
  await expect(canvasOf(page)).toBeVisible();
  const recents = await page.evaluate(() => window.chainrule?.call('files:recents', null));
  expect(recents?.map((file) => file.name)).toEqual(['good.chainrule']);
});

test('a window stands where it stood', async ({ launch }) => {
  const bounds = { x: 40, y: 30, width: 1100, height: 720 };
  const place = (app: ElectronApplication | null) =>
    app?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  const { electronApp } = await launch();
  const closed = electronApp?.waitForEvent('close');
  await electronApp?.evaluate(
    ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds(wanted),
    bounds,
  );
  // The screen moves it when it comes to it.
  await expect.poll(() => place(electronApp)).toEqual(bounds);
  await electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await closed;
  const second = await launch();
  await expect.poll(() => place(second.electronApp)).toEqual(bounds);
});
