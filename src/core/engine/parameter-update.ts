// The update of all parameters in the engine's memory: what the settings make of the gradients, and then the optimizer.
import type { Plan } from '#core/compile/plan.ts';
import type { Arena } from '#core/compile/plan-arena.ts';
import type { EngineInput } from '#core/graph/engine.ts';
import { weightFlags } from '#core/graph/weight-flags.ts';
import { optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { type EngineMemory, firstSlotPart, gradientPart, parameterPart } from './engine-memory.ts';
import { freeRole, gradientPreparation, type Preparation, weightRole } from './gradient-preparation.ts';
import type { Kernels } from './kernels.ts';
import { isPlainDescent, prepareUpdate, stepNumbers } from './optimizer-update.ts';
import type { Corrections, Update, UpdateMemory } from './update-program.ts';

export class ParameterUpdate {
  readonly #input: Pick<EngineInput, 'graph' | 'frozen'>;
  readonly #plan: Plan;
  readonly #arena: Arena;
  readonly #kernels: Kernels;
  readonly #memory: EngineMemory;
  readonly #corrections: Corrections;
  readonly steps: StepCounts;
  #settings: UpdateSettings;
  #preparation: Preparation | null;
  #update: Update;
  #stepNumbers: ((step: number) => Float64Array) | null;
  #knowsRoles = false;
  #isPlainDescent: boolean;

  constructor(kernels: Kernels, memory: EngineMemory, plan: Plan, arena: Arena, input: EngineInput) {
    this.#kernels = kernels;
    this.#memory = memory;
    this.#plan = plan;
    this.#arena = arena;
    this.#input = input;
    this.#corrections = { start: arena.corrections, distance: 0 };
    this.steps = new StepCounts(input.graph.parameterCount, input.frozen);
    this.#settings = input.update;
    this.#preparation = this.#prepare();
    this.#isPlainDescent = isPlainDescent(this.#settings.optimizer, this.#preparation !== null);
    this.#update = this.#optimize();
    this.#stepNumbers = stepNumbers(this.#settings.optimizer);
  }

  get settings(): UpdateSettings {
    return this.#settings;
  }

  set settings(settings: UpdateSettings) {
    this.#settings = settings;
    this.#preparation = this.#prepare();
    this.#isPlainDescent = isPlainDescent(this.#settings.optimizer, this.#preparation !== null);
    this.#update = this.#optimize();
    this.#stepNumbers = stepNumbers(settings.optimizer);
  }

  /** It keeps no velocity: that is the last gradient. */
  get isPlainDescent(): boolean {
    return this.#isPlainDescent;
  }

  get slotCount(): number {
    return optimizerRules[this.#settings.optimizer.kind].slots.length;
  }

  /**
   * From the current bank into the next, whose gradients are there already.
   * @returns true when something isn't finite
   */
  apply(): boolean {
    const { current, next } = this.#memory;
    const gradients = this.#memory.partOf(next, gradientPart);
    this.#writeCorrections();
    if (this.#preparation === null) return this.#update(current, next, gradients);
    const { prepared } = this.#arena;
    const isBroken = this.#preparation(current, gradients, prepared);
    const isUpdateBroken = this.#update(current, next, prepared);
    if (this.#input.frozen !== null) this.#keepFrozen();
    return isBroken || isUpdateBroken;
  }

  #prepare(): Preparation | null {
    const hasFrozen = this.#input.frozen !== null;
    const preparation = gradientPreparation(this.#kernels, this.#settings, hasFrozen, this.#updateMemory);
    if (preparation !== null && !this.#knowsRoles) this.#writeRoles();
    return preparation;
  }

  #writeRoles(): void {
    const { graph, frozen } = this.#input;
    const role = (isWeight: number, parameter: number) =>
      (isWeight === 1 ? weightRole : 0) + (frozen?.[parameter] === 1 ? 0 : freeRole);
    this.#memory.writeRoles(Int32Array.from(weightFlags(graph), role));
    this.#knowsRoles = true;
  }

  get #updateMemory(): UpdateMemory {
    return { arena: this.#arena, words: this.#memory.words };
  }

  #optimize(): Update {
    return prepareUpdate(
      this.#kernels,
      this.#settings.optimizer,
      this.#updateMemory,
      this.#corrections,
      this.isPlainDescent,
    );
  }

  #keepFrozen(): void {
    const { bankPartBytes, roles } = this.#arena;
    const { current, next } = this.#memory;
    const slots = Array.from({ length: this.slotCount }, (_, slot) => firstSlotPart + slot);
    for (const part of [parameterPart, ...slots]) {
      const [before, after] = [this.#memory.partOf(current, part), this.#memory.partOf(next, part)];
      this.#kernels.keepFrozen(before, after, bankPartBytes, roles);
    }
  }

  /** The numbers of the step to come: one set when all parameters are at the same step, else one for each. */
  #writeCorrections(): void {
    const numbersOf = this.#stepNumbers;
    if (numbersOf === null) return;
    const step = this.steps.uniform;
    this.#corrections.distance = step === null ? 16 : 0;
    if (step !== null) {
      this.#writeLanes(numbersOf(step + 1));
      return;
    }
    for (const [parameter, slot] of this.#plan.slots.entries()) {
      this.#writeNumbers(numbersOf(this.steps.of(parameter) + 1), slot);
    }
  }

  /** Each of the numbers for all parameters: once a step, so that small networks would feel every detour. */
  #writeLanes(numbers: Float64Array): void {
    const { floats } = this.#memory;
    const distance = this.#arena.bankPartBytes / 4;
    let at = this.#corrections.start / 4;
    for (let index = 0; index < numbers.length; index += 1) {
      const number = numbers[index] as number;
      floats[at] = number;
      floats[at + 1] = number;
      floats[at + 2] = number;
      floats[at + 3] = number;
      at += distance;
    }
  }

  #writeNumbers(numbers: Float64Array, place: number): void {
    const { floats } = this.#memory;
    const { bankPartBytes } = this.#arena;
    for (let index = 0; index < numbers.length; index += 1) {
      floats[(this.#corrections.start + index * bankPartBytes) / 4 + place] = numbers[index] as number;
    }
  }
}
class StepCounts {
  /** Steps before the count began; null: none. */
  #base: Float64Array | null = null;
  readonly #count: number;
  #since = 0;
  #isUniform = true;
  readonly #frozen: Uint8Array | null;
  /** The first parameter that is not frozen. */
  readonly #first: number;

  /** @param frozen 1 for every parameter that takes no steps; null: all take them */
  constructor(count: number, frozen: Uint8Array | null) {
    this.#count = count;
    this.#frozen = frozen;
    this.#first = frozen?.indexOf(0) ?? 0;
  }

  /** The step that every parameter that moves is at, or null when they differ. */
  get uniform(): number | null {
    return this.#isUniform ? (this.#base?.[this.#first] ?? 0) + this.#since : null;
  }

  of(parameter: number): number {
    return (this.#base?.[parameter] ?? 0) + this.#since;
  }

  increase(steps = 1): void {
    this.#since += steps;
  }

  read(): Float64Array {
    const base = this.#base ?? new Float64Array(this.#count);
    return base.map((steps, parameter) => steps + (this.#frozen?.[parameter] === 1 ? 0 : this.#since));
  }

  write(steps: Float64Array): void {
    this.#base = steps.slice();
    this.#since = 0;
    const first = steps[this.#first];
    this.#isUniform = steps.every((each, parameter) => each === first || this.#frozen?.[parameter] === 1);
  }
}
