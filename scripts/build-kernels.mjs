// Builds the fast engine's kernels (AssemblyScript) into out/kernels/kernels.wasm, when they have changed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './support/project.mjs';
import { runTool } from './support/run-command.mjs';

const sources = join(projectRoot, 'src/core/engine/kernels');
const folder = join(projectRoot, 'out/kernels');
export const kernels = join(folder, 'kernels.wasm');
const stamp = join(folder, 'kernels-stamp');

/** @returns {Promise<boolean>} false when they did not build; what the compiler said is shown then. */
export async function buildKernels() {
  const hash = await hashOfSources();
  if (existsSync(kernels) && existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return true;
  await mkdir(folder, { recursive: true });
  // Tests and a build may run at once: whoever reads the module finds a whole one.
  const unfinished = `${kernels}.${process.pid}`;
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--importMemory', '--zeroFilledMemory'];
  const { code, output } = await runTool(
    'assemblyscript/bin/asc.js',
    [join(sources, 'index.ts'), '--enable', 'simd', ...options, '--outFile', unfinished],
    { output: 'gather' },
  );
  if (output.trim() !== '') console.error(output.trim());
  if (code !== 0) return false;
  await rename(unfinished, kernels);
  await writeFile(stamp, hash);
  return true;
}

async function hashOfSources() {
  const hash = createHash('sha256').update(
    await readFile(join(projectRoot, 'node_modules/assemblyscript/package.json')),
  );
  hash.update(await readFile(import.meta.filename));
  for (const name of (await readdir(sources)).sort()) hash.update(name).update(await readFile(join(sources, name)));
  return hash.digest('hex');
}

if (process.argv[1] === import.meta.filename && !(await buildKernels())) process.exitCode = 1;
