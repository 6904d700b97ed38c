// `npm test`: the whole check, the same as CI's. It gathers every failure and ends with one line of counts.
// `npm run test:long` tries everything of which the short check tries a sample.
import { randomInt } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureDebianPackages, testPackages } from './debian-packages.mjs';
import { findElectronRuntime } from './electron-runtime.mjs';
import { projectRoot } from './support/project.mjs';
import { runCommand, runTool } from './support/run-command.mjs';
import { playwrightCounts, vitestCounts } from './support/test-counts.mjs';

/** @typedef {import('./support/test-counts.mjs').Counts} Counts */

const reports = join(projectRoot, 'test-results');
const say = console.log;
const passedOnce = { passed: 1, failed: 0, flaky: 0 };
const failedOnce = { passed: 0, failed: 1, flaky: 0 };
const isLong = process.argv.includes('--long');
const seed = process.env.CHAINRULE_TEST_SEED ?? String(randomInt(2 ** 31));
process.env.CHAINRULE_TEST_SEED = seed;
if (isLong) process.env.CHAINRULE_LONG = '1';

/** @typedef {readonly [name: string, run: () => Promise<Counts>]} Stage */

/** @type {readonly (readonly Stage[])[]} those of a row at the same time: none of them is a measurement */
const stages = [
  [['Debian packages', async () => asCounts(await ensureDebianPackages(testPackages, say))]],
  [
    ['lockfile', () => check(process.execPath, ['scripts/check-lockfile.mjs'])],
    ['types', () => checkTool('typescript/bin/tsc', ['-b'])],
    ['lint', () => checkTool('@biomejs/biome/bin/biome', ['check', '.'])],
    ['dead code', () => checkTool('knip/bin/knip.js', [])],
    ['build', async () => asCounts(await build())],
  ],
  [['unit tests', runUnitTests]],
  [['end-to-end tests', runEndToEndTests]],
  ...(isLong ? [[/** @type {Stage} */ (['packages', tryPackages])]] : []),
];

await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });
say(
  `The ${isLong ? 'long check: everything' : 'check: a sample'}, by the seed ${seed} (CHAINRULE_TEST_SEED=${seed} repeats it).`,
);
/** @type {{ name: string, counts: Counts, seconds: string }[]} */
const results = [];
for (const row of stages) {
  say(`── ${row.map(([name]) => name).join(', ')}`);
  results.push(...(await Promise.all(row.map(timed))));
}
for (const { name, counts, seconds } of results) {
  say(`${seconds.padStart(7)} s  ${name}: ${counts.passed} passed, ${counts.failed} failed`);
}
const total = (/** @type {keyof Counts} */ key) => results.reduce((sum, { counts }) => sum + counts[key], 0);
say(`Flaky, passed only when run again: ${total('flaky')}. Seed: ${seed}.`);
process.exitCode = total('failed') === 0 ? 0 : 1;
say(`${total('passed')} passed, ${total('failed')} failed`);

/** @param {Stage} stage */
async function timed([name, run]) {
  const begun = Date.now();
  const counts = await run();
  return { name, counts, seconds: ((Date.now() - begun) / 1000).toFixed(1) };
}

/** @param {boolean} isFine */
function asCounts(isFine) {
  return isFine ? passedOnce : failedOnce;
}

/**
 * Says what the program said only when it failed.
 * @param {string} program
 * @param {readonly string[]} programArguments
 */
async function check(program, programArguments) {
  const { code, output } = await runCommand(program, programArguments, { output: 'gather' });
  if (code !== 0) say(output.trim());
  return asCounts(code === 0);
}

/**
 * @param {string} tool
 * @param {readonly string[]} toolArguments
 */
function checkTool(tool, toolArguments) {
  return check(process.execPath, [join(projectRoot, 'node_modules', tool), ...toolArguments]);
}

async function runUnitTests() {
  const report = join(reports, 'unit.json');
  const { code } = await runTool('vitest/vitest.mjs', [
    'run',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  return countsOf(report, code, vitestCounts);
}

async function runEndToEndTests() {
  const report = join(reports, 'end-to-end.json');
  const runtime = await findElectronRuntime({ testRuntimeAllowed: true, say });
  if (runtime === null) say('Without Electron only the browser edition is tested.');
  // Its own screen: the size is part of the tests, and nobody's windows are in the way.
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
  const { code } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--reporter=list,json', ...(runtime ? [] : ['--project', 'chromium'])],
    {
      env: {
        ...(process.platform === 'linux' ? env : process.env),
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        ...(runtime ? { ELECTRON_EXEC_PATH: runtime.executable } : {}),
      },
    },
  );
  const counts = await countsOf(report, code, playwrightCounts);
  return runtime ? counts : { ...counts, failed: counts.failed + 1 };
}

/** With an old runtime where there is no other: what is tried is the package. */
async function tryPackages() {
  process.env.CHAINRULE_TEST_RUNTIME ??= '1';
  return check(process.execPath, ['packaging/package.mjs']);
}

/**
 * A runner that failed without counting a failure has failed once.
 * @param {string} report
 * @param {number} code
 * @param {(report: any) => Counts} read
 */
async function countsOf(report, code, read) {
  try {
    const counts = read(JSON.parse(await readFile(report, 'utf8')));
    return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } catch (error) {
    say(`The runner left no report: ${error instanceof Error ? error.message : error}`);
    return failedOnce;
  }
}
