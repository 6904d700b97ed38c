// The time machine in the window: any moment shown everywhere, the way back exact, another future beside the first.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';

const canvasOf = (page: Page) => page.getByRole('application', { name: 'Network canvas' });
const statusOf = (page: Page) => page.getByRole('status', { name: 'Status' });
const sliderOf = (page: Page) => page.getByRole('slider', { name: 'Timeline' });
const timelineOf = (page: Page) => page.getByRole('region', { name: 'Timeline' });
const hashOf = (page: Page) => canvasOf(page).getAttribute('data-weight-hash');
const fullHash = /^[0-9a-f]{64}$/;

async function standingHash(page: Page): Promise<string> {
  await expect(canvasOf(page)).toHaveAttribute('data-weight-hash', fullHash);
  return (await hashOf(page)) ?? '';
}

async function pauseTraining(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  return standingHash(page);
}

async function epochOf(page: Page): Promise<number> {
  return Number(await canvasOf(page).getAttribute('data-epoch'));
}

async function train(page: Page, beyond: number): Promise<string> {
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => epochOf(page)).toBeGreaterThan(beyond);
  return pauseTraining(page);
}

async function openCircle(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open Circle', exact: true }).click();
  await standingHash(page);
}

/** The moment is computed and shown. */
async function arrived(page: Page): Promise<void> {
  await expect(sliderOf(page)).toHaveAttribute('data-exact', 'true');
}

test('shows a moment that is dragged to everywhere, and comes back to the very same weights', async ({
  page,
  keepScreen,
}) => {
  await openCircle(page);
  const start = await standingHash(page);
  await page.keyboard.press('Control+Enter');
  // So many that each is narrow on the line: whole epochs are dragged to, not steps.
  await expect.poll(() => epochOf(page)).toBeGreaterThan(60);
  // Dragging pauses the training first.
  const box = await sliderOf(page).boundingBox();
  if (box === null) throw new Error('The slider is not shown.');
  await page.mouse.move(box.x + box.width * 0.8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2, { steps: 12 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  await arrived(page);
  await expect(timelineOf(page)).toContainText(/Viewing epoch \d+ \(read-only\)/);
  await expect(canvasOf(page)).toHaveAttribute('data-live', 'false');
  const epoch = Number(await sliderOf(page).getAttribute('aria-valuenow'));
  expect(epoch).toBeGreaterThan(5);
  await expect(canvasOf(page)).toHaveAttribute('data-epoch', String(epoch));
  await expect(statusOf(page)).toContainText(`Viewing epoch ${epoch} (read-only)`);
  await expect(page.getByRole('main')).toContainText(`Viewing epoch ${epoch} (read-only)`);
  const middle = await standingHash(page);
  expect(middle).not.toBe(start);
  const loss = /loss ([\d.]+)/.exec((await sliderOf(page).getAttribute('aria-valuetext')) ?? '')?.[1] ?? '';
  await expect(statusOf(page)).toContainText(`loss ${loss}`);
  await keepScreen(page, 'timeline past');
  expect(await seriousFindings(page)).toEqual([]);
  expect(await cutTexts(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to live', exact: true }).click();
  await expect(timelineOf(page)).toContainText('Live');
  await expect(canvasOf(page)).toHaveAttribute('data-live', 'true');
  await expect.poll(() => epochOf(page)).toBeGreaterThan(epoch);
  const end = await standingHash(page);
  expect(end).not.toBe(middle);
  // To the same moment once more: the same bits.
  await sliderOf(page).focus();
  await page.keyboard.press('End');
  await expect(sliderOf(page)).toHaveAttribute('aria-valuetext', /Epoch \d+ of \d+/);
  await page.keyboard.press('Home');
  await arrived(page);
  await expect.poll(() => hashOf(page)).toBe(start);
  await page.keyboard.press('Control+End');
  await expect.poll(() => hashOf(page)).toBe(end);
});

test('tells epoch and loss under the pointer, and why a button has nothing to do', async ({ page }) => {
  await openCircle(page);
  await train(page, 10);
  const box = await sliderOf(page).boundingBox();
  if (box === null) throw new Error('The slider is not shown.');
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
  await expect(timelineOf(page).locator('.moment-pointed')).toHaveText(/^Epoch \d+ of \d+, loss \d/);
  await expect(canvasOf(page)).toHaveAttribute('data-live', 'true');
  const resume = timelineOf(page).getByRole('button', { name: 'Resume from here' });
  await expect(resume).toBeDisabled();
  await resume.hover();
  await expect(page.getByRole('tooltip')).toContainText('The present is shown already.');
  await expect(timelineOf(page).locator('.moment-pointed')).toHaveCount(0);
  await page.getByRole('button', { name: /^Speed/ }).hover();
  await expect(page.getByRole('button', { name: /^Speed/ })).toHaveAttribute('title', 'Speed 1×: 25 epochs per second');
});

test('goes on from a past moment as a second run, by keyboard; undo brings the first one back', async ({
  page,
  keepScreen,
}) => {
  await openCircle(page);
  const end = await train(page, 30);
  const last = await epochOf(page);
  await sliderOf(page).focus();
  await page.keyboard.press('PageDown');
  await arrived(page);
  await page.keyboard.press('ArrowLeft');
  await arrived(page);
  await expect(canvasOf(page)).toHaveAttribute(
    'data-epoch',
    String(Number(await sliderOf(page).getAttribute('aria-valuenow'))),
  );
  const past = await standingHash(page);
  await page.keyboard.press('Enter');
  await expect(timelineOf(page)).toContainText('Live');
  // It trains on by itself.
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect.poll(() => epochOf(page)).toBeGreaterThan(last + 5);
  const second = await pauseTraining(page);
  const runs = page.getByRole('group', { name: 'Runs' });
  await expect(runs.getByRole('button')).toHaveText(['Run 1', 'Run 2']);
  await expect(runs.getByRole('button', { name: 'Run 2' })).toHaveAttribute('aria-pressed', 'true');
  await keepScreen(page, 'timeline two runs');
  expect(await seriousFindings(page)).toEqual([]);
  await runs.getByRole('button', { name: 'Run 1' }).focus();
  await page.keyboard.press('Enter');
  await arrived(page);
  await expect.poll(() => hashOf(page)).toBe(end);
  await expect(timelineOf(page)).toContainText('Viewing');
  await page.keyboard.press('Control+End');
  await expect.poll(() => hashOf(page)).toBe(second);
  await page.keyboard.press('Control+z');
  await expect.poll(() => hashOf(page)).toBe(past);
  await page.keyboard.press('Control+z');
  await expect.poll(() => hashOf(page)).toBe(end);
});

test('bookmarks a moment, and goes from bookmark to bookmark by keyboard', async ({ page }) => {
  await openCircle(page);
  await train(page, 15);
  await sliderOf(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await arrived(page);
  await page.keyboard.press('Control+Shift+B');
  await expect(statusOf(page)).toContainText('Bookmarked epoch 2.');
  const marked = await standingHash(page);
  await page.keyboard.press('Control+End');
  await expect(timelineOf(page)).toContainText('Live');
  await page.keyboard.press('Alt+PageUp');
  await arrived(page);
  await expect.poll(() => hashOf(page)).toBe(marked);
  await page.keyboard.press('Control+End');
  await expect(timelineOf(page)).toContainText('Live');
  await page.keyboard.press('Alt+PageDown');
  await expect(statusOf(page)).toContainText('There is no bookmark further that way.');
});
