// The processor's peak in this run, in two ways: the physical limits of a training step.
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { runTool } from '../../scripts/support/run-command.mjs';
import { stepsPerSecond } from '../pace.mjs';

/** Two multiplications and two additions of four lanes each: as many as a Zen 4 core does in 128 bits without fusing the two; others do fewer. */
const operationsPerCycle = 16;
const cyclesPerMultiplication = 3;
const multiplicationsPerTurn = 16;
const operationsPerTurn = 12 * 4 * 4;
const turns = 20_000;
const { WebAssembly } =
  /** @type {{ WebAssembly: { instantiate(bytes: Uint8Array): Promise<{ instance: { exports: Record<string, unknown> } }> } }} */ (
    /** @type {unknown} */ (globalThis)
  );
const source = join(import.meta.dirname, 'arithmetic/loops.ts');
const module = resolve(import.meta.dirname, '../../out/bench/arithmetic.wasm');

/**
 * @typedef {object} Loops
 * @property {(turns: number, factor: number) => number} multiplicationChain
 * @property {(turns: number, factor: number, term: number) => number} independentChains
 */
/**
 * @typedef {object} Peaks each measures GFLOP/s for so many milliseconds
 * @property {(milliseconds: number) => number} arithmetic what a loop of WebAssembly SIMD does that nothing holds up
 * @property {(milliseconds: number) => number} clock 16 operations in every cycle of the clock, which not every processor has the units for
 */

/** @returns {Promise<Peaks>} */
export async function loadPeaks() {
  await mkdir(dirname(module), { recursive: true });
  const options = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--outFile', module];
  const { code, output } = await runTool('assemblyscript/bin/asc.js', [source, ...options], { output: 'gather' });
  if (code !== 0) throw new Error(output);
  const { instance } = await WebAssembly.instantiate(await readFile(module));
  const { multiplicationChain, independentChains } = /** @type {Loops} */ (instance.exports);
  const cycles = turns * multiplicationsPerTurn * cyclesPerMultiplication;
  const clock = (/** @type {number} */ milliseconds) =>
    (cycles * operationsPerCycle * stepsPerSecond(() => multiplicationChain(turns, 3), milliseconds)) / 1e9;
  const arithmetic = (/** @type {number} */ milliseconds) =>
    (turns * operationsPerTurn * stepsPerSecond(() => independentChains(turns, 1, 0), milliseconds)) / 1e9;
  return { arithmetic, clock };
}
