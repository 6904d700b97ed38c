// The ten most frequent tasks, each within its budget of actions, once by mouse and once by keyboard.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, chooseMaximalSpeed, connection, neuron, status } from './support/canvas.ts';
import { Hands } from './support/hands.ts';

const phase = (page: Page, is: string) => expect(canvasOf(page)).toHaveAttribute('data-phase', is);
const explain = (page: Page) => page.getByRole('tab', { name: 'Explain' });
const isPast = (page: Page) => expect(page.locator('.timeline-state')).toContainText('Viewing epoch 0');
const isLive = (page: Page) => expect(page.locator('.timeline-state')).not.toContainText('Viewing');

/** Not in training, which goes on by itself. */
async function hasStopped(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
}

test('by mouse', async ({ page }) => {
  const hands = new Hands(page);
  const hero = page.getByRole('button', { name: 'Train Circle' });
  await expect(hero).toBeInViewport({ ratio: 1 });
  await hands.task('1: an example in training', 1, async () => {
    await hands.click(hero);
    await phase(page, 'stream');
  });
  await hands.task('6: pause', 1, async () => {
    await hands.click(page.getByRole('button', { name: 'Pause', exact: true }));
    await hasStopped(page);
  });
  await hands.task('9: the network as it was', 1, async () => {
    await hands.click(page.getByRole('slider', { name: 'Timeline' }), { position: { x: 1, y: 10 } });
    await isPast(page);
  });
  await hands.task('9: and back', 1, async () => {
    await hands.click(page.getByRole('button', { name: 'Back to live' }));
    await isLive(page);
  });
  await hands.task('7: a stage', 1, async () => {
    await hands.click(page.getByRole('button', { name: 'Next Stage' }));
    await phase(page, 'input');
  });
  await hands.task('8: explain a number', 1, async () => {
    await page.getByRole('tab', { name: 'Inspect' }).click();
    await hands.click(page.locator('.neuron-value').first());
    await expect(explain(page)).toHaveAttribute('aria-selected', 'true');
  });
  await hands.task('2: a neuron connected to one', 1, async () => {
    await neuron(page, 'h5').hover();
    await hands.click(page.getByRole('button', { name: /^Add a neuron after h5/ }));
    await expect(connection(page, 'h5', 'h6')).toHaveCount(1);
  });
  await hands.task('3: connect two', 2, async () => {
    await neuron(page, 'x1').hover();
    await hands.click(page.getByRole('button', { name: /from x1/ }));
    await hands.click(neuron(page, 'y'));
    await expect(connection(page, 'x1', 'y')).toHaveCount(1);
  });
  await hands.task('4: the activation function of a layer', 2, async () => {
    await hands.click(canvasOf(page).getByRole('button', { name: /^tanh/i }).first());
    await hands.click(page.getByRole('menuitemradio', { name: /^ReLU/ }));
    await expect(status(page)).toContainText('activation function of h');
  });
  await hands.task('5: a weight', 2, async () => {
    await hands.doubleClick(connection(page, 'x1', 'y'));
    await hands.type('0.5');
    await hands.press('Enter');
    await expect(status(page)).toContainText('Set the weight x1 to y');
  });
  await hands.task('10: find a neuron', 2, async () => {
    await hands.click(page.getByRole('button', { name: 'Find', exact: true }));
    await hands.type('h3');
    await hands.press('Enter');
    await expect(neuron(page, 'h3')).toBeFocused();
  });
});

test('by keyboard', async ({ page }) => {
  const hands = new Hands(page);
  await page.getByRole('heading', { name: 'Home' }).waitFor();
  await page.keyboard.press('Tab');
  await hands.task('1: an example in training', 2, async () => {
    await hands.press('Alt+n');
    await hands.walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    await hands.press('Control+Enter');
    await phase(page, 'stream');
  });
  await hands.task('6: pause', 1, async () => {
    await hands.press('Control+Enter');
    await hasStopped(page);
  });
  await hands.task('9: the network as it was', 1, async () => {
    await hands.press('Control+Home');
    await isPast(page);
  });
  await hands.task('9: and back', 1, async () => {
    await hands.press('Control+End');
    await isLive(page);
  });
  await hands.task('7: a stage', 1, async () => {
    await hands.press('.');
    await phase(page, 'input');
  });
  await hands.task('10: find a neuron', 2, async () => {
    await hands.press('Control+f');
    await hands.type('h1');
    await hands.press('Enter');
    await expect(neuron(page, 'h1')).toBeFocused();
  });
  await hands.task('4: the activation function of a layer', 2, async () => {
    await hands.press('a', 'r');
    await expect(status(page)).toContainText('activation function of h');
  });
  await hands.task('8: explain a number', 1, async () => {
    await page.getByRole('tab', { name: 'Inspect' }).click();
    await neuron(page, 'h1').focus();
    await hands.press('e');
    await expect(explain(page)).toHaveAttribute('aria-selected', 'true');
  });
  await hands.task('2: a neuron connected to one', 1, async () => {
    await neuron(page, 'h1').focus();
    await hands.press('n');
    await expect(connection(page, 'h1', 'h3')).toHaveCount(1);
  });
  await hands.task('3: connect two', 3, async () => {
    await neuron(page, 'x1').focus();
    await hands.press('c', 'End', 'Enter');
    await expect(status(page)).toContainText('Connected x1 to');
  });
  await hands.task('5: a weight', 2, async () => {
    await neuron(page, 'h1').focus();
    await hands.press(']');
    await hands.type('0.5');
    await hands.press('Enter');
    await expect(status(page)).toContainText('Set the weight');
  });
});

