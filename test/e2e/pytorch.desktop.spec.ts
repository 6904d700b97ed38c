// Train with PyTorch, by the machine's own Python: frames arrive, it pauses, goes on and stops, and leaves no process.
import { readdir, readFile, readlink } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { isLong } from '../support/run-seed.ts';
import { expect, test } from './fixtures.ts';
import { open, status, undo } from './support/canvas.ts';
import { answerQuestions } from './support/dialogs.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import type { RunningApp } from './support/launch.ts';
import { clickMenuItem } from './support/menu.ts';
import { isDrawn } from './support/short-check.ts';

/** Python reads PyTorch from the disk first. */
const startLimit = 90_000;

/** Processes that run where this app writes its projects. */
async function pythons(folder: string): Promise<readonly string[]> {
  const running: string[] = [];
  for (const pid of await readdir('/proc')) {
    const where = /^\d+$/.test(pid) ? await readlink(`/proc/${pid}/cwd`).catch(() => '') : '';
    if (!where.startsWith(folder)) continue;
    const state = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') Z');
    if (!state.includes(') Z')) running.push(pid);
  }
  return running;
}

const epochOf = async (page: Page): Promise<number> =>
  Number((await page.getByTestId('epoch').textContent())?.replace(/\D/g, ''));

async function expectFrames(page: Page): Promise<void> {
  const before = await epochOf(page);
  await expect.poll(() => epochOf(page), { timeout: startLimit }).toBeGreaterThan(before);
}

/** The panel, once a Python with PyTorch has been found. */
async function openPanel(running: RunningApp, epochs: number): Promise<Locator> {
  await clickMenuItem(running, 'train.pytorch');
  const panel = running.page.getByRole('dialog', { name: 'Train with PyTorch' });
  await expect(panel).toContainText(/Python 3.* with PyTorch/, { timeout: startLimit });
  await fill(panel, 'Epochs', epochs);
  return panel;
}

async function fill(panel: Locator, name: string, value: number): Promise<void> {
  const field = panel.getByRole('spinbutton', { name });
  await field.fill(`${value}`);
  await field.press('Enter');
}

test('PyTorch trains the network in the same window, and what it learned is one undo entry', async ({
  launch,
  keepScreen,
}) => {
  test.skip(process.platform !== 'linux' || !isDrawn('a training in PyTorch', 0.2), 'It starts Python twice.');
  test.setTimeout(4 * startLimit);
  const running = await launch();
  const { page, electronApp } = running;
  const folder = (await electronApp?.evaluate(({ app }) => app.getPath('userData'))) ?? '';
  await answerQuestions(running, 0);
  await open(page, 'XOR 2-2-1');
  const panel = await openPanel(running, 1_000_000);
  await panel.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(status(page)).toContainText('Training', { timeout: startLimit });
  await expectFrames(page);
  await keepScreen(page, 'pytorch training');
  await panel.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(panel).toContainText('Python waits');
  await expect(undo(page)).toHaveAccessibleName(/Train/);
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await page.getByRole('button', { name: 'Train', exact: true }).first().click();
  await expectFrames(page);
  expect(await pythons(folder)).toHaveLength(1);
  await panel.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(panel).toContainText('Nothing is trained in PyTorch now');
  await expect.poll(() => pythons(folder)).toEqual([]);
  expect(await epochOf(page)).toBeGreaterThan(0);
  await undo(page).click();
  await expect(undo(page)).toBeDisabled();
  expect(await epochOf(page)).toBe(0);

  await panel.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => pythons(folder), { timeout: startLimit }).toHaveLength(1);
  const ended = electronApp?.waitForEvent('close');
  electronApp?.process().kill('SIGKILL');
  await ended;
  await expect.poll(() => pythons(folder), { timeout: startLimit }).toEqual([]);
});

test('two processes share the rows of every step, and one that dies is started again where they stood', async ({
  launch,
}) => {
  test.skip(process.platform !== 'linux' || !isLong, 'It starts Python four times.');
  test.setTimeout(4 * startLimit);
  const running = await launch();
  const { page, electronApp } = running;
  const folder = (await electronApp?.evaluate(({ app }) => app.getPath('userData'))) ?? '';
  await answerQuestions(running, 0);
  await open(page, 'Circle');
  const panel = await openPanel(running, 1_000_000);
  await fill(panel, 'Processes', 2);
  await panel.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(status(page)).toContainText('Training', { timeout: startLimit });
  await expectFrames(page);
  await expectFrames(page);
  const workers = await pythons(folder);
  expect(workers.length).toBeGreaterThanOrEqual(2);
  await panel.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(panel).toContainText('Python waits');
  const learned = await epochOf(page);
  await panel.getByRole('button', { name: 'Go On', exact: true }).click();
  await expectFrames(page);
  const dying = (await pythons(folder)).at(-1) ?? '';
  process.kill(Number(dying), 'SIGKILL');
  await expect.poll(() => pythons(folder), { timeout: startLimit }).not.toContain(dying);
  await expect.poll(async () => (await pythons(folder)).length, { timeout: startLimit }).toBe(workers.length);
  await expectFrames(page);
  expect(await epochOf(page)).toBeGreaterThan(learned);
  await panel.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect.poll(() => pythons(folder), { timeout: startLimit }).toEqual([]);
});
