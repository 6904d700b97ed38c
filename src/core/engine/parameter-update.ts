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
import {
  type Corrections,
  isPlainDescent,
  type MomentCorrection,
  momentCorrection,
  prepareUpdate,
  type Update,
} from './optimizer-update.ts';
import { StepCounts } from './step-counts.ts';

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
  #momentCorrection: MomentCorrection | null;
  #knowsRoles = false;
  #isPlainDescent: boolean;

  constructor(kernels: Kernels, memory: EngineMemory, plan: Plan, arena: Arena, input: EngineInput) {
    this.#kernels = kernels;
    this.#memory = memory;
    this.#plan = plan;
    this.#arena = arena;
    this.#input = input;
    const { corrections: stepSizes, bankPartBytes } = arena;
    this.#corrections = { stepSizes, squareScales: stepSizes + bankPartBytes, distance: 0 };
    this.steps = new StepCounts(input.graph.parameterCount, input.frozen);
    this.#settings = input.update;
    this.#preparation = this.#prepare();
    this.#isPlainDescent = isPlainDescent(this.#settings.optimizer, this.#preparation !== null);
    this.#update = this.#optimize();
    this.#momentCorrection = momentCorrection(this.#settings.optimizer);
  }

  get settings(): UpdateSettings {
    return this.#settings;
  }

  set settings(settings: UpdateSettings) {
    this.#settings = settings;
    this.#preparation = this.#prepare();
    this.#isPlainDescent = isPlainDescent(this.#settings.optimizer, this.#preparation !== null);
    this.#update = this.#optimize();
    this.#momentCorrection = momentCorrection(settings.optimizer);
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
    const { bankPartBytes, roles } = this.#arena;
    const hasFrozen = this.#input.frozen !== null;
    const preparation = gradientPreparation(this.#kernels, this.#settings, hasFrozen, bankPartBytes, roles);
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

  #optimize(): Update {
    const { bankPartBytes } = this.#arena;
    return prepareUpdate(
      this.#kernels,
      this.#settings.optimizer,
      bankPartBytes,
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

  /** Adam's corrections for the step to come: one pair when all parameters are at the same step, else one for each. */
  #writeCorrections(): void {
    const correction = this.#momentCorrection;
    if (correction === null) return;
    const { floats } = this.#memory;
    const stepSizes = this.#corrections.stepSizes / 4;
    const squareScales = this.#corrections.squareScales / 4;
    const step = this.steps.uniform;
    this.#corrections.distance = step === null ? 16 : 0;
    if (step !== null) {
      const stepSize = correction.stepSize(step + 1);
      const squareScale = correction.squareScale(step + 1);
      for (let lane = 0; lane < 4; lane += 1) {
        floats[stepSizes + lane] = stepSize;
        floats[squareScales + lane] = squareScale;
      }
      return;
    }
    for (const [parameter, slot] of this.#plan.slots.entries()) {
      floats[stepSizes + slot] = correction.stepSize(this.steps.of(parameter) + 1);
      floats[squareScales + slot] = correction.squareScale(this.steps.of(parameter) + 1);
    }
  }
}
