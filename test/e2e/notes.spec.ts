// Notes: inserted by the menu, written in place, moved, resized, copied, found and deleted by keys, by the pointer and in the Outline.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { neuron, open, status, undo } from './support/canvas.ts';
import { seriousFindings } from './support/findings.ts';

function note(page: Page, text: string) {
  return page.getByRole('button', { name: `Note: ${text}` });
}

test('a note is written as plain text, moved and resized by keys, and deleted', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  const neurons = page.getByRole('button', { name: /^Neuron / });
  const count = await neurons.count();
  await clickMenu('insert.note');
  const field = page.getByRole('textbox', { name: 'Text of the note' });
  await expect(field).toBeFocused();
  await page.keyboard.type('<b>h1</b> learns OR. Delete? x');
  await page.keyboard.press('Control+Enter');
  const written = note(page, '<b>h1</b> learns OR. Delete? x');
  await expect(written).toBeFocused();
  await expect(status(page)).toContainText('Edited the note.');
  await keepScreen(page, 'note');
  expect(await seriousFindings(page)).toEqual([]);

  const before = await written.boundingBox();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(async () => (await written.boundingBox())?.x).toBeGreaterThan((before?.x ?? 0) + 20);
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(async () => (await written.boundingBox())?.width).toBeGreaterThan((before?.width ?? 0) + 4);

  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('other');
  await page.keyboard.press('Escape');
  const other = note(page, 'other');
  await expect(other).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(other).toHaveCount(0);
  await expect(neurons).toHaveCount(count);
  await undo(page).click();
  await expect(other).toHaveCount(1);

  await clickMenu('insert.note');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(status(page)).toContainText('Deleted the note.');
  await expect(page.getByRole('button', { name: /^(Note: |Empty note)/ })).toHaveCount(1);
  await undo(page).click();
  await expect(written).toHaveCount(1);
});

test('a note is dragged by the pointer, and by its corner gets larger', async ({ page, clickMenu }) => {
  await open(page, 'XOR 2-2-1');
  await clickMenu('insert.note');
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.type('here');
  await page.keyboard.press('Control+Enter');
  const before = await note(page, 'here').boundingBox();
  if (before === null) throw new Error('The note is not on the screen.');
  const middle = { x: before.x + before.width / 2, y: before.y + before.height / 2 };
  await page.mouse.move(middle.x, middle.y);
  await page.mouse.down();
  await page.mouse.move(middle.x + 60, middle.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(status(page)).toContainText('Moved the note.');
  const moved = await note(page, 'here').boundingBox();
  expect(moved?.x).toBeGreaterThan(before.x + 40);
  const corner = { x: (moved?.x ?? 0) + before.width - 3, y: (moved?.y ?? 0) + before.height - 3 };
  await page.mouse.move(corner.x, corner.y);
  await page.mouse.down();
  await page.mouse.move(corner.x + 60, corner.y + 40, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await note(page, 'here').boundingBox())?.width).toBeGreaterThan(before.width + 40);
});

test('a note is a part like others: selected, copied with neurons, found, and changed in the Outline', async ({
  page,
  clickMenu,
  keepScreen,
}) => {
  await open(page, 'XOR 2-2-1');
  await neuron(page, 'h1').focus();
  await page.keyboard.press('g');
  await page.getByRole('button', { name: 'In place of the canvas' }).click();
  await clickMenu('insert.note');
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.type('first');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Close computation graph' }).click();
  await note(page, 'first').click();
  await expect(note(page, 'first')).toHaveAttribute('aria-pressed', 'true');
  await neuron(page, 'h1').click({ modifiers: ['Control'] });
  await page.keyboard.press('Control+d');
  await expect(note(page, 'first')).toHaveCount(2);
  await expect(neuron(page, 'h3')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Shift+1');
  await keepScreen(page, 'notes selected');
  const place = await note(page, 'first').last().boundingBox();
  await neuron(page, 'h3').focus();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await expect.poll(async () => (await note(page, 'first').last().boundingBox())?.y).toBeGreaterThan(place?.y ?? 0);
  await undo(page).click();

  await note(page, 'first').first().click();
  const words = page.getByRole('textbox', { name: 'Text', exact: true });
  await words.fill('first of two');
  await words.press('Escape');
  await expect(note(page, 'first of two')).toHaveCount(1);
  await page.getByRole('spinbutton', { name: 'Width' }).fill('240');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Resized the note.');
  await keepScreen(page, 'note inspected');
  await note(page, 'first')
    .last()
    .click({ modifiers: ['Control'] });
  await page.getByRole('spinbutton', { name: 'Width' }).fill('160');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('Resized 2 notes.');
  expect(await seriousFindings(page, { within: '.panel-content' })).toEqual([]);
  for (let count = 0; count < 3; count += 1) await undo(page).click();
  await expect(note(page, 'first')).toHaveCount(2);
  await undo(page).click();
  await expect(note(page, 'first')).toHaveCount(1);

  await page.keyboard.press('Control+f');
  await page.keyboard.type('FIRST');
  await page.keyboard.press('Enter');
  await expect(note(page, 'first')).toBeFocused();
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Outline' }).click();
  const row = page.getByRole('treeitem', { name: /^Note: / });
  await row.focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Text of the note' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('second\nline');
  await keepScreen(page, 'note in the outline');
  expect(await seriousFindings(page, { within: '.outline' })).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(row).toBeFocused();
  await expect(note(page, 'second line')).toHaveCount(1);
  const before = await note(page, 'second line').boundingBox();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(async () => (await note(page, 'second line').boundingBox())?.x).toBeGreaterThan(before?.x ?? 0);
  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(0);
  await expect(note(page, 'second line')).toHaveCount(0);
  await expect(page.getByRole('treeitem').and(page.locator(':focus'))).toHaveCount(1);
});
