// XOR 2-2-1 without a mouse, on the canvas and in the Outline: built, changed, trained, stepped, explained and saved; the same document.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { canvasOf, connection, neuron, open, status } from './support/canvas.ts';
import { chooseFileToSave } from './support/dialogs.ts';
import type { RunningApp } from './support/launch.ts';

const row = (page: Page, name: string) => page.getByRole('treeitem', { name, exact: true });

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** From the start page, with the keyboard on its buttons, to an empty canvas. */
async function newEmpty(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New empty' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Add input layer' })).toBeFocused();
}

/** The same keys on both surfaces, from the first input on, which has the keyboard. */
async function build(page: Page): Promise<void> {
  await press(page, 'Shift+n');
  await expect(status(page)).toContainText('Added input x2');
  await press(page, 'ArrowUp', 'Escape', 'Shift+ArrowDown', 'n');
  await expect(status(page)).toContainText('Added neuron h1');
  await press(page, 'Shift+n');
  await expect(status(page)).toContainText('Added neuron h2');
  await press(page, 'ArrowUp', 'Escape', 'Shift+ArrowDown', 'n');
  await expect(status(page)).toContainText('Added neuron h3');
  await press(page, 'F2', 'Control+a');
  await page.keyboard.type('y');
  await press(page, 'Enter');
  await expect(status(page)).toContainText('Renamed h3 to y');
}

/** The keyboard stands on the wire from x1 to h1 and comes from y. */
async function setWeight(page: Page, ...toWire: readonly string[]): Promise<void> {
  await press(page, ...toWire);
  await page.keyboard.type('0.5');
  await press(page, 'Enter');
  await expect(status(page)).toContainText('Set the weight x1 to h1');
}

/** To the tabs on the left, the one of the data, and in it the name of the dataset. */
async function chooseXor(page: Page, ...toTabs: readonly string[]): Promise<void> {
  await press(page, ...toTabs);
  await expect(page.getByRole('tab', { selected: true }).first()).toBeFocused();
  await press(page, 'End', 'Enter');
  await expect(page.getByRole('tab', { name: 'Data' })).toBeFocused();
  await press(page, 'Tab');
  await expect(page.getByRole('combobox', { name: 'Data', exact: true })).toBeFocused();
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expect(status(page)).toContainText('Changed the data');
}

/** What was saved, without the places. */
async function saved(running: RunningApp, path: string): Promise<unknown> {
  await chooseFileToSave(running, path);
  await running.page.keyboard.press('Control+s');
  await expect(status(running.page)).toContainText('Saved');
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).not.toBe('');
  const { layout: _, ...document } = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  return document;
}

test('XOR 2-2-1 by keyboard alone; the Outline makes the same document as the canvas', async ({
  running,
  page,
  folder,
  keepScreen,
}) => {
  await newEmpty(page);
  await press(page, 'Enter');
  await expect(neuron(page, 'x1')).toBeFocused();
  await build(page);
  await setWeight(page, 'Home', 'ArrowUp', ']');
  await press(page, 'Escape');
  await chooseXor(page, 'Shift+F6');
  const byCanvas = await saved(running, join(folder, 'canvas.chainrule'));

  await press(page, 'F6');
  await expect(canvasOf(page).locator(':focus')).toHaveCount(1);
  await press(page, 'Control+Enter');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await press(page, 'Control+Enter', '.');
  await expect(canvasOf(page)).toHaveAttribute('data-phase', 'input');
  await press(page, 'e');
  await expect(page.getByRole('tab', { name: 'Explain' })).toHaveAttribute('aria-selected', 'true');
  await keepScreen(page, 'xor by keyboard');
  await press(page, 'Control+s');
  await expect(status(page)).toContainText('Saved');

  await press(page, 'Alt+n');
  await newEmpty(page);
  await page.getByRole('tab', { name: 'Outline' }).press('Enter');
  await press(page, 'Control+k');
  await page.keyboard.type('insert input');
  await press(page, 'Enter');
  await row(page, 'Neuron x1').focus();
  await build(page);
  await row(page, 'Neuron h1').focus();
  await setWeight(page, 'ArrowRight', 'ArrowDown');
  await chooseXor(page, 'Shift+Tab', 'Shift+Tab');
  expect(await saved(running, join(folder, 'outline.chainrule'))).toEqual(byCanvas);
  await expect(connection(page, 'h2', 'y')).toHaveCount(1);
});

