// Printing in the desktop app: what would be printed is shown in a window of its own, and saved from there.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserWindow, Menu } from 'electron';
import { expect, test } from './fixtures.ts';
import { chooseFileToSave } from './support/dialogs.ts';
import { isDrawn } from './support/short-check.ts';

type WithMenu = BrowserWindow & { shownMenu?: Menu };

test('the report is shown as a PDF with the fonts of the app, saved, and gone with its window', async ({
  running,
  clickMenu,
  folder,
}) => {
  test.skip(!isDrawn('print', 0.2), 'One window in five checks shows that it prints.');
  const { page, electronApp } = running;
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await electronApp?.evaluate(({ BrowserWindow }) => {
    BrowserWindow.prototype.setMenu = function remember(this: WithMenu, menu) {
      if (menu !== null) this.shownMenu = menu;
    };
  });
  const windows = () => electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  const addresses = () =>
    electronApp?.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().flatMap((each) => (each.isVisible() ? each.webContents.getURL() : [])),
    );
  // Given up before it is there, nothing is left of it.
  const givenUp = await page.evaluate(async () => {
    const words = { menu: '', save: '', print: '', close: '', notSaved: '' };
    const asked = window.chainrule?.call('window:print', { name: 'AND', html: '<p>1</p>', words });
    await window.chainrule?.call('window:giveUpPrint', null);
    return asked;
  });
  expect(givenUp).toEqual({ kind: 'cancelled' });
  expect(await windows()).toBe(1);
  await clickMenu('file.print');
  await expect.poll(addresses).toContainEqual(expect.stringMatching(/\/printed\/.*\/AND\.pdf$/));
  const file = join(folder, 'and.pdf');
  await chooseFileToSave(running, file);
  const click = (item: string) =>
    electronApp?.evaluate(({ BrowserWindow }, id) => {
      const preview = BrowserWindow.getAllWindows().find((each): each is WithMenu => 'shownMenu' in each);
      preview?.shownMenu?.getMenuItemById(id)?.click();
    }, item);
  await click('save');
  await expect.poll(async () => (await readFile(file, 'latin1').catch(() => '')).slice(0, 5)).toBe('%PDF-');
  expect(await readFile(file, 'latin1')).toMatch(/FontName \/[A-Z]+\+Pretendard/);
  await click('close');
  await expect.poll(windows).toBe(1);
});
