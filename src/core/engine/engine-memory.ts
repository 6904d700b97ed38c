// The engine's memory: parameters of `weightHash`'s order on one side, padded float32 banks on the other.
import type { Plan, Row } from '#core/compile/plan.ts';
import type { Address, Arena } from '#core/compile/plan-arena.ts';
import { roundUp } from '#core/compile/whole-vectors.ts';
import { hasTables, tableRowBytes } from './encode-plan.ts';

/** Parts of a bank; the optimizer's slots follow. */
export const parameterPart = 0;
export const gradientPart = 1;
export const firstSlotPart = 2;

export class EngineMemory {
  readonly #plan: Plan;
  readonly #arena: Arena;
  #exampleCount: number;
  readonly #hasTables: boolean;
  floats: Float32Array;
  words: Int32Array;
  #previous: Address;
  #current: Address;
  #next: Address;
  #rows: Address;
  #rowsOfLastStep: Address;

  constructor(plan: Plan, arena: Arena, exampleCount: number, buffer: ArrayBuffer) {
    this.#plan = plan;
    this.#arena = arena;
    this.#exampleCount = exampleCount;
    this.#hasTables = hasTables(plan);
    this.floats = new Float32Array(buffer);
    this.words = new Int32Array(buffer);
    [this.#previous, this.#current, this.#next] = arena.banks;
    [this.#rows, this.#rowsOfLastStep] = arena.rows;
  }

  /** Somebody else uses the memory from now on: nothing reaches it from here, and there are no examples to train on. */
  release(): void {
    this.floats = new Float32Array(0);
    this.words = new Int32Array(0);
    this.#exampleCount = 0;
  }

  /** Where `writeRows` writes. */
  get rows(): Address {
    return this.#rows;
  }

  get rowsOfLastStep(): Address {
    return this.#rowsOfLastStep;
  }

  get previous(): Address {
    return this.#previous;
  }

  get current(): Address {
    return this.#current;
  }

  /** The bank that a step writes; until `advance` nothing in it counts. */
  get next(): Address {
    return this.#next;
  }

  /** The step that filled the next bank counts. */
  advance(): void {
    this.#hold(this.#next);
    this.#turnBanks(1);
    this.#keepRows();
  }

  /** So many steps count, which went through the banks in turn with all their rows in one place. */
  advanceBy(steps: number): void {
    this.#turnBanks(steps % 3);
    this.#keepRows();
  }

  #turnBanks(times: number): void {
    for (let turn = 0; turn < times; turn += 1) {
      const free = this.#previous;
      this.#previous = this.#current;
      this.#current = this.#next;
      this.#next = free;
    }
  }

  /** The rows that were written are those of the last step. */
  #keepRows(): void {
    const freeRows = this.#rowsOfLastStep;
    this.#rowsOfLastStep = this.#rows;
    this.#rows = freeRows;
  }

  partOf(bank: Address, part: number): Address {
    return bank + part * this.#arena.bankPartBytes;
  }

  /** A part of a bank in the parameters' order. */
  read(bank: Address, part: number): Float64Array {
    return this.readInto(new Float64Array(this.#plan.slots.length), bank, part);
  }

  readInto<Values extends Float32Array | Float64Array>(values: Values, bank: Address, part: number): Values {
    const start = this.partOf(bank, part) / 4;
    for (let at = 0; at < values.length; at += 1) {
      values[at] = this.floats[start + (this.#plan.slots[at] as number)] as number;
    }
    return values;
  }

  write(bank: Address, part: number, values: Float64Array): void {
    const start = this.partOf(bank, part) / 4;
    for (let at = 0; at < values.length; at += 1) {
      this.floats[start + (this.#plan.slots[at] as number)] = values[at] as number;
    }
  }

  /** Weights that belong to no wire go back to 0, whatever the step made of their gradients. */
  #hold(bank: Address): void {
    const start = this.partOf(bank, parameterPart) / 4;
    const { heldSlots } = this.#plan;
    for (let at = 0; at < heldSlots.length; at += 1) this.floats[start + (heldSlots[at] as number)] = 0;
  }

  /** Examples row by row, each padded to whole vectors. */
  writeExamples(address: Address, examples: Float64Array, width: number): void {
    const distance = roundUp(width);
    if (distance === width) {
      this.floats.set(examples, address / 4);
      return;
    }
    for (let row = 0; row * width < examples.length; row += 1) {
      this.floats.set(examples.subarray(row * width, (row + 1) * width), address / 4 + row * distance);
    }
  }

  /**
   * Dropout's multipliers for a micro-batch of `count` examples.
   * @param multipliers [examples × dropoutWidth] of the mini-batch, from whose example `start` on; null: nothing is dropped
   */
  writeMultipliers(multipliers: Float64Array | null, start: number, count: number): void {
    const { dropoutColumns, dropoutWidth: width } = this.#plan;
    const rowBytes = this.#rowBytes(count);
    for (let row = 0; row < dropoutColumns.length; row += 1) {
      const to = (this.#arena.multipliers + row * rowBytes) / 4;
      const from = start * width + (dropoutColumns[row] as number);
      for (let example = 0; example < count; example += 1) {
        this.floats[to + example] = multipliers === null ? 1 : (multipliers[from + example * width] as number);
      }
    }
  }

  /** What a row of neurons holds for the `count` examples of the micro-batch; `start` is that of all rows. */
  row(start: Address, row: Row, count: number): Float32Array {
    const first = (start + row * this.#rowBytes(count)) / 4;
    return this.floats.subarray(first, first + count);
  }

  /** The same with the lanes that fill the last vector up. */
  wholeRow(start: Address, row: Row, count: number): Float32Array {
    const first = (start + row * this.#rowBytes(count)) / 4;
    return this.floats.subarray(first, first + roundUp(count));
  }

  #rowBytes(examples: number): number {
    return this.#hasTables ? tableRowBytes : roundUp(examples) * 4;
  }

  /** @param roles a word for each parameter, in their order */
  writeRoles(roles: Int32Array): void {
    for (let at = 0; at < roles.length; at += 1) {
      this.words[this.#arena.roles / 4 + (this.#plan.slots[at] as number)] = roles[at] as number;
    }
  }

  /** Whether `advance` has weights to put back. */
  get holds(): boolean {
    return this.#plan.heldSlots.length > 0;
  }

  /** @throws RangeError for more rows than there are examples */
  writeOrder(rows: Int32Array): void {
    if (rows.length > this.#exampleCount) throw new RangeError('An epoch has more rows than there are examples.');
    this.words.set(rows, this.#arena.order / 4);
  }

  /**
   * Fills the last vector up with the last row.
   * @throws RangeError for more rows than there are examples
   */
  writeRows(rows: Int32Array): void {
    const { words } = this;
    const { length } = rows;
    if (length > this.#exampleCount) throw new RangeError('A mini-batch has more rows than there are examples.');
    let at = this.#rows / 4;
    for (let index = 0; index < length; index += 1, at += 1) words[at] = rows[index] as number;
    for (const last = rows[length - 1] as number; at % 4 !== 0; at += 1) words[at] = last;
  }
}
