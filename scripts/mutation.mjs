// Plants bugs, one at a time, in a copy of the project, and looks whether its tests find them: `npm run mutation`.
// Words after it choose bugs by a part of their name.
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { plantedBugs } from './support/planted-bugs.mjs';
import { projectRoot } from './support/project.mjs';
import { runCommand } from './support/run-command.mjs';

/** @typedef {import('./support/planted-bugs.mjs').PlantedBug} PlantedBug */
/** @typedef {'caught' | 'missed' | 'broken'} Verdict broken: no test could say anything */

const copied = ['src', 'test', 'scripts', 'resources', 'out/kernels', 'package.json', 'vitest.config.ts'];
const longestRun = 600_000;
const lanes = Math.min(2, availableParallelism());

const wanted = process.argv.slice(2);
const bugs = plantedBugs.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));

const healthy = await inCopy(async (folder) => testsIn(folder, [...new Set(bugs.flatMap(({ tests }) => tests))]));
if (healthy !== 'missed') {
  console.error('The tests are red, or do not run, without any planted bug.');
  process.exit(1);
}
const queue = [...bugs.entries()];
/** @type {Verdict[]} */
const verdicts = [];
await Promise.all(Array.from({ length: lanes }, workThroughQueue));

for (const [index, { name, file }] of bugs.entries()) {
  console.log(`${(verdicts[index] ?? 'broken').padEnd(7)} ${name} (${file})`);
}
const caught = verdicts.filter((verdict) => verdict === 'caught').length;
console.log(`${caught} of ${bugs.length} caught`);
if (caught < bugs.length) process.exitCode = 1;

async function workThroughQueue() {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [index, bug] = next;
    verdicts[index] = await inCopy(async (folder) => {
      await plant(folder, bug);
      return testsIn(folder, bug.tests);
    });
    console.error(`${verdicts[index]}: ${bug.name}`);
  }
}

/**
 * @param {(folder: string) => Promise<Verdict>} work
 * @returns {Promise<Verdict>}
 */
async function inCopy(work) {
  const folder = await mkdtemp(join(tmpdir(), 'planted-bug-'));
  try {
    for (const path of copied) await cp(join(projectRoot, path), join(folder, path), { recursive: true });
    await symlink(join(projectRoot, 'node_modules'), join(folder, 'node_modules'));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {PlantedBug} bug
 */
async function plant(folder, { name, file, from, to }) {
  const path = join(folder, file);
  const parts = (await readFile(path, 'utf8')).split(from);
  if (parts.length !== 2) throw new Error(`${name}: the text to replace stands ${parts.length - 1} times in ${file}.`);
  await writeFile(path, parts.join(to));
}

/**
 * A test that fails has caught something; a file that can't even be loaded hasn't.
 * @param {string} folder
 * @param {readonly string[]} tests
 * @returns {Promise<Verdict>}
 */
async function testsIn(folder, tests) {
  const report = join(folder, 'report.json');
  const vitest = join(folder, 'node_modules/vitest/vitest.mjs');
  const reporting = ['--bail', '1', '--reporter', 'json', '--outputFile', report];
  await runCommand(process.execPath, [vitest, 'run', ...tests, ...reporting], {
    cwd: folder,
    output: 'gather',
    timeoutMs: longestRun,
  });
  const text = await readFile(report, 'utf8').catch(() => null);
  if (text === null) return 'broken';
  const { numFailedTests, success } = JSON.parse(text);
  if (numFailedTests > 0) return 'caught';
  return success ? 'missed' : 'broken';
}
