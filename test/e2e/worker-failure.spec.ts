// The training worker hangs, dies or throws: it is noticed, the document is whole, and training goes on to the same weights.
// How soon it is noticed is held by the watchdog's own test, whose clock no busy machine can delay.
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page, Worker } from '@playwright/test';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { expect, test } from './fixtures.ts';
import { chooseMaximalSpeed, setEpochs } from './support/canvas.ts';
import { sample } from './support/short-check.ts';

const canvasOf = (page: Page) => page.getByRole('application', { name: 'Network canvas' });
const statusOf = (page: Page) => page.getByRole('status', { name: 'Status' });
const epochOf = async (page: Page) => Number(await canvasOf(page).getAttribute('data-epoch'));
const epochs = 3000;

function workerOf(page: Page, name: 'training' | 'drawing'): Worker {
  const found = page.workers().find((worker) => worker.url().includes(`${name}.worker`));
  if (found === undefined) throw new Error(`The ${name} worker does not run.`);
  return found;
}

/** A circle with many epochs, and the weight hash in which the command line ends. */
async function longRun(folder: string) {
  const document = exampleById('circle').document();
  const file = join(folder, 'long.chainrule');
  await writeFile(file, serialiseDocument({ ...document, training: { ...document.training, epochs } }));
  const out = join(folder, 'out.chainrule');
  const lines = execFileSync('node', ['out/cli/chainrule.js', 'train', file, '--out', out, '--json'], {
    encoding: 'utf8',
  });
  const last = JSON.parse(lines.trim().split('\n').at(-1) ?? '{}') as { weightHash?: string };
  return last.weightHash ?? '';
}

const failures = {
  hangs: () => {
    setTimeout(() => {
      for (;;);
    });
  },
  dies: () => self.close(),
  throws: () => {
    setTimeout(() => {
      throw new RangeError('Array buffer allocation failed');
    });
  },
} as const;

for (const [name, fail] of sample('failures of the training worker', Object.entries(failures))) {
  test(`a worker that ${name} is noticed, and training goes on from where it was`, async ({
    page,
    folder,
    keepScreen,
  }) => {
    const hash = await longRun(folder);
    await page.getByRole('button', { name: 'Open Circle', exact: true }).click();
    await setEpochs(page, epochs);
    await page.getByRole('button', { name: /^Speed/ }).click();
    await page.getByRole('menuitem', { name: '4×' }).click();
    await page.keyboard.press('Control+Enter');
    // Past a checkpoint.
    await expect.poll(() => epochOf(page)).toBeGreaterThan(400);
    await workerOf(page, 'training').evaluate(fail);
    await expect(statusOf(page)).toContainText('train again');
    await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
    await page.getByRole('tab', { name: 'Problems' }).click();
    await expect(page.getByRole('tabpanel', { name: 'Problems' })).toContainText(
      /What was learned up to epoch \d+ is kept/,
    );
    await keepScreen(page, `worker ${name}`);
    const kept = await epochOf(page);
    expect(kept).toBeGreaterThan(100);
    await chooseMaximalSpeed(page);
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await expect.poll(() => epochOf(page)).toBeGreaterThan(kept);
    await expect(statusOf(page)).toContainText('Finished', { timeout: 30_000 });
    await expect.poll(() => canvasOf(page).getAttribute('data-weight-hash')).toBe(hash);
  });
}

for (const name of sample('failures of the drawing worker', ['dies', 'throws'] as const)) {
  test(`a drawing worker that ${name} is started again, and the wires are drawn as before`, async ({ page }) => {
    await page.getByRole('button', { name: 'Open Circle', exact: true }).click();
    const layer = page.locator('.wire-layer');
    await expect.poll(() => page.workers().some((worker) => worker.url().includes('drawing.worker'))).toBe(true);
    const before = workerOf(page, 'drawing');
    await layer.locator('canvas').evaluate((canvas) => canvas.setAttribute('data-first', ''));
    await before.evaluate(failures[name]).catch(() => undefined);
    // What is sent to it next is not heard.
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(layer.locator('canvas:not([data-first])')).toHaveCount(1, { timeout: 30_000 });
    await expect.poll(() => page.workers().filter((worker) => worker.url().includes('drawing.worker')).length).toBe(1);
    expect(workerOf(page, 'drawing')).not.toBe(before);
    await expect.poll(() => colorsOf(layer)).toBeGreaterThan(10);
  });
}

/** How many colours there are on the screen where wires are: without a picture, one. */
async function colorsOf(layer: Locator): Promise<number> {
  const png = await layer.screenshot();
  return layer.page().evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    return new Set(new Uint32Array(pixels.buffer)).size;
  }, png.toString('base64'));
}
