// Main's side of the bridge, talked to from a page of the app's origin that has no script of its own.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { answerQuestions, chooseFileToSave } from './support/dialogs.ts';

const words = { title: 'Save', filterName: 'Networks' };
const clean = { title: 'XOR', path: null, dirty: false };

/** The bridge is there on every page of the origin, and here nobody else uses it. */
async function leaveTheApp(page: Page): Promise<void> {
  await page.goto('app://chainrule/no-such-page');
}

test('the title marks unsaved changes', async ({ page, electronApp }) => {
  await leaveTheApp(page);
  const titleFor = async (dirty: boolean) => {
    await page.evaluate((state) => window.chainrule?.call('window:state', state), { ...clean, dirty });
    return electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  };
  expect([await titleFor(true), await titleFor(false)]).toEqual(['● XOR — Chainrule', 'XOR — Chainrule']);
});

test('a menu item tells its id and registers no key', async ({ page, clickMenu, electronApp }) => {
  await leaveTheApp(page);
  const chosen = page.evaluate(async () => {
    const id = new Promise<string>((settle) => window.chainrule?.on('menu:command', (command) => settle(command.id)));
    const save = { id: 'file.save', label: '저장', accelerator: 'CmdOrCtrl+S' };
    await window.chainrule?.call('window:menu', [{ id: 'file', label: '파일', submenu: [save] }]);
    return id;
  });
  await expect
    .poll(() =>
      electronApp?.evaluate(({ Menu }) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById('file.save');
        return item && { label: item.label, registers: item.registerAccelerator, items: item.menu.items.length };
      }),
    )
    .toEqual({ label: '저장', registers: false, items: 1 });
  await clickMenu('file.save');
  expect(await chosen).toBe('file.save');
});

test('closing asks the page, and only the page ends it', async ({ launch }) => {
  const { page, electronApp } = await launch();
  await leaveTheApp(page);
  const asked = page.evaluate(
    (state) =>
      new Promise<string>((settle) => {
        window.chainrule?.on('window:closeRequested', () => settle('asked'));
        void window.chainrule?.call('window:state', state);
      }),
    { ...clean, dirty: true },
  );
  await expect
    .poll(() => electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toContain('●');
  await electronApp?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  expect(await asked).toBe('asked');
  const closed = electronApp?.waitForEvent('close');
  // The answer may be lost with the window.
  await page.evaluate(() => void window.chainrule?.call('window:close', null)).catch(() => undefined);
  await closed;
});

test('a second start hands its file to the first and ends', async ({ launch, folder }) => {
  const { page, electronApp } = await launch();
  const file = join(folder, 'second.chainrule');
  await writeFile(file, '{"second":true}');
  await leaveTheApp(page);
  await page.evaluate(() => window.chainrule?.call('files:startFile', null));
  const opened = page.evaluate(
    () => new Promise((settle) => window.chainrule?.on('files:openRequested', (result) => settle(result))),
  );
  const first = electronApp?.process();
  const environment = await electronApp?.evaluate(() => process.env);
  const second = spawn(first?.spawnfile ?? '', ['--no-sandbox', resolve(import.meta.dirname, '../..'), file], {
    env: environment as NodeJS.ProcessEnv,
    stdio: 'ignore',
  });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await opened).toEqual({
    kind: 'opened',
    file: { path: file, name: 'second.chainrule', text: '{"second":true}' },
  });
});

test('a page that dies is reloaded, with its copy on offer', async ({ launch }) => {
  const running = await launch();
  const { page, electronApp } = running;
  await leaveTheApp(page);
  await page.evaluate(() =>
    window.chainrule?.call('recovery:keep', { path: null, name: 'XOR', content: new TextEncoder().encode('unsaved') }),
  );
  expect(await page.evaluate(() => window.chainrule?.call('recovery:list', null))).toEqual([]);
  await answerQuestions(running, 0);
  const reloaded = electronApp?.evaluate(
    ({ webContents }) =>
      new Promise<void>((settle) => {
        const [contents] = webContents.getAllWebContents();
        contents?.once('render-process-gone', () => contents.once('did-stop-loading', () => settle()));
        contents?.forcefullyCrashRenderer();
      }),
  );
  await reloaded;
  // Playwright lost its hold on the page with the process, so main asks for it.
  const copies = await electronApp?.evaluate(({ webContents }) =>
    webContents.getAllWebContents()[0]?.executeJavaScript(`chainrule.call('recovery:list', null)`),
  );
  expect(copies).toMatchObject([{ name: 'XOR', text: 'unsaved' }]);
});

test('a killed app leaves its copy to the next start', async ({ launch }) => {
  const killed = await launch();
  await leaveTheApp(killed.page);
  await killed.page.evaluate(() =>
    window.chainrule?.call('recovery:keep', { path: null, name: 'XOR', content: new TextEncoder().encode('unsaved') }),
  );
  const ended = killed.electronApp?.waitForEvent('close');
  killed.electronApp?.process().kill('SIGKILL');
  await ended;
  const { page } = await launch();
  await leaveTheApp(page);
  const copies = await page.evaluate(() => window.chainrule?.call('recovery:list', null));
  expect(copies).toMatchObject([{ name: 'XOR', path: null, text: 'unsaved' }]);
});

test('a file changed by another program is not overwritten', async ({ page, running, folder }) => {
  const file = join(folder, 'shared.chainrule');
  await leaveTheApp(page);
  await chooseFileToSave(running, file);
  const save = (path: string | null, text: string) =>
    page.evaluate(
      ({ content, ...request }) =>
        window.chainrule?.call('files:save', { ...request, content: new TextEncoder().encode(content) }),
      {
        path,
        suggestedName: 'shared',
        content: text,
        overwrite: false,
        links: 'ask' as const,
        notes: { picture: null, epoch: null, loss: null },
        words,
      },
    );
  expect(await save(null, 'mine')).toMatchObject({ kind: 'saved', path: file });
  await writeFile(file, 'theirs');
  expect(await save(file, 'mine again')).toMatchObject({ kind: 'failed', failure: { code: 'changedOutside' } });
});
