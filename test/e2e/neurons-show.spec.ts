import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, neuron, open } from './support/canvas.ts';

const pixelsOf = (map: Locator): Promise<string> =>
  map.evaluate((element) => (element as HTMLCanvasElement).toDataURL());

test('a disc holds its own map, which changes while the network learns, or its value', async ({ page, keepScreen }) => {
  await open(page, 'Circle');
  const canvas = canvasOf(page);
  await expect(canvas).toHaveAttribute('data-neurons-show', 'map');
  const maps = page.locator('.neuron-map');
  await expect(maps).toHaveCount(8);
  const first = await pixelsOf(maps.nth(2));
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => pixelsOf(maps.nth(2))).not.toBe(first);
  await keepScreen(page, 'maps in the discs');
  await page.getByRole('radiogroup', { name: 'Neurons show' }).getByRole('radio', { name: 'Value' }).check();
  await expect(canvas).toHaveAttribute('data-neurons-show', 'value');
  await expect(maps).toHaveCount(0);
});

test('from close by a disc shows its activation function, where z stands on it, and going back its tangent', async ({
  page,
  keepScreen,
}) => {
  await open(page, 'Circle');
  await neuron(page, 'h2').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+2');
  const canvas = canvasOf(page);
  await expect(canvas).toHaveAttribute('data-zoom-level', '3');
  const disc = page.locator('.neuron', { has: neuron(page, 'h2') });
  const point = disc.locator('.neuron-curve-point');
  const tangent = disc.locator('.neuron-curve-tangent');
  await expect(disc.locator('.neuron-map')).toHaveCount(1);
  await canvas.focus();
  await page.keyboard.press('.');
  await expect(disc.locator('.neuron-curve')).toHaveCount(1);
  await expect(point).toBeHidden();
  await page.keyboard.press('.');
  await expect(point).toBeVisible();
  await expect(tangent).toBeHidden();
  while ((await canvas.getAttribute('data-stage')) !== 'backward-1') await page.keyboard.press('.');
  await expect(tangent).toBeVisible();
  await keepScreen(page, 'curve with tangent');
  const places = await Promise.all([point, tangent].map((mark) => mark.boundingBox()));
  const [middleOfPoint, middleOfTangent] = places.map((box) => (box?.x ?? 0) + (box?.width ?? 0) / 2);
  expect(middleOfTangent).toBeCloseTo(middleOfPoint ?? 0, 0);
});

for (const [example, wires] of [
  ['XOR 2-2-1', 6],
  ['Worked example 2-2-2-1', 10],
] as const) {
  test(`${example} opens with the weights of all its wires, none under another`, async ({ page }) => {
    await open(page, example);
    const chips = page.locator('.wire-chip');
    await expect(chips).toHaveCount(wires);
    const boxes = await chips.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON() as DOMRect));
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
    }
  });
}

test('where the neurons have no maps, the choice says so and nothing changes', async ({ page }) => {
  await page.getByRole('button', { name: 'New empty' }).click();
  await page.getByRole('button', { name: 'Add input layer' }).click();
  const map = page.getByRole('radiogroup', { name: 'Neurons show' }).getByRole('radio', { name: 'Map' });
  await expect(map).toHaveAttribute('aria-disabled', 'true');
  await map.click({ force: true });
  await expect(canvasOf(page)).toHaveAttribute('data-neurons-show', 'value');
});
