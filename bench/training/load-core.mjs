// Bundles the project's core and loads it with its kernels.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { buildKernels } from '../../scripts/build-kernels.mjs';

const root = resolve(import.meta.dirname, '../..');
const outDir = join(root, 'out/bench');

/** @returns {Promise<typeof import('./core.ts') & { createFast: import('../../src/core/graph/engine.ts').CreateEngine }>} */
export async function loadCore() {
  if (!(await buildKernels())) throw new Error('The kernels do not build.');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, 'core.ts'), outDir, target: 'node20', minify: false },
  });
  const core = await import(pathToFileURL(join(outDir, 'core.js')).href);
  const bytes = new Uint8Array(await readFile(join(root, 'out/kernels/kernels.wasm')));
  return { ...core, createFast: core.createFastEngine(core.compileKernels(bytes)) };
}
