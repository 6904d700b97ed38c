// The app asks the network for nothing: what Chromium's own log of a whole journey holds is counted.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { chooseFileToSave } from './support/dialogs.ts';
import { endElectron } from './support/launch.ts';

interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: { readonly url?: string } }[];
}

/** Looking up a name, and reaching out to an address. */
const outward = ['HOST_RESOLVER_MANAGER_REQUEST', 'HOST_RESOLVER_MANAGER_JOB', 'TCP_CONNECT', 'UDP_CONNECT'];

/** The end is missing when the process was in a hurry. */
async function readLog(path: string): Promise<NetworkLog> {
  const text = (await readFile(path, 'utf8')).trimEnd();
  return JSON.parse(text.endsWith('}]}') || text.endsWith(']}') ? text : `${text.replace(/,$/, '')}]}`) as NetworkLog;
}

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

  const { constants, events } = await readLog(path);
  const nameOf = new Map(Object.entries(constants.logEventTypes).map(([name, type]) => [type, name]));
  const found = events.map(({ type, params }) => ({ name: nameOf.get(type) ?? '', url: params?.url ?? '' }));
  // The log is one of this journey: the page's own files are in it, or at least the app's start.
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter(({ name, url }) => outward.includes(name) || /^(https?|wss?):/.test(url))).toEqual([]);
});
