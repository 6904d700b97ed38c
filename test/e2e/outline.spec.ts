// The Outline does what the canvas does: a network is built, trained and changed in it by keyboard alone.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { chooseFileToOpen } from './support/dialogs.ts';
import { cutTexts, seriousFindings } from './support/findings.ts';
import { themesOf } from './support/looks.ts';
import { inOneEdition } from './support/short-check.ts';

const treeOf = (page: Page): Locator => page.getByRole('tree', { name: 'Outline' });
const row = (page: Page, name: string): Locator => treeOf(page).getByRole('treeitem', { name, exact: true });
const status = (page: Page): Locator => page.getByRole('status', { name: 'Status' });
const canvasOf = (page: Page): Locator => page.getByRole('application', { name: 'Network canvas' });
const disc = (page: Page, name: string): Locator => page.getByRole('button', { name: `Neuron ${name}`, exact: true });

async function openOutline(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: `Open ${title}`, exact: true }).click();
  await canvasOf(page).waitFor();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await treeOf(page).waitFor();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

test('a network is shown as groups, neurons and connections, and selecting goes both ways', async ({
  page,
  keepScreen,
}) => {
  await openOutline(page, 'Worked example 2-2-2-1');
  await row(page, 'Neuron h21').click();
  await press(page, 'ArrowRight');
  await expect(row(page, 'Connection h11 to h21')).toBeVisible();
  await expect(row(page, 'Neuron h21')).toHaveAttribute('aria-expanded', 'true');
  await expect(row(page, 'Neuron h21')).toHaveAttribute('aria-level', '2');
  await expect(row(page, 'Connection h11 to h21')).toHaveAttribute('aria-description', /^Weight 0\.6/);
  await expect(row(page, 'Connection h11 to h21')).toContainText('0.6');
  await expect(disc(page, 'h21')).toHaveAttribute('aria-pressed', 'true');
  await keepScreen(page, 'outline');
  await disc(page, 'x1').click();
  await expect(row(page, 'Neuron x1')).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'Neuron h21')).toHaveAttribute('aria-selected', 'false');
  await page.getByRole('button', { name: 'Connection x2 to h12', exact: true }).click();
  await expect(row(page, 'Connection x2 to h12')).toHaveAttribute('aria-selected', 'true');
  await expect(status(page)).toContainText('No changes');
});

test('XOR is built, changed, trained and explained in the Outline by keyboard alone', async ({ page, keepScreen }) => {
  await openOutline(page, 'XOR with one neuron');
  await row(page, 'Neuron x1').focus();
  await press(page, 'n');
  await expect(row(page, 'Neuron h1')).toBeFocused();
  await press(page, 'Control+z');
  await expect(row(page, 'Neuron x1')).toBeFocused();
  await press(page, 'n');
  await expect(row(page, 'Neuron h1')).toBeFocused();
  await press(page, 'Shift+N');
  await expect(row(page, 'Neuron h2')).toBeFocused();
  await expect(canvasOf(page).getByRole('button', { name: /^Neuron / })).toHaveCount(5);
  await connect(page, 'x2', 'h1');
  await connect(page, 'h1', 'y');
  await keepScreen(page, 'outline connected');
  await row(page, 'Neuron h1').focus();
  await press(page, 'ArrowRight');
  await row(page, 'Connection x2 to h1').focus();
  await press(page, 'Enter', 'Control+a', '=', '1', '/', '4', 'Enter');
  await expect(row(page, 'Connection x2 to h1')).toBeFocused();
  await expect(row(page, 'Connection x2 to h1')).toContainText('0.25');
  await press(page, 'k');
  await expect(row(page, 'Connection x2 to h1')).toHaveAttribute('aria-description', /Frozen/);
  await press(page, 'ArrowLeft', 'a', 'r');
  await expect(status(page)).toContainText(/ReLU|activation/);
  await expect(row(page, 'Neuron h1')).toBeFocused();
  await press(page, 'e');
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Control+Enter');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await press(page, 'Control+Enter');
});

/** C, then the arrows to the target, then Enter. */
async function connect(page: Page, from: string, to: string): Promise<void> {
  await row(page, `Neuron ${from}`).focus();
  await press(page, 'c');
  await expect(page.locator('.outline-hint')).toBeVisible();
  await row(page, `Neuron ${to}`).focus();
  await press(page, 'Enter');
  await expect(status(page)).toContainText(`Connected ${from} to ${to}`);
  await expect(page.getByRole('button', { name: `Connection ${from} to ${to}`, exact: true })).toHaveCount(1);
}

test('a loop is refused with the reason, and Escape gives up connecting', async ({ page }) => {
  await openOutline(page, 'XOR 2-2-1');
  await row(page, 'Neuron y').focus();
  await press(page, 'c', 'ArrowUp', 'ArrowUp', 'Enter');
  await expect(status(page)).toContainText('makes a loop');
  await press(page, 'Escape');
  await expect(page.locator('.outline-hint')).toHaveCount(0);
  await expect(status(page)).toContainText('No changes');
});

