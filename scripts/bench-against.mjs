// `npm run bench:against -- COMMIT NAME…`: measurements of an earlier commit and of the working tree, in turns, with the ratio of their medians.
// `--turns 3` for more than two of each; what is left of the commit's build stays under test-results, for the next time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from '../bench/median.mjs';

const project = resolve(import.meta.dirname, '..');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { turns: { type: 'string', default: '2' }, rounds: { type: 'string', default: '7' } },
});
const [commit, ...names] = positionals;
if (commit === undefined || names.length === 0) {
  console.error('Say a commit and the measurements, as in: npm run bench:against -- HEAD~10 canvas scrub');
  process.exit(2);
}
const before = worktreeOf(commit);
/** @type {Map<string, { before: number[], now: number[] }>} */
const figures = new Map();
for (let turn = 0; turn < Number(values.turns); turn += 1) {
  for (const name of names) {
    note('before', measured(before, name));
    note('now', measured(project, name));
  }
}
const [load = 0] = loadavg();
console.log(`Medians of ${values.turns} turns each; the load of the machine is ${load.toFixed(1)}.`);
console.table(
  Object.fromEntries(
    [...figures].map(([figure, { before: old, now }]) => {
      const [was, is] = [median(old), median(now)];
      return [figure, { [commit]: short(was), now: short(is), 'now / before': (is / was).toFixed(2) }];
    }),
  ),
);

/** @param {string} at */
function worktreeOf(at) {
  const folder = join(project, 'test-results', 'bench-against', git('rev-parse', '--short', at));
  if (!existsSync(folder)) {
    mkdirSync(join(folder, '..'), { recursive: true });
    git('worktree', 'add', '--detach', folder, at);
  }
  if (!existsSync(join(folder, 'node_modules'))) bringLibraries(folder);
  return folder;
}

/**
 * The present ones, where the commit had the same; else its own.
 * @param {string} folder
 */
function bringLibraries(folder) {
  const lockOf = (/** @type {string} */ of) => readFileSync(join(of, 'package-lock.json'), 'utf8');
  if (lockOf(folder) === lockOf(project)) symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  else spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
}

/** @param {readonly string[]} command */
function git(...command) {
  const { status, stdout, stderr } = spawnSync('git', command, { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {readonly object[]} none where that commit has no such measurement
 */
function measured(folder, name) {
  const command = ['scripts/bench.mjs', name, '--json', '--rounds', values.rounds];
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) return [];
  return JSON.parse(stdout.slice(stdout.lastIndexOf('\n[') + 1));
}

/**
 * @param {'before' | 'now'} side
 * @param {readonly object[]} results
 */
function note(side, results) {
  for (const [index, result] of results.entries()) {
    const name = 'name' in result && typeof result.name === 'string' ? result.name : String(index);
    for (const [path, value] of numbersIn(result, name)) {
      const known = figures.get(path) ?? { before: [], now: [] };
      known[side].push(value);
      figures.set(path, known);
    }
  }
}

/**
 * @param {object} part
 * @param {string} path
 * @returns {Generator<readonly [string, number]>}
 */
function* numbersIn(part, path) {
  for (const [name, value] of Object.entries(part)) {
    if (/^(?:goals?|rounds)$/.test(name)) continue;
    if (typeof value === 'number') yield [`${path}: ${name}`, value];
    else if (typeof value === 'object' && value !== null) yield* numbersIn(value, `${path}: ${name}`);
  }
}

/** @param {number} value */
function short(value) {
  return Number(value.toPrecision(4));
}