test('one backward pass with its reasons', async ({ page, keepScreen }) => {
  const hands = new Hands(page);
  const reasons: string[] = [];
  await hands.task('a backward pass, explained stage by stage', 8, async () => {
    await hands.click(page.getByRole('button', { name: 'Open XOR 2-2-1', exact: true }));
    await canvasOf(page).waitFor();
    for (let stage = 1; stage <= 7; stage += 1) {
      const before = await canvasOf(page).getAttribute('data-stage');
      await hands.press('.');
      await expect(canvasOf(page)).not.toHaveAttribute('data-stage', before ?? '');
      await expect(explain(page)).toHaveAttribute('aria-selected', 'true');
      const panel = page.getByRole('tabpanel', { name: 'Explain' });
      reasons.push(
        `${await canvasOf(page).getAttribute('data-stage')} ${await panel.locator('h2').first().textContent()}`,
      );
    }
  });
  await keepScreen(page, 'backward pass explained');
  expect(reasons.map((reason) => reason.split(' ')[0])).toEqual(
    expect.arrayContaining(['loss', 'backward-2', 'backward-1', 'update']),
  );
  // Each stage has a reason of its own.
  expect(new Set(reasons.map((reason) => reason.replace(/^\S+ /, ''))).size).toBeGreaterThanOrEqual(5);
});

test('XOR from an empty canvas by mouse, and the parts of a network from the library', async ({ page, keepScreen }) => {
  const hands = new Hands(page);
  const guide = page.getByRole('region', { name: 'Building a network' });
  await page.getByRole('button', { name: 'New empty' }).click();
  await expect(page).toHaveTitle(/Untitled/);
  await hands.task('XOR by mouse', 12, async () => {
    await hands.click(page.getByRole('button', { name: 'Add input layer' }));
    await page.getByRole('button', { name: 'Train', exact: true }).first().hover();
    await expect(page.getByRole('tooltip')).toContainText('Ctrl');
    await expect(page.getByRole('button', { name: 'Train', exact: true }).first()).toHaveAccessibleDescription(/./);
    await hands.click(guide.getByRole('button', { name: 'Add input', exact: true }));
    await hands.click(guide.getByRole('button', { name: 'Add hidden layer' }));
    await expect(page.getByRole('textbox', { name: 'How many neurons in h?' })).toBeFocused();
    await hands.type('2');
    await hands.press('Enter');
    await expect(neuron(page, 'h3')).toHaveCount(0);
    await keepScreen(page, 'guide');
    await hands.click(guide.getByRole('button', { name: 'Add output' }));
    await expect(connection(page, 'h2', 'y')).toHaveCount(1);
    await hands.click(guide.getByRole('button', { name: 'Choose data' }));
    await hands.click(page.getByRole('menuitem', { name: 'XOR', exact: true }));
    await expect(guide).toHaveCount(0);
    await hands.click(page.getByRole('button', { name: 'Train', exact: true }));
    await phase(page, 'stream');
  });
  await chooseMaximalSpeed(page);
  await expect(status(page)).toContainText('accuracy 100%', { timeout: 30_000 });
});

test('a layer from the library is wired to all inputs, asks how large it is, and the view stays', async ({ page }) => {
  const hands = new Hands(page);
  await page.getByRole('button', { name: 'New empty' }).click();
  const library = page.getByRole('tabpanel', { name: 'Library' });
  await hands.task('XOR by the library', 12, async () => {
    await hands.click(library.getByRole('button', { name: /^Input/ }));
    await hands.click(library.getByRole('button', { name: /^Input/ }));
    await expect(neuron(page, 'x2')).toHaveCount(1);
    // The view still moves to what was added.
    await expect.poll(async () => (await neuron(page, 'x1').boundingBox())?.width).toBe(60);
    const before = await neuron(page, 'x1').boundingBox();
    await library
      .getByRole('button', { name: /^Layer(?! norm)/ })
      .dragTo(canvasOf(page), { targetPosition: { x: 560, y: 40 } });
    await expect(page.getByRole('textbox', { name: 'How many neurons in h?' })).toBeFocused();
    await hands.type('2');
    await hands.press('Enter');
    await expect(connection(page, 'x1', 'h2')).toHaveCount(1);
    expect(await neuron(page, 'x1').boundingBox()).toEqual(before);
    await hands.click(library.getByRole('button', { name: /^Neuron/ }));
    await expect(connection(page, 'h1', 'h3')).toHaveCount(1);
    await hands.click(page.getByRole('tab', { name: 'Data' }));
    await page.getByRole('combobox', { name: 'Data', exact: true }).selectOption({ label: 'XOR' });
    await hands.click(page.getByRole('button', { name: 'Train', exact: true }));
    await phase(page, 'stream');
  });
});
