// The shown network beside its beginning and beside another file: what changed, what both come to, Δw on the canvas.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { expect, test } from './fixtures.ts';
import { open, status } from './support/canvas.ts';
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
  // Status, timeline and tile say the loss of the epoch; what the weights come to by now is less and has a name of its own.
  const timeline = page.getByRole('slider', { name: 'Timeline' });
  const epochWithLoss = /^Epoch 1 of 1, loss ([\d.]+)$/;
  await expect(timeline).toHaveAttribute('aria-valuetext', epochWithLoss);
  const ofEpoch = epochWithLoss.exec((await timeline.getAttribute('aria-valuetext')) ?? '')?.[1] ?? '–';
  await expect(status(page)).toContainText(`loss ${ofEpoch}`);
  await expect(page.locator('.dock-figure').filter({ hasText: 'Training loss' })).toContainText(ofEpoch);
  await clickMenu('file.compare');
  const panel = page.getByRole('dialog', { name: 'Compare' });
  await panel.getByRole('combobox', { name: 'Compare with' }).selectOption('Before training');
  await expect(panel).toContainText('The same layers and connections.');
  await expect(panel.getByRole('rowheader', { name: 'x1 → h1' })).toBeVisible();
  const ofWeights = panel.getByRole('row', { name: 'Loss of these weights' }).getByRole('cell');
  expect(Number(await ofWeights.last().textContent())).toBeLessThan(Number(ofEpoch));
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
