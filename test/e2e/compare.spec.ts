// The shown network beside its beginning and beside another file: what changed, what both come to, Δw on the canvas.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { expect, test } from './fixtures.ts';
import { open } from './support/canvas.ts';
import { chooseFileToOpen } from './support/dialogs.ts';
import { seriousFindings } from './support/findings.ts';

test('a network is compared with its beginning and with another file', async ({
  running,
  folder,
  clickMenu,
  keepScreen,
}) => {
  const { page } = running;
  await open(page, 'XOR 2-2-1');
  await clickMenu('train.epoch');
  await clickMenu('file.compare');
  const panel = page.getByRole('dialog', { name: 'Compare' });
  await panel.getByRole('combobox', { name: 'Compare with' }).selectOption('Before training');
  await expect(panel).toContainText('The same layers and connections.');
  await expect(panel.getByRole('rowheader', { name: 'x1 → h1' })).toBeVisible();
  await expect(panel.getByRole('rowheader', { name: 'Training loss' })).toBeVisible();
  await expect(panel).toContainText('by how much they differ');
  expect(await seriousFindings(page)).toEqual([]);
  await keepScreen(page, 'compare');

  const place = join(folder, 'and.chainrule');
  await writeFile(place, serialiseDocument(exampleById('and').document()));
  await chooseFileToOpen(running, place);
  await panel.getByRole('button', { name: 'Choose File…' }).click();
  await expect(panel.getByRole('combobox', { name: 'Compare with' })).toHaveValue('file and.chainrule');
  await expect(panel.getByRole('listitem').filter({ hasText: 'Layer added' }).first()).toBeVisible();
  await expect(panel).not.toContainText('by how much they differ');
});