/** How the keyboard gets to a part on one of the two surfaces. */
interface Surface {
  neuron(name: string): Promise<void>;
  wire(source: string, target: string): Promise<void>;
  note(): Promise<void>;
}

function canvasSurface(page: Page): Surface {
  return {
    neuron: (name) => neuron(page, name).focus(),
    wire: (source, target) => connection(page, source, target).focus(),
    note: () => page.getByRole('button', { name: /^Note: |^Empty note/ }).focus(),
  };
}

function outlineSurface(page: Page): Surface {
  return {
    neuron: (name) => row(page, `Neuron ${name}`).focus(),
    async wire(source, target) {
      await row(page, `Neuron ${target}`).focus();
      await press(page, 'ArrowRight');
      await row(page, `Connection ${source} to ${target}`).first().focus();
    },
    note: () => page.getByRole('treeitem', { name: /^Note: |^Empty note/ }).focus(),
  };
}

/** Deletes, reconnects, freezes with a key that was changed, switches off, writes and moves a note. */
async function change(page: Page, surface: Surface, insertNote: () => Promise<void>): Promise<void> {
  await surface.wire('x1', 'h2');
  await press(page, 'Delete');
  await expect(status(page)).toContainText('Deleted the connection x1 to h2');
  await surface.wire('x2', 'h1');
  await press(page, 'r');
  await surface.neuron('y');
  await press(page, 'Enter');
  await expect(status(page)).toContainText('x2');
  await expect(connection(page, 'x2', 'y')).toHaveCount(1);
  await surface.wire('h1', 'y');
  await press(page, 'j');
  await expect(status(page)).toContainText('Froze');
  await surface.neuron('h2');
  await press(page, 'x');
  await expect(status(page)).toContainText('Switched off h2');
  await insertNote();
  const words = page.getByRole('textbox', { name: 'Text of the note' });
  await expect(words).toBeFocused();
  await page.keyboard.type('Learns');
  await press(page, 'Control+Enter');
  await surface.note();
  await press(page, 'Enter');
  await expect(words).toBeFocused();
  await press(page, 'End');
  await page.keyboard.type(' XOR');
  await press(page, 'Control+Enter');
  await expect(status(page)).toContainText('Edited the note');
  await surface.note();
  await press(page, 'Alt+ArrowRight');
  await expect(status(page)).toContainText('Moved the note');
}

test('what the Outline changes is what the canvas changes, also with a key that was changed', async ({
  running,
  page,
  folder,
  clickMenu,
}) => {
  await open(page, 'XOR 2-2-1');
  await press(page, 'Shift+Slash');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await dialog.getByRole('searchbox').fill('freeze');
  await dialog.getByRole('button', { name: /^Change the key of “Freeze/ }).press('Enter');
  await press(page, 'j', 'Escape');
  await expect(dialog).toHaveCount(0);
  await change(page, canvasSurface(page), () => clickMenu('insert.note'));
  const byCanvas = await saved(running, join(folder, 'canvas.chainrule'));

  await press(page, 'Alt+n');
  await open(page, 'XOR 2-2-1');
  await page.getByRole('tab', { name: 'Outline' }).press('Enter');
  await change(page, outlineSurface(page), () => clickMenu('insert.note'));
  expect(await saved(running, join(folder, 'outline.chainrule'))).toEqual(byCanvas);
});
