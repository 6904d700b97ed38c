// Files in the browser edition: upload, download, settings and recovery copies in the browser's storage.

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseFileToOpen } from './support/dialogs.ts';
import { clickMenuItem } from './support/menu.ts';

const addedNeuron = (page: Page) => page.getByRole('button', { name: 'Neuron h1', exact: true });

async function openAndChange(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click();
  await page.getByRole('application', { name: 'Network canvas' }).press('n');
  await expect(addedNeuron(page)).toBeVisible();
}

/** The texts of the copies in the browser's database. */
function keptTexts(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((settle) => {
        const opening = indexedDB.open('chainrule');
        opening.addEventListener('success', () => {
          const database = opening.result;
          const all = database.transaction('recovery').objectStore('recovery').getAll();
          all.addEventListener('success', () => {
            database.close();
            settle((all.result as { content: Uint8Array }[]).map(({ content }) => new TextDecoder().decode(content)));
          });
        });
      }),
  );
}

test('a network is saved by download and opened by upload', async ({ running, clickMenu, folder }) => {
  const { page } = running;
  await openAndChange(page);
  await expect(page).toHaveTitle('● AND — Chainrule');
  const downloading = page.waitForEvent('download');
  await clickMenu('file.save');
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('AND.chainrule');
  const file = join(folder, 'my and.chainrule');
  await download.saveAs(file);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ format: 'chainrule', formatVersion: 1 });
  await expect(page).toHaveTitle('AND — Chainrule');

  await clickMenu('file.close');
  await chooseFileToOpen(running, file);
  await clickMenu('file.open');
  await expect(addedNeuron(page)).toBeVisible();
  await expect(page).toHaveTitle('my and — Chainrule');
});

test('an uploaded file that is not text leaves the network untouched', async ({ running, clickMenu, folder }) => {
  const { page } = running;
  await openAndChange(page);
  const file = join(folder, 'picture.chainrule');
  await writeFile(file, new Uint8Array([0xff, 0xd8, 0xff, 0xe0]));
  await chooseFileToOpen(running, file);
  await clickMenu('file.open');
  await expect(page.getByRole('dialog')).toContainText('picture.chainrule');
  await expect(addedNeuron(page)).toBeAttached();
});

test('a tab that ends leaves its copy to the next one, and only then', async ({ launch }) => {
  const first = await launch();
  await openAndChange(first.page);
  await expect.poll(() => keptTexts(first.page)).toHaveLength(1);
  const beside = await launch();
  await expect(beside.page.getByRole('region', { name: 'Examples' })).toBeVisible();
  await expect(beside.page.getByRole('button', { name: /^Restore/ })).toHaveCount(0);
  await first.page.close();
  const next = await launch();
  await next.page.getByRole('button', { name: /^Restore/ }).click();
  await expect(addedNeuron(next.page)).toBeVisible();
});

test('leaving with unsaved changes asks, and not without', async ({ page }) => {
  const questions: string[] = [];
  page.on('dialog', async (dialog) => {
    questions.push(dialog.type());
    await dialog.accept();
  });
  await page.reload();
  await openAndChange(page);
  expect(questions).toEqual([]);
  await page.reload();
  expect(questions).toEqual(['beforeunload']);
});

test('settings stay for the next visit, and a change reaches the pages that are open', async ({ launch }) => {
  const first = await launch();
  await expect(first.page.getByRole('region', { name: 'Examples' })).toBeVisible();
  await first.page.evaluate(() => localStorage.setItem('chainrule.settings', '{"language":"ko","theme":"no such"}'));
  const second = await launch();
  await expect(second.page.getByRole('heading', { name: '시작' })).toBeVisible();
  await clickMenuItem(second, 'view.theme.dark');
  await expect(first.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(first.page.getByRole('heading', { name: '시작' })).toBeVisible();
});
