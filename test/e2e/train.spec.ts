// Training: run, pause, steps, stages, reset, divergence; the numbers are those of the command line.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { expect, test } from './fixtures.ts';
import { neuron, setEpochs, trainToTheEnd } from './support/canvas.ts';

const canvasOf = (page: Page) => page.getByRole('application', { name: 'Network canvas' });
const statusOf = (page: Page) => page.getByRole('status', { name: 'Status' });
const hashOf = (page: Page) => canvasOf(page).getAttribute('data-weight-hash');
const fullHash = /^[0-9a-f]{64}$/;
/** Epochs that no machine gets through while a test looks at the run. */
const longRun = 1_000_000;

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', fullHash);
}

test('pauses at once, goes on, and resets to the same start', async ({ page }) => {
  await open(page, 'Spiral');
  const start = await hashOf(page);
  await setEpochs(page, longRun);
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => Number(await canvasOf(page).getAttribute('data-epoch'))).toBeGreaterThan(2);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', fullHash);
  expect(await hashOf(page)).not.toBe(start);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(canvasOf(page)).toHaveAttribute('data-epoch', '0');
  await expect.poll(() => hashOf(page)).toBe(start);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => hashOf(page)).not.toBe(start);
});

test('training is one undo entry', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  const start = await hashOf(page);
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => Number(await canvasOf(page).getAttribute('data-epoch'))).toBeGreaterThan(2);
  expect(await statusOf(page).textContent()).toContain('Not saved');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(() => hashOf(page)).toBe(start);
  await expect(statusOf(page)).toContainText('No changes');
});

/** The values of a stage's wires stand on them. */
async function expectChipBetween(page: Page, from: string, to: string): Promise<void> {
  const [chip, source, target] = await Promise.all(
    [page.locator('.wire-chip').first(), neuron(page, from), neuron(page, to)].map((part) => part.boundingBox()),
  );
  const middle = (chip?.x ?? 0) + (chip?.width ?? 0) / 2;
  expect(middle).toBeGreaterThan(source?.x ?? 0);
  expect(middle).toBeLessThan((target?.x ?? 0) + (target?.width ?? 0));
  expect((chip?.y ?? 0) + (chip?.height ?? 0) / 2).toBeGreaterThan((source?.y ?? 0) - 10);
}

test('steps through the stages of one step, forwards and back through the same values', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'Worked example 2-2-2-1');
  const start = await hashOf(page);
  const stages = [
    ['input', 'input', 'none'],
    ['forward', 'forward-1', 'forward'],
    ['forward', 'forward-2', 'forward'],
    ['forward', 'forward-3', 'forward'],
    ['loss', 'loss', 'none'],
    ['backward', 'backward-3', 'backward'],
    ['backward', 'backward-2', 'backward'],
    ['backward', 'backward-1', 'backward'],
    ['update', 'update', 'none'],
  ] as const;
  await canvasOf(page).focus();
  for (const [phase, stage, direction] of stages) {
    await page.keyboard.press('.');
    await expect(canvasOf(page)).toHaveAttribute('data-stage', stage);
    await expect(canvasOf(page)).toHaveAttribute('data-phase', phase);
    await expect(canvasOf(page)).toHaveAttribute('data-flow-direction', direction);
    if (stage === 'forward-1') await expectChipBetween(page, 'x1', 'h11');
    if (direction !== 'none') {
      await expect.poll(async () => Number(await canvasOf(page).getAttribute('data-particles'))).toBeGreaterThan(0);
    }
    await keepScreen(page, `stage ${stage}`);
  }
  await expect(page.getByRole('status', { name: 'Current phase' })).toContainText('Update');
  await expect.poll(() => hashOf(page)).not.toBe(start);
  await page.keyboard.press(',');
  await expect(canvasOf(page)).toHaveAttribute('data-stage', 'backward-1');
  await expect.poll(() => hashOf(page)).toBe(start);
  await expect(statusOf(page)).toContainText('No changes');
});

