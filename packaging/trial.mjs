// Tries a packaged app as a person has it: a file is opened by the desktop entry's command, trained, saved, and opened again.
// It runs on a screen in memory, as a user without rights and with the sandbox on, and as root in a network of its own
// that has no way out; what Chromium's log says of the network is counted.
import { chmod, chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readNetworkLog } from '../scripts/support/network-log.mjs';
import { isRoot } from '../scripts/support/platform-checks.mjs';
import { projectRoot } from '../scripts/support/project.mjs';
import { runCommand } from '../scripts/support/run-command.mjs';
import { startVirtualDisplay } from '../scripts/virtual-display.mjs';
import { DrivenApp, until } from './driven-app.mjs';

/** Nobody's. */
const plainUser = 65_534;
const commandLine = join(projectRoot, 'out/cli/chainrule.js');
const withoutNetwork = ['unshare', '--net'];
const withoutRights = ['setpriv', `--reuid=${plainUser}`, `--regid=${plainUser}`, '--clear-groups'];

/**
 * @param {readonly string[]} command the program and its words; `%F` stands for the file
 * @returns {Promise<readonly string[]>} what went wrong
 */
export async function tryPackage(command) {
  const folder = await mkdtemp(join(tmpdir(), 'chainrule-trial-'));
  const display = await startVirtualDisplay();
  try {
    return await journey(folder, command, display.display);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  } finally {
    display.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} command
 * @param {string} display
 */
async function journey(folder, command, display) {
  const file = join(folder, 'my network.chainrule');
  await runCommand(process.execPath, [commandLine, 'new', 'xor-2-2-1', '--out', file], { output: 'gather' });
  const before = await readFile(file, 'utf8');
  const home = join(folder, 'home');
  await mkdir(home);
  if (isRoot) for (const path of [folder, home, file]) await chown(path, plainUser, plainUser);
  await chmod(folder, 0o755);
  const env = { PATH: process.env.PATH, DISPLAY: display, HOME: home, LANG: 'en_US.UTF-8' };
  const log = join(folder, 'network.json');
  const problems = [];

  const words = command.map((word) => (word === '%F' ? file : word));
  const first = new DrivenApp(launching([...words, `--log-net-log=${log}`]), env);
  await first.ready();
  await first.waitFor('document.title.includes("my network")');
  await first.press('Ctrl+Enter');
  await first.waitFor('document.body.innerText.includes("Pause")');
  await first.press('Ctrl+Enter');
  await first.waitFor('document.title.startsWith("●")');
  await until('a trained network in the file, and nothing left to save', async () => {
    await first.press('Ctrl+KeyS');
    const isSaved = await first.evaluate('!document.title.startsWith("●")');
    return isSaved && (await readFile(file, 'utf8')) !== before;
  });
  await first.kill('SIGTERM');
  const { all, outward } = await readNetworkLog(log);
  if (all === 0) problems.push('the log of the network is empty');
  problems.push(...outward.map(({ name, url }) => `the app asked the network: ${name} ${url}`));

  const second = new DrivenApp(launching(words), env);
  await second.ready();
  await second.waitFor('document.title.includes("my network")');
  await second.kill('SIGTERM');
  return problems;
}

/** @returns {readonly [string, ...string[]]} @param {readonly string[]} words */
function launching([program = '', ...words]) {
  const [first = '', ...rest] = isRoot ? [...withoutNetwork, ...withoutRights, program] : [program];
  return [first, ...rest, ...words];
}
