// The update of an optimizer that no kernel is tuned for: its program, and the streams of memory that it walks along.
import { type Address, type Arena, updateProgramWords, updateRegisters } from '#core/compile/plan-arena.ts';
import { vectorProgram } from '#core/compile/vector-program.ts';
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

interface Stream {
  readonly address: Address;
  readonly isMoving: boolean;
}

/** @throws when there is no room for the program, which says whose it is */
export function prepareProgram(
  kernels: Kernels,
  settings: OptimizerSettings,
  { arena, words }: UpdateMemory,
  corrections: Corrections,
): Update {
  const { bankPartBytes: bytes, updateProgram, registers } = arena;
  const update = settledBy(settings);
  const program = vectorProgram(update.outputs, update.inputs);
  if (program.words.length > updateProgramWords || program.registers > updateRegisters) {
    throw new Error(`The fast engine has no room for the update of ${settings.kind}.`);
  }
  const slotCount = update.outputs.length - 1;
  const slots = Array.from({ length: slotCount }, (_, slot) => (firstSlotPart + slot) * bytes);
  return (current, next, gradients) => {
    words.set(program.words, updateProgram / 4);
    const moving = (address: Address): Stream => ({ address, isMoving: true });
    const streams = [
      ...[current, gradients, ...slots.map((slot) => current + slot)].map(moving),
      ...update.ofStep.map((_, index) => ({
        address: corrections.start + index * bytes,
        isMoving: corrections.distance > 0,
      })),
      ...[next, ...slots.map((slot) => next + slot)].map(moving),
    ];
    words.set(
      streams.flatMap(({ address, isMoving }) => [address, Number(isMoving)]),
      registers / 4,
    );
    kernels.interpret(updateProgram, registers, bytes, registers + headBytes);
    return [0, ...slots].some((part) => kernels.isBroken(next + part, bytes) !== 0);
  };
}
