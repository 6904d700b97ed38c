// The app asks the network for nothing: what Chromium's own log of a whole journey holds is counted.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readNetworkLog } from '../../scripts/support/network-log.mjs';
import { expect, test } from './fixtures.ts';
import { chooseFileToSave } from './support/dialogs.ts';
import { endElectron } from './support/launch.ts';

test('a journey from start to end looks up no name and connects to nothing', async ({ launch, folder }) => {
  const path = join(folder, 'network.json');
  const running = await launch({ switches: [`--log-net-log=${path}`] });
  const { page, electronApp } = running;
  if (electronApp === null) throw new Error('This journey is the desktop app’s.');
  await page.getByRole('button', { name: 'Open AND', exact: true }).click();
  await page.getByRole('button', { name: 'Neuron x1', exact: true }).click();
  await page.getByRole('application', { name: 'Network canvas' }).press('n');
  await page.keyboard.press('F2');
  await page.keyboard.type('mispeled');
  await page.keyboard.press('Enter');
  const file = join(folder, 'offline.chainrule');
  await chooseFileToSave(running, file);
  await page.keyboard.press('Control+s');
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('chainrule');
  await endElectron(electronApp);

  const { all, outward } = await readNetworkLog(path);
  // The log is one of this journey: the page's own files are in it, or at least the app's start.
  expect(all).toBeGreaterThan(0);
  expect(outward).toEqual([]);
});
