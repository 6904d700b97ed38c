// The canvas as a user names its parts.
import { expect, type Locator, type Page } from '@playwright/test';

export const canvasOf = (page: Page): Locator => page.getByRole('application', { name: 'Network canvas' });
export const neuron = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Neuron ${name}`, exact: true });
export const connection = (page: Page, from: string, to: string): Locator =>
  page.getByRole('button', { name: `Connection ${from} to ${to}`, exact: true });
export const status = (page: Page): Locator => page.getByRole('status', { name: 'Status' });
export const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ });

/** Opens a built-in document from the start page. */
export async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
  await canvasOf(page).waitFor();
}

/** Sets how long a run takes: with many epochs it is still going on when a journey comes to its next step. */
export async function setEpochs(page: Page, epochs: number): Promise<void> {
  const field = page.getByRole('spinbutton', { name: 'Epochs' });
  await field.fill(String(epochs));
  await field.press('Enter');
}

/** Trains as fast as the machine can, also what already trains: at its first pace a run takes some twelve seconds. */
export async function chooseMaximalSpeed(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitem', { name: 'Max' }).click();
}

/** As fast as the machine can, to the last epoch. */
export async function trainToTheEnd(page: Page): Promise<void> {
  await chooseMaximalSpeed(page);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(status(page)).toContainText('Finished', { timeout: 30_000 });
}

/** Wholly inside, as soon as nothing moves any more. */
export async function expectInView(part: Locator, area: Locator): Promise<void> {
  await expect(async () => {
    const [inner, outer] = [await part.boundingBox(), await area.boundingBox()];
    if (inner === null || outer === null) throw new Error('It is not on the screen.');
    expect(inner.x).toBeGreaterThanOrEqual(outer.x);
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height);
  }).toPass({ timeout: 10_000 });
}
