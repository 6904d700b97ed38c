// The start page: what a newcomer meets, and the one click that shows a network learning.
import { examples } from '#core/examples/examples.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { expect, test } from './fixtures.ts';
import { sample } from './support/short-check.ts';

const translate = createTranslate('en');

const titles = examples.map(({ id }) => translate(`examples.${id}-title`));

const trained = titles.filter((title) => title !== 'Empty');
const allRowsRight = ['AND', 'OR', 'XOR 2-2-1', 'Circle'];

/** How each example ends that is about something going wrong; the others finish without a problem. */
const endings: Readonly<Record<string, { readonly status: string; readonly problems: string }>> = {
  'Vanishing gradient': { status: 'Finished', problems: '1 problem' },
  'Dead ReLU': { status: 'Finished', problems: '1 problem' },
  'A rate too high': { status: 'Stopped: diverged', problems: '2 problems' },
};

test('offers the examples, each with one click to open or to train', async ({ page, keepScreen }) => {
  await expect(page.getByRole('heading', { name: 'Home', exact: true })).toBeVisible();
  const examples = page.getByRole('region', { name: 'Examples' });
  await expect(examples.getByRole('article')).toHaveCount(titles.length);
  for (const title of titles) {
    await expect(examples.getByRole('button', { name: `Open ${title}`, exact: true })).toBeVisible();
    const train = examples.getByRole('button', { name: `Train ${title}`, exact: true });
    await expect(train).toHaveCount(title === 'Empty' ? 0 : 1);
  }
  await keepScreen(page, 'start');
});

test.describe('in the smallest window', () => {
  test.use({ viewport: { width: 1024, height: 680 } });

  test('says what this is and shows an example learning, with room left for a row of lessons', async ({ page }) => {
    await expect(page.getByText('Draw a neural network by hand')).toBeInViewport({ ratio: 1 });
    const hero = page.getByRole('article', { name: 'Circle', exact: true });
    await expect(hero.getByRole('button', { name: 'Train Circle', exact: true })).toBeInViewport({ ratio: 1 });
    await expect(hero.getByRole('img', { name: 'Circle while it learns' })).toBeVisible();
    const epoch = async (): Promise<number> => Number(/Epoch (\d+)/.exec(await hero.innerText())?.[1] ?? 0);
    await expect.poll(epoch).toBeGreaterThan(5);
    await hero.getByRole('button', { name: 'Pause animation' }).click();
    const halted = await epoch();
    await hero.getByRole('button', { name: 'Go on' }).click();
    await expect.poll(epoch).toBeGreaterThan(halted);
    const room = await page.getByRole('heading', { name: 'Examples' }).evaluate((heading) => {
      const below = document.querySelector('.hero-card')?.getBoundingClientRect().bottom ?? Infinity;
      return { above: innerHeight - below, toExamples: heading.getBoundingClientRect().top - below };
    });
    expect(room.above).toBeGreaterThan(200);
    expect(room.toExamples).toBeGreaterThan(60);
  });
});

test('takes a newcomer to the first stage of the smallest chain rule', async ({ page }) => {
  await page.getByRole('button', { name: '5-minute tour' }).click();
  await expect(page.getByRole('application', { name: 'Network canvas' })).toHaveAttribute('data-stage', 'input');
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
});

test('one click on Train shows the network, live wires, the loss curve and the decision boundary', async ({
  page,
  keepScreen,
}) => {
  await page.getByRole('button', { name: 'Train Circle', exact: true }).click();
  const canvas = page.getByRole('application', { name: 'Network canvas' });
  await expect(canvas).toHaveAttribute('data-phase', 'stream');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  // All at one look: on a busy machine the run may end between two.
  await page.waitForFunction(() => {
    const { epoch, particles, flowDirection } = document.querySelector<HTMLElement>('[data-epoch]')?.dataset ?? {};
    return Number(epoch) > 5 && Number(particles) > 0 && flowDirection === 'backward';
  });
  await expect(page.getByRole('img', { name: 'Loss chart' })).toBeVisible();
  await expect(page.getByRole('img', { name: 'Decision boundary' })).toBeVisible();
  await keepScreen(page, 'circle training');
});

test('is reached and used by keyboard alone', async ({ page, edition }) => {
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Neuron x1', exact: true })).toBeFocused();
  // The browser keeps Ctrl+N for itself; its edition has the Alt variant.
  await page.keyboard.press(edition === 'electron' ? 'Control+n' : 'Alt+n');
  await expect(page.getByRole('region', { name: 'Examples' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('application', { name: 'Network canvas' })).toHaveAttribute('data-phase', 'stream');
  // The second document of a window takes the keyboard as the first did.
  await expect(page.getByRole('button', { name: 'Neuron x1', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Neuron y', exact: true })).toBeFocused();
});

// What each of them ends in is proved of the numbers; here, of what the window makes of it.
for (const title of sample('examples to their ends', trained, 3)) {
  test(`${title} trains to its end, with no other problem than the one it is about`, async ({ page }) => {
    await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
    await page.getByRole('button', { name: /^Speed/ }).click();
    await page.getByRole('menuitem', { name: 'Max' }).click();
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    const { status, problems } = endings[title] ?? { status: 'Finished', problems: '0 problems' };
    const said = page.getByRole('status', { name: 'Status' });
    await expect(said).toContainText(status, { timeout: 60_000 });
    await expect(said).toContainText(problems);
    if (allRowsRight.includes(title)) await expect(said).toContainText('accuracy 100%');
  });
}