test('a stage is taken apart term by term, and goes back through the same sentences', async ({ page, keepScreen }) => {
  await open(page, 'Worked example 2-2-2-1');
  await canvasOf(page).focus();
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  const sentence = page.locator('.overlays-narration');
  const sentences: string[] = [];
  for (let term = 0; term < 3; term += 1) {
    await page.keyboard.press('Alt+.');
    await expect(sentence).toContainText(`term ${term + 1} of 3`);
    sentences.push(await sentence.innerText());
  }
  expect(sentences[0]).toContain('0.300 × 20.0 = 6.00');
  expect(sentences[1]).toContain('is now 6.10');
  expect(sentences[2]).toContain('a = 0.998');
  await keepScreen(page, 'term by term');
  for (const term of [1, 0]) {
    await page.keyboard.press('Alt+,');
    await expect(sentence).toHaveText(sentences[term] ?? '', { useInnerText: true });
  }
  await page.keyboard.press('Alt+,');
  await expect(canvasOf(page)).toHaveAttribute('data-stage', 'forward-1');
  await expect(sentence).not.toContainText('term');
  await page.keyboard.press('Alt+,');
  await expect(canvasOf(page)).toHaveAttribute('data-stage', 'input');
});

test('ends in the same weight hash as the command line, from the same file and seed', async ({ page, folder }) => {
  const file = join(folder, 'circle.chainrule');
  await writeFile(file, serialiseDocument(exampleById('circle').document()));
  const lines = execFileSync(
    'node',
    ['out/cli/chainrule.js', 'train', file, '--out', join(folder, 'out.chainrule'), '--json'],
    {
      encoding: 'utf8',
    },
  );
  const last = JSON.parse(lines.trim().split('\n').at(-1) ?? '{}') as { weightHash?: string };
  await open(page, 'Circle');
  await trainToTheEnd(page);
  await expect.poll(() => hashOf(page)).toBe(last.weightHash);
});

test('a rate too high stops the run, keeps finite weights and says what to do', async ({ page, keepScreen }) => {
  await open(page, 'XOR 2-2-1');
  await page.getByRole('combobox', { name: 'Loss' }).selectOption('meanSquaredError');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).fill('1e300');
  await page.getByRole('spinbutton', { name: 'Learning rate' }).press('Enter');
  const output = page.getByRole('button', { name: 'Neuron y', exact: true });
  await output.click({ position: { x: 4, y: 30 } });
  await page.getByRole('combobox', { name: 'Activation' }).selectOption('linear');
  await page.keyboard.press('Control+Enter');
  await expect(statusOf(page)).toContainText('Stopped: diverged');
  await page.getByRole('tab', { name: 'Problems' }).click();
  await expect(page.getByRole('tabpanel', { name: 'Problems' })).toContainText(/step \d/);
  await expect(page.getByRole('button', { name: /^Set rate to/ })).toBeVisible();
  await keepScreen(page, 'diverged');
});

test('a stop rule ends the run, says why, and lets it be started again', async ({ page }) => {
  await open(page, 'XOR 2-2-1');
  await page.getByRole('button', { name: /^Stop rules/ }).click();
  await page.getByRole('switch', { name: 'Target loss' }).focus();
  await page.keyboard.press('Space');
  const target = page.getByRole('spinbutton', { name: 'Target loss' });
  await target.fill('100');
  await target.press('Enter');
  for (const epoch of ['1', '2']) {
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(canvasOf(page)).toHaveAttribute('data-epoch', epoch);
    await expect(statusOf(page)).toContainText('Finished: target loss reached');
    await expect(statusOf(page)).toContainText(`Training finished at epoch ${epoch}. The target loss is reached.`);
  }
});

test('the flow can be stilled while the training goes on', async ({ page }) => {
  await open(page, 'Spiral');
  await setEpochs(page, longRun);
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => Number(await canvasOf(page).getAttribute('data-particles'))).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Pause animation' }).click();
  await expect(canvasOf(page)).toHaveAttribute('data-particles', '0');
  const epoch = Number(await canvasOf(page).getAttribute('data-epoch'));
  await expect.poll(async () => Number(await canvasOf(page).getAttribute('data-epoch'))).toBeGreaterThan(epoch);
});
