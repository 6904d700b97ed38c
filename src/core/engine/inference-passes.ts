// Forward passes without training: the loss, and the predictions.
import type { Plan } from '#core/compile/plan.ts';
import type { Arena } from '#core/compile/plan-arena.ts';
import type { EngineMemory } from './engine-memory.ts';
import type { Kernels } from './kernels.ts';

export class InferencePasses {
  readonly #kernels: Kernels;
  readonly #memory: EngineMemory;
  readonly #plan: Plan;
  readonly #arena: Arena;

  constructor(kernels: Kernels, memory: EngineMemory, plan: Plan, arena: Arena) {
    this.#kernels = kernels;
    this.#memory = memory;
    this.#plan = plan;
    this.#arena = arena;
  }

  /** Mean loss over the rows. */
  evaluate(rows: Int32Array): number {
    let sum = 0;
    this.#forEachMicroBatch(rows, (part) => {
      sum += this.#kernels.loss(this.#memory.rows, part.length, this.#memory.current);
    });
    return sum / rows.length;
  }

  /** [rows × outputs] */
  outputs(rows: Int32Array): Float64Array {
    const { outputWidth, outputRows } = this.#plan;
    const result = new Float64Array(rows.length * outputWidth);
    this.#forEachMicroBatch(rows, (part, start) => {
      this.#kernels.activations(this.#memory.rows, part.length, this.#memory.current);
      for (const [column, row] of outputRows.entries()) {
        const answers = this.#memory.row(this.#arena.values, row, part.length);
        for (const [example, answer] of answers.entries()) result[(start + example) * outputWidth + column] = answer;
      }
    });
    return result;
  }

  #forEachMicroBatch(rows: Int32Array, visit: (part: Int32Array, start: number) => void): void {
    const { microBatch } = this.#plan;
    for (let start = 0; start < rows.length; start += microBatch) {
      const part = rows.subarray(start, start + microBatch);
      this.#memory.writeRows(part);
      visit(part, start);
    }
  }
}
