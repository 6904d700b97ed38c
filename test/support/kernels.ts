// The built kernels, for tests.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileKernels } from '#core/engine/kernels.ts';

const path = resolve(import.meta.dirname, '../../out/kernels/kernels.wasm');

export const kernelModule = compileKernels(new Uint8Array(readFileSync(path)));
