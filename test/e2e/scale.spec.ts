// Large documents: opening them, finding a wire in the thick of it, panning, the four levels, nothing left out in silence.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { layersDocument, singleNeuronsDocument } from '../../bench/window/scale-documents.mjs';
import { expect, test } from './fixtures.ts';
import { chooseFileToOpen } from './support/dialogs.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { listening, type RunningApp } from './support/launch.ts';
import { inOneEdition, sample } from './support/short-check.ts';

/** Each takes a quarter of a minute and more. */
const tried = sample('large documents', ['neurons', 'folded layers', 'wires'] as const);

const canvasOf = (page: Page) => page.getByRole('application');
const neuronsOf = (page: Page) => page.locator('.neuron');

async function open(running: RunningApp, folder: string, document: string): Promise<Page> {
  const { page } = running;
  const file = join(folder, 'large.chainrule');
  await writeFile(file, document);
  await chooseFileToOpen(running, file);
  await page.keyboard.press('Control+o');
  await canvasOf(page).waitFor({ timeout: 60_000 });
  return page;
}

/** By keys, however many it takes. */
async function zoomTo(page: Page, key: 'Control+=' | 'Control+-', level: string): Promise<void> {
  const canvas = canvasOf(page);
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(canvas).toHaveAttribute('data-zoom-level', level, { timeout: 200 });
  }).toPass({ intervals: [0], timeout: 30_000 });
}

function watchErrors(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  return errors;
}

test('4,000 single neurons open, are chosen by pointer and by keyboard, and only few are elements', async ({
  running,
  folder,
  keepScreen,
}) => {
  test.skip(!tried.includes('neurons'));
  test.setTimeout(300_000);
  const errors = watchErrors(running.page);
  const page = await open(running, folder, singleNeuronsDocument(4000, 12_000));
  const canvas = canvasOf(page);
  await expect(page.getByRole('button', { name: /^[\d,]+ weak wires not drawn$/ })).toBeVisible();
  expect(await neuronsOf(page).count()).toBeLessThan(10);
  await keepScreen(page, 'scale neurons');
  const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // A rectangle takes painted neurons too.
  await page.mouse.move(box.x + 60, box.y + 90);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 300, { steps: 5 });
  await page.mouse.up();
  const inspector = page.getByRole('tabpanel', { name: 'Inspect' });
  await expect(inspector).toContainText(/\d{2,} neurons/);
  await page.keyboard.press('Escape');
  // The keyboard goes where nothing is an element yet.
  await page.keyboard.press('Control+a');
  await expect(inspector).toContainText('4000 neurons');
  await keepScreen(page, 'scale all chosen');
  await canvas.click({ position: { x: 4, y: 4 } });
  await page.keyboard.press('End');
  await expect(page.locator('.neuron-disc:focus')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+2');
  await expect(canvas).toHaveAttribute('data-zoom-level', '3');
  await expect.poll(() => neuronsOf(page).count()).toBeGreaterThan(1);
  expect(await neuronsOf(page).count()).toBeLessThan(200);
  await keepScreen(page, 'scale near');
  expect(errors).toEqual([]);
});

test('100,000 wires in wide layers open folded, and the window says so in both languages', async ({
  running,
  folder,
  clickMenu,
  keepScreen,
}) => {
  test.skip(!tried.includes('folded layers'));
  test.setTimeout(300_000);
  const errors = watchErrors(running.page);
  const page = await open(running, folder, layersDocument(Array<number>(8).fill(120)));
  const status = page.getByRole('status', { name: 'Status' });
  await expect(status).toContainText('100,800 connections: 8 layers were opened folded.');
  await expect(page.locator('.lane[data-collapsed="true"]')).toHaveCount(8);
  await keepScreen(page, 'scale folded');
  expect(await seriousFindings(page)).toEqual([]);
  await clickMenu('view.language.ko');
  await expect(page.getByRole('status', { name: '상태' })).toContainText(
    '연결이 100,800개라서 층 8개를 접은 채로 열었어요.',
  );
  await clickMenu('view.theme.dark');
  await keepScreen(page, 'scale folded ko dark');
  expect(await cutTexts(page)).toEqual([]);
  expect(errors).toEqual([]);
});

test('2,880 wires: levels of zoom, a wire in the thick is found, weak ones are counted and can be drawn', async ({
  running,
  folder,
  keepScreen,
}) => {
  test.skip(!tried.includes('wires'));
  test.setTimeout(300_000);
  const errors = watchErrors(running.page);
  const page = await open(running, folder, layersDocument(Array<number>(6).fill(24)));
  const canvas = canvasOf(page);
  const texts = page.locator('.neuron-value');
  await zoomTo(page, 'Control+-', '0');
  await expect(texts).toHaveCount(0);
  await zoomTo(page, 'Control+=', '1');
  await expect(texts).toHaveCount(0);
  const weak = page.getByRole('button', { name: /^[\d,]+ weak wires not drawn$/ });
  await expect(weak).toBeVisible();
  await keepScreen(page, 'scale level 1');
  expect(await seriousFindings(page)).toEqual([]);
  await weak.click();
  await expect(page.getByRole('button', { name: 'Weak wires drawn' })).toHaveAttribute('aria-pressed', 'true');
  await keepScreen(page, 'scale level 1 all');
  await page.getByRole('button', { name: 'Weak wires drawn' }).click();
  await expect(weak).toBeVisible();
  await zoomTo(page, 'Control+=', '2');
  await expect.poll(() => texts.count()).toBeGreaterThan(0);
  const box = (await canvas.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // In the thick there is a wire at nearly every point.
  const inspector = page.getByRole('tabpanel', { name: 'Inspect' });
  let moved = 0;
  await expect(async () => {
    moved = (moved + 7) % 80;
    await page.mouse.click(box.x + box.width / 2 + moved / 8, box.y + box.height / 3 + moved);
    await expect(inspector).toContainText(/Connection \S+ to \S+/, { timeout: 500 });
  }).toPass({ intervals: [0], timeout: 20_000 });
  await keepScreen(page, 'scale wire chosen');
  await page.keyboard.press('Control+Enter');
  await expect.poll(async () => Number(await canvas.getAttribute('data-particles'))).toBeGreaterThan(0);
  expect(Number(await canvas.getAttribute('data-particles'))).toBeLessThanOrEqual(1200);
  // Beside the neurons and the lanes with all that is in them.
  const elements = await canvas.locator('*').count();
  const own = await canvas.locator('.react-flow__node, .react-flow__node *').count();
  expect(elements - own).toBeLessThanOrEqual(400);
  await keepScreen(page, 'scale training');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(12, 7.5);
  await page.keyboard.press('Control+Enter');
  await expect(canvas).toHaveAttribute('data-particles', '0');
  await zoomTo(page, 'Control+=', '3');
  await keepScreen(page, 'scale level 3');
  expect(errors).toEqual([]);
});

test('without a canvas that can be handed over, the window draws itself', inOneEdition, async ({ running, folder }) => {
  const { page } = running;
  await page.addInitScript(() => Reflect.deleteProperty(HTMLCanvasElement.prototype, 'transferControlToOffscreen'));
  await page.reload();
  await listening(page);
  await open(running, folder, layersDocument([2, 3, 1]));
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect.poll(async () => Number(await canvasOf(page).getAttribute('data-particles'))).toBeGreaterThan(0);
});