test('arrows, ranges, renaming and deleting work as in every tree', async ({ page }) => {
  await openOutline(page, 'XOR 2-2-1');
  await row(page, 'Input layer').focus();
  await press(page, 'ArrowDown');
  await expect(row(page, 'Neuron x1')).toBeFocused();
  await press(page, 'Shift+ArrowDown');
  await expect(row(page, 'Neuron x1')).toHaveAttribute('aria-selected', 'true');
  await expect(row(page, 'Neuron x2')).toHaveAttribute('aria-selected', 'true');
  await press(page, 'End');
  await expect(row(page, 'Neuron y')).toBeFocused();
  await press(page, 'F2', 'Control+a', 'o', 'u', 't', 'Enter');
  await expect(row(page, 'Neuron out')).toBeFocused();
  await press(page, 'o', 'u', 't', 'p');
  await expect(row(page, 'Output layer')).toBeFocused();
  await press(page, 'Home', 'ArrowLeft');
  await expect(row(page, 'Neuron x1')).toHaveCount(0);
  await row(page, 'Neuron h2').focus();
  await press(page, 'Delete');
  await expect(row(page, 'Neuron h2')).toHaveCount(0);
  await expect(disc(page, 'h2')).toHaveCount(0);
  await expect(treeOf(page).locator(':focus')).toHaveCount(1);
  await press(page, 'Control+z');
  await expect(row(page, 'Neuron h2')).toHaveCount(1);
});

test('the filter keeps what is called so, in either language', async ({ page }) => {
  await openOutline(page, 'Worked example 2-2-2-1');
  const filter = page.getByRole('textbox', { name: 'Filter' });
  await filter.fill('h1');
  await expect(treeOf(page).getByRole('treeitem')).toHaveCount(3);
  await filter.fill('입력층');
  await expect(row(page, 'Neuron x2')).toBeVisible();
  await expect(row(page, 'Neuron h11')).toHaveCount(0);
  await filter.fill('nothing like it');
  await expect(page.getByText('Nothing is called')).toBeVisible();
  await filter.press('Escape');
  await expect(row(page, 'Neuron h11')).toBeVisible();
});

for (const theme of themesOf('the Outline')) {
  test(`nothing in the Outline is cut or nameless, ${theme}`, inOneEdition, async ({ page, clickMenu, keepScreen }) => {
    await openOutline(page, 'Worked example 2-2-2-1');
    await row(page, 'Neuron h21').click();
    await press(page, 'ArrowRight', 'ArrowDown', 'Enter');
    await clickMenu(`view.theme.${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await clickMenu('view.language.ko');
    await page.getByRole('tree', { name: '개요' }).waitFor();
    await keepScreen(page, `outline ko ${theme}`);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
  });
}

/** 4,000 neurons, each a layer of its own, the hidden ones wired to a few inputs and one output. */
function manyNeurons(): object {
  const [inputs, hidden, outputs] = [500, 3000, 500];
  const dense = (name: string) => ({ id: name, kind: 'dense', name, units: 1, activation: 'tanh', biases: [0] });
  const wire = (source: string, target: string) => ({
    id: `${source}-${target}`,
    source,
    target,
    weights: [[0.5]],
  });
  const each = <Item>(count: number, make: (index: number) => Item): Item[] =>
    Array.from({ length: count }, (_, index) => make(index));
  return {
    format: 'chainrule',
    formatVersion: 1,
    name: 'Many',
    network: {
      layers: [
        ...each(inputs, (index) => ({ id: `x${index}`, kind: 'input', name: `x${index}`, units: 1 })),
        ...each(hidden, (index) => dense(`h${index}`)),
        ...each(outputs, (index) => dense(`y${index}`)),
      ],
      connections: each(hidden, (index) => [
        ...each(4, (way) => wire(`x${(index * 4 + way) % inputs}`, `h${index}`)),
        wire(`h${index}`, `y${index % outputs}`),
      ]).flat(),
    },
  };
}

test('of thousands of neurons only the rows in view are there', async ({ running, page, folder, clickMenu }) => {
  const file = join(folder, 'many.chainrule');
  await writeFile(file, JSON.stringify(manyNeurons()));
  await chooseFileToOpen(running, file);
  await clickMenu('file.open');
  await canvasOf(page).waitFor();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await expect(treeOf(page).getByRole('treeitem')).toHaveCount(3);
  await row(page, 'Hidden layer 1').focus();
  await press(page, 'ArrowRight');
  await expect(row(page, 'Neuron h0')).toHaveAttribute('aria-setsize', '3000');
  await press(page, 'End');
  await expect(row(page, 'Output layer')).toBeFocused();
  await press(page, 'ArrowUp');
  await expect(row(page, 'Neuron h2999')).toBeFocused();
  expect(await treeOf(page).locator('*').count()).toBeLessThan(1000);
  await press(page, 'ArrowRight', 'ArrowDown');
  await expect(treeOf(page).locator(':focus')).toHaveAttribute('aria-level', '3');
});
