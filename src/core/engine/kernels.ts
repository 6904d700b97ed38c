// Loads the prebuilt kernels: the little of WebAssembly that the engine uses, and what the module exports.
import type { Address } from '#core/compile/plan-arena.ts';
import { MemoryNeeded } from '#core/graph/memory-needed.ts';

/** A compiled module: whoever loads the bytes compiles once and may make many engines. */
export interface KernelModule {
  readonly [Symbol.toStringTag]: string;
}

interface Memory {
  /** Another one after the memory has grown. */
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => KernelModule;
  readonly Memory: new (descriptor: { initial: number }) => Memory;
  readonly Instance: new (module: KernelModule, imports: object) => { readonly exports: unknown };
};

const pageBytes = 65536;

/** Addresses and sizes are in bytes; the kernels' own files tell what each argument means. */
export interface Kernels {
  configure(layout: Address): void;
  lossAndGradients(rows: Address, count: number, weights: Address, gradients: Address): number;
  beginGradients(count: number, weights: Address, gradients: Address): void;
  addMicroBatch(rows: Address, count: number): void;
  endGradients(count: number): number;
  descendAtOnce(rows: Address, count: number, bank: Address, next: Address, learningRate: number): number;
  descendOn(
    order: Address,
    length: number,
    batch: number,
    most: number,
    rows: Address,
    bank: Address,
    next: Address,
    spare: Address,
    learningRate: number,
    lossSum: number,
  ): number;
  lossSumOfDescent(): number;
  loss(rows: Address, count: number, weights: Address): number;
  activations(rows: Address, count: number, weights: Address): void;
  isBroken(at: Address, bytes: number): number;
  interpret(program: Address, streams: Address, bytes: number, registers: Address): void;
  prepare(
    parameters: Address,
    gradients: Address,
    prepared: Address,
    bytes: number,
    roles: Address,
    l1: number,
    l2: number,
  ): number;
  clipByValue(gradients: Address, bytes: number, limit: number): void;
  scale(gradients: Address, bytes: number, factor: number): void;
  addDecay(parameters: Address, gradients: Address, bytes: number, lambda: number): void;
  keepFrozen(before: Address, after: Address, bytes: number, roles: Address): void;
  sgd(bank: Address, next: Address, bytes: number, learningRate: number): number;
  momentum(
    bank: Address,
    next: Address,
    bytes: number,
    gradients: Address,
    learningRate: number,
    momentum: number,
    nesterov: number,
  ): number;
  adagrad(
    bank: Address,
    next: Address,
    bytes: number,
    gradients: Address,
    learningRate: number,
    epsilon: number,
  ): number;
  rmsprop(
    bank: Address,
    next: Address,
    bytes: number,
    gradients: Address,
    learningRate: number,
    alpha: number,
    oneMinusAlpha: number,
    epsilon: number,
    momentum: number,
  ): number;
  moments(
    bank: Address,
    next: Address,
    bytes: number,
    gradients: Address,
    beta1: number,
    oneMinusBeta1: number,
    beta2: number,
    oneMinusBeta2: number,
    epsilon: number,
    keep: number,
    stepSizes: Address,
    squareScales: Address,
    correctionStep: number,
  ): number;
}

/** Computes the layers that no kernel is written for, when their turn comes. Addresses are those of banks. */
export interface RuleHost {
  ruleForward(ruled: number, examples: number, weights: Address): void;
  ruleBackward(ruled: number, examples: number, weights: Address, gradients: Address, accumulate: boolean): void;
}

export interface LoadedKernels {
  readonly kernels: Kernels;
  readonly memory: Memory;
  /** Of the engine that uses them; null: there is no such layer. */
  host: RuleHost | null;
}

export function compileKernels(bytes: Uint8Array<ArrayBuffer>): KernelModule {
  return new WebAssembly.Module(bytes);
}

/**
 * An instance with `bytes` of memory of its own, all 0.
 * @throws MemoryNeeded when the machine does not give it
 */
export function loadKernels(module: KernelModule, bytes: number): LoadedKernels {
  const memory = withinReach(bytes, () => new WebAssembly.Memory({ initial: wholePages(bytes) / pageBytes }));
  const abort = (): never => {
    throw new Error('A kernel met something that cannot be.');
  };
  const host = (): RuleHost => loaded.host ?? abort();
  const ruleForward: RuleHost['ruleForward'] = (...call) => host().ruleForward(...call);
  const ruleBackward: RuleHost['ruleBackward'] = (...call) => host().ruleBackward(...call);
  const instance = new WebAssembly.Instance(module, { env: { memory, abort, ruleForward, ruleBackward } });
  const loaded: LoadedKernels = { kernels: instance.exports as Kernels, memory, host: null };
  return loaded;
}

/**
 * Makes sure that there are `bytes`; what is new is 0.
 * @throws MemoryNeeded when the machine does not give it
 */
export function growMemory({ memory }: LoadedKernels, bytes: number): void {
  const missing = bytes - memory.buffer.byteLength;
  if (missing > 0) withinReach(bytes, () => memory.grow(wholePages(missing) / pageBytes));
}

export function wholePages(bytes: number): number {
  return Math.ceil(bytes / pageBytes) * pageBytes;
}

function withinReach<Result>(bytes: number, take: () => Result): Result {
  try {
    return take();
  } catch (error) {
    if (error instanceof RangeError) throw new MemoryNeeded(bytes, null);
    throw error;
  }
}
