// Builds the kernels, main, preload, the page and the command line into out/, and knows whether that was done since the last change.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildKernels, kernels } from './build-kernels.mjs';
import { firstBundle, mostOfFirstBundle } from './support/first-bundle.mjs';
import { projectRoot } from './support/project.mjs';
import { runTool } from './support/run-command.mjs';

const commandLine = join(projectRoot, 'out/cli/chainrule.js');
const stamp = join(projectRoot, 'out/build-stamp');
const outputs = [
  join(projectRoot, 'out/main/index.cjs'),
  join(projectRoot, 'out/preload/index.cjs'),
  join(projectRoot, 'out/renderer/index.html'),
  commandLine,
  kernels,
];
const inputFolders = ['src', 'resources'];
const inputFiles = [
  'package-lock.json',
  'package.json',
  'scripts/build-kernels.mjs',
  'electron.vite.config.ts',
  'vite.cli.config.ts',
  'vite.notices.ts',
  'vite.offline.ts',
  'vite.shared.ts',
];

/** True when an output is missing or an input has changed since the last build. */
export async function isBuildStale() {
  if (!existsSync(stamp) || !outputs.every((path) => existsSync(path))) return true;
  return (await readFile(stamp, 'utf8')) !== (await hashOfInputs());
}

/** @returns {Promise<boolean>} false when something did not build; what the tools said is shown then. */
export async function build() {
  const hash = await hashOfInputs();
  if (!(await buildKernels())) return false;
  const steps = [
    ['electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'],
    ['vite/bin/vite.js', 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn'],
  ];
  for (const [tool = '', ...toolArguments] of steps) {
    const { code, output } = await runTool(tool, toolArguments, { output: 'gather' });
    if (output.trim() !== '') console.error(output.trim());
    if (code !== 0) return false;
  }
  const sizes = await firstBundle();
  const kilobytes = (/** @type {{ script: number, style: number }} */ { script, style }) =>
    `script ${Math.ceil(script / 1000)} kB, style ${Math.ceil(style / 1000)} kB`;
  console.error(`The page begins with: ${kilobytes(sizes)}.`);
  if (sizes.script > mostOfFirstBundle.script || sizes.style > mostOfFirstBundle.style) {
    console.error(
      `That is more than it may be: ${kilobytes(mostOfFirstBundle)}. Fetch what is not seen at once with import().`,
    );
    return false;
  }
  await chmod(commandLine, 0o755);
  await mkdir(join(projectRoot, 'out'), { recursive: true });
  await writeFile(stamp, hash);
  return true;
}

/** @returns {Promise<boolean>} */
export async function buildIfStale() {
  if (!(await isBuildStale())) return true;
  console.error('Building …');
  return build();
}

async function hashOfInputs() {
  const listed = await Promise.all(inputFolders.map((folder) => filesUnder(folder)));
  const paths = [...inputFiles, ...listed.flat()].filter((path) => existsSync(join(projectRoot, path))).sort();
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path).update(await readFile(join(projectRoot, path)));
  return hash.digest('hex');
}

/** @param {string} folder */
async function filesUnder(folder) {
  const entries = await readdir(join(projectRoot, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
}

if (process.argv[1] === import.meta.filename) {
  const done = process.argv.includes('--if-stale') ? await buildIfStale() : await build();
  if (!done) process.exitCode = 1;
}
