// The peak of WebAssembly SIMD on one core as it is in this run: the physical limit of a training step.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { runTool } from '../../scripts/support/run-command.mjs';
import { stepsPerSecond } from '../pace.mjs';

/** Two multiplications and two additions of four lanes each, as current x86-64 cores do. A loop compiled by V8 stays below. */
const operationsPerCycle = 16;
const cyclesPerMultiplication = 3;
const turns = 20_000;
const { WebAssembly } =
  /** @type {{ WebAssembly: { instantiate(bytes: Uint8Array): Promise<{ instance: { exports: Record<string, unknown> } }> } }} */ (
    /** @type {unknown} */ (globalThis)
  );
const source = join(import.meta.dirname, 'clock/multiplication-chain.ts');
const module = resolve(import.meta.dirname, '../../out/bench/multiplication-chain.wasm');

/** @returns {Promise<(milliseconds: number) => number>} measures GFLOP/s for so long */
export async function loadPeak() {
  await mkdir(dirname(module), { recursive: true });
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--outFile', module];
  const { code, output } = await runTool('assemblyscript/bin/asc.js', [source, ...options], { output: 'gather' });
  if (code !== 0) throw new Error(output);
  const { instance } = await WebAssembly.instantiate(await readFile(module));
  const chain = /** @type {(turns: number, factor: number) => number} */ (instance.exports.multiplicationChain);
  const cycles = turns * 16 * cyclesPerMultiplication;
  return (milliseconds) => (cycles * operationsPerCycle * stepsPerSecond(() => chain(turns, 3), milliseconds)) / 1e9;
}
