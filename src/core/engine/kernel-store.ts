// Keeps the kernels and the memory of an engine that was let go for the next one, since making them takes longer than planning a small network.
import { firstAddress } from '#core/compile/plan-arena.ts';
import { growMemory, type KernelModule, type LoadedKernels, loadKernels, wholePages } from './kernels.ts';

/** Of larger memory an engine uses a part only: to clear all of it takes longer than to have the system give that part. */
const mostBytes = 1 << 21;

export class KernelStore {
  readonly #module: KernelModule;
  #spare: LoadedKernels | null = null;

  constructor(module: KernelModule) {
    this.#module = module;
  }

  /**
   * Kernels for nobody else, with memory that is 0 up to the page that holds the last of `bytes`, but for what the module keeps in front.
   * @throws MemoryNeeded when the machine does not give it
   */
  take(bytes: number): LoadedKernels {
    const spare = this.#spare;
    if (spare === null || bytes > mostBytes) return loadKernels(this.#module, bytes);
    this.#spare = null;
    new Uint8Array(spare.memory.buffer).fill(0, firstAddress, wholePages(bytes));
    growMemory(spare, bytes);
    return spare;
  }

  /** Whoever took them must not use them any more. */
  giveBack(kernels: LoadedKernels): void {
    if (kernels.memory.buffer.byteLength <= mostBytes) this.#spare = kernels;
  }
}
