// `node packaging/kills.mjs --times 200 --seed 1`: kills the packaged app at random moments of editing, training and saving, and looks at what
// is left: the file is one that can be opened, and what was not saved for a second stands whole in a recovery copy.
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sandboxArguments } from '../scripts/electron-runtime.mjs';
import { projectRoot } from '../scripts/support/project.mjs';
import { runCommand } from '../scripts/support/run-command.mjs';
import { startVirtualDisplay } from '../scripts/virtual-display.mjs';
import { DrivenApp } from './driven-app.mjs';

const { values } = parseArgs({
  options: {
    times: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    program: { type: 'string' },
  },
});
const commandLine = join(projectRoot, 'out/cli/chainrule.js');
/** A copy is at most so old; the machine may be slow. */
const copyAge = 3000;
const longestUse = 4000;

const program = values.program ?? (await packagedProgram());
const folder = await mkdtemp(join(tmpdir(), 'chainrule-kills-'));
const display = await startVirtualDisplay();
let copies = 0;
try {
  for (let time = 1; time <= Number(values.times); time += 1) {
    const problem = await killOnce(join(folder, String(time)), time);
    if (problem !== null) {
      console.log(`✗ ${time}: ${problem}`);
      process.exitCode = 1;
    }
  }
  console.log(`${values.times} kills; after ${copies} of them there was a recovery copy.`);
} finally {
  display.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function packagedProgram() {
  const packages = join(projectRoot, 'out/packages');
  const names = await readdir(packages, { withFileTypes: true }).catch(() => []);
  const unpacked = names.find((entry) => entry.isDirectory() && entry.name.startsWith('Chainrule-'));
  if (unpacked === undefined) throw new Error('There is no package yet: npm run package');
  return join(packages, unpacked.name, 'chainrule');
}

/**
 * From 0 to 1, the same for the same seed and names.
 * @param {...(string | number)} names
 */
function draw(...names) {
  const digest = createHash('sha256')
    .update([values.seed, ...names].join(' '))
    .digest();
  return digest.readUInt32BE() / 2 ** 32;
}

/**
 * @param {string} home
 * @param {number} time
 * @returns {Promise<string | null>} what was lost
 */
async function killOnce(home, time) {
  await mkdir(home);
  const file = join(home, 'network.chainrule');
  await runCommand(process.execPath, [commandLine, 'new', 'xor-2-2-1', '--out', file], { output: 'gather' });
  const env = { PATH: process.env.PATH, DISPLAY: display.display, HOME: home, LANG: 'en_US.UTF-8' };
  const app = new DrivenApp([program, ...sandboxArguments(), file], env);
  await app.ready();
  await app.waitFor('document.title.includes("network")');
  const unsavedSince = await workIn(app, time, draw(time) * longestUse);
  await app.kill('SIGKILL');
  const killedAt = Date.now();
  const { code, output } = await runCommand(process.execPath, [commandLine, 'check', file], { output: 'gather' });
  if (code !== 0) return `the file can't be used: ${output}`;
  const whole = await wholeCopies(join(home, '.config/Chainrule/recovery'));
  copies += whole > 0 ? 1 : 0;
  const isOwed = unsavedSince !== null && killedAt - unsavedSince > copyAge;
  return isOwed && whole === 0 ? 'no whole copy of what was not saved' : null;
}

/**
 * @param {DrivenApp} app
 * @param {number} time
 * @param {number} milliseconds
 * @returns {Promise<number | null>} since when there is something that is not saved
 */
async function workIn(app, time, milliseconds) {
  const end = Date.now() + milliseconds;
  /** @type {number | null} */
  let unsavedSince = null;
  for (let deed = 0; Date.now() < end; deed += 1) {
    await app.evaluate('document.querySelector("[role=application]")?.focus()');
    const key = ['KeyN', 'Ctrl+Enter', 'KeyN', 'Ctrl+KeyS'][Math.floor(draw(time, deed) * 4)] ?? '';
    await app.press(key);
    let isUnsaved = await app.evaluate('document.title.startsWith("●")');
    // Else a save that ends beside the next deed is never seen, and what follows it would count from before it.
    while (key === 'Ctrl+KeyS' && isUnsaved && Date.now() < end) {
      isUnsaved = await app.evaluate('document.title.startsWith("●")');
    }
    unsavedSince = isUnsaved ? (unsavedSince ?? Date.now()) : null;
  }
  return unsavedSince;
}

/** @param {string} folder */
async function wholeCopies(folder) {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.recovery'));
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return contents.filter((bytes) => {
    const end = bytes.indexOf(0x0a);
    const { check } = JSON.parse(bytes.toString('utf8', 0, end));
    return (
      createHash('sha256')
        .update(bytes.subarray(end + 1))
        .digest('hex') === check.hash
    );
  }).length;
}
