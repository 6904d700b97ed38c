// Updates by programs, of optimizers and clippings that no kernel is tuned for, and the streams of memory that they walk along.
import { type Address, type Arena, updateProgramWords, updateRegisters } from '#core/compile/plan-arena.ts';
import { type VectorProgram, vectorProgram } from '#core/compile/vector-program.ts';
import { type OptimizerSettings, settledBy } from '#core/learning/optimizers/optimizers.ts';
import { firstSlotPart } from './engine-memory.ts';
import type { Kernels } from './kernels.ts';

/** Where the numbers lie that hang on a parameter's step, one part after the other, and how far apart in a part. */
export interface Corrections {
  readonly start: Address;
  /** 0 when all parameters are at the same step. */
  distance: number;
}

/**
 * Updates all parameters from one bank into the next.
 * @param gradients those that the optimizer takes
 * @returns true when something isn't finite any more
 */
export type Update = (current: Address, next: Address, gradients: Address) => boolean;

export interface UpdateMemory {
  readonly arena: Arena;
  readonly words: Int32Array;
}

/** Bytes of streams, and of a row of terms, before the registers: as kernels/general.ts has it. */
const headBytes = 512;

/** A row of numbers, or one vector of them for all. */
interface Stream {
  readonly address: Address;
  readonly isMoving: boolean;
}

/**
 * A program that runs over a part of a bank: its inputs' streams first, then its outputs'.
 * @param name of the rule, for the error when there is no room for it
 */
export function loadProgram(
  kernels: Kernels,
  { arena, words }: UpdateMemory,
  program: VectorProgram,
  name: string,
): (streams: readonly Stream[]) => void {
  const { bankPartBytes: bytes, updateProgram, registers } = arena;
  if (program.words.length > updateProgramWords || program.registers > updateRegisters) {
    throw new Error(`The fast engine has no room for the update of ${name}.`);
  }
  return (streams) => {
    words.set(program.words, updateProgram / 4);
    words.set(
      streams.flatMap(({ address, isMoving }) => [address, Number(isMoving)]),
      registers / 4,
    );
    kernels.interpret(updateProgram, registers, bytes, registers + headBytes);
  };
}

export function moving(address: Address): Stream {
  return { address, isMoving: true };
}

/** @throws when there is no room for the program, which says whose it is */
export function prepareProgram(
  kernels: Kernels,
  settings: OptimizerSettings,
  memory: UpdateMemory,
  corrections: Corrections,
): Update {
  const { bankPartBytes: bytes } = memory.arena;
  const update = settledBy(settings);
  const run = loadProgram(kernels, memory, vectorProgram(update.outputs, update.inputs), settings.kind);
  const slots = Array.from({ length: update.outputs.length - 1 }, (_, slot) => (firstSlotPart + slot) * bytes);
  return (current, next, gradients) => {
    run([
      ...[current, gradients, ...slots.map((slot) => current + slot)].map(moving),
      ...update.ofStep.map((_, index) => ({
        address: corrections.start + index * bytes,
        isMoving: corrections.distance > 0,
      })),
      ...[next, ...slots.map((slot) => next + slot)].map(moving),
    ]);
    return [0, ...slots].some((part) => kernels.isBroken(next + part, bytes) !== 0);
  };
}
