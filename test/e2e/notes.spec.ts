// Notes: inserted by the menu, written in place, moved, resized and deleted by keys and by the pointer.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { open, status, undo } from './support/canvas.ts';
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
  await expect(written).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(written).toHaveCount(0);
  await expect(neurons).toHaveCount(count);
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
