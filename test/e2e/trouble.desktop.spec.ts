// Failures of the app itself: a page that hangs, an error in main; what is written down of it, and the report.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { answerQuestions, chooseFileToSave } from './support/dialogs.ts';

const canvas = 'Network canvas';

test('a page that hangs is begun again, with its copy on offer', async ({ launch }) => {
  const running = await launch();
  const { page, electronApp } = running;
  if (electronApp === null) throw new Error('This is about the desktop app.');
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click();
  await page.getByRole('application', { name: canvas }).press('n');
  await expect(page.getByRole('button', { name: 'Neuron h1', exact: true })).toBeVisible();
  const userData = await electronApp.evaluate(({ app }) => app.getPath('userData'));
  const copies = join(userData, 'recovery');
  await expect.poll(() => readdir(copies).catch(() => [])).not.toEqual([]);
  await answerQuestions(running, 0);
  page
    .evaluate(() => {
      for (;;) if (performance.now() < 0) break;
    })
    .catch(() => undefined);
  // Chromium says so after half a minute of a user's patience.
  const offered = await electronApp.evaluate(
    ({ BrowserWindow }) =>
      new Promise<number>((settle) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.webContents.once('did-finish-load', async () =>
          settle(
            await window.webContents.executeJavaScript(
              `chainrule.call('recovery:list', null).then((all) => all.length)`,
            ),
          ),
        );
        window?.emit('unresponsive');
      }),
  );
  expect(offered).toBe(1);
  const log = await readFile(join(userData, 'logs/chainrule.log'), 'utf8');
  expect(log).toContain('page hangs');
  expect(log).toContain('page ended');
});

test('an error in main is told of and written down, and the app goes on; the report holds it', async ({
  launch,
  folder,
}) => {
  const running = await launch();
  const { electronApp, page } = running;
  if (electronApp === null) throw new Error('This is about the desktop app.');
  await answerQuestions(running, 1);
  await electronApp.evaluate(() => {
    setTimeout(() => {
      throw new RangeError('secret name');
    }, 0);
  });
  const report = join(folder, 'problem.txt');
  await electronApp.evaluate(({ shell }) => {
    shell.showItemInFolder = () => undefined;
  });
  await chooseFileToSave(running, report);
  await page.evaluate(() => window.chainrule?.call('window:reportProblem', null));
  const text = await readFile(report, 'utf8');
  expect(text).toContain('main failed: RangeError');
  expect(text).not.toContain('secret name');
  await expect(page.getByRole('region', { name: 'Examples' })).toBeVisible();
});
