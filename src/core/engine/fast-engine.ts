// The engine to be fast: float32 in WebAssembly, proved against the reference engine.
import type { Plan } from '#core/compile/plan.ts';
import { type Arena, layOutArena } from '#core/compile/plan-arena.ts';
import { roundUp } from '#core/compile/plan-blocks.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import type { CreateEngine, Divergence, Engine, EngineInput, StepResult } from '#core/graph/engine.ts';
import type { OptimizerSettings, OptimizerState } from '#core/learning/optimizers/optimizer.ts';
import { createOptimizerState, optimizerRules } from '#core/learning/optimizers/optimizers.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { encodePlan, hasTables, tableRowBytes } from './encode-plan.ts';
import { EngineMemory, firstSlotPart, gradientPart, parameterPart } from './engine-memory.ts';
import { findDivergence } from './find-divergence.ts';
import { type KernelModule, type Kernels, loadKernels } from './kernels.ts';
import { MemoryNeeded, memoryLimit } from './memory-needed.ts';
import {
  type Corrections,
  isPlainDescent,
  type MomentCorrection,
  momentCorrection,
  prepareUpdate,
  type Update,
} from './optimizer-update.ts';
import { StepCounts } from './step-counts.ts';

/** @throws MemoryNeeded by the function it returns, for a network and data that would not fit */
export function createFastEngine(module: KernelModule): CreateEngine {
  return (input) => new FastEngine(module, input);
}

class FastEngine implements Engine {
  readonly #input: EngineInput;
  readonly #plan: Plan;
  readonly #arena: Arena;
  readonly #kernels: Kernels;
  readonly #memory: EngineMemory;
  readonly #hasTables: boolean;
  #optimizer: OptimizerSettings;
  readonly #corrections: Corrections;
  #update: Update;
  #momentCorrection: MomentCorrection | null;
  #isPlainDescent: boolean;
  readonly #steps: StepCounts;
  /** Plain descent took the last step, so that the velocity is the last gradient. */
  #velocityIsGradient = false;
  /** The last step's updates, where the banks no longer tell them. */
  #keptUpdates: Float64Array | null;

  constructor(module: KernelModule, input: EngineInput) {
    const { graph, features, targets } = input;
    this.#input = input;
    const exampleCount = graph.outputWidth === 0 ? 0 : targets.length / graph.outputWidth;
    this.#plan = planGraph(graph);
    this.#hasTables = hasTables(this.#plan);
    this.#arena = layOutArena(this.#plan, exampleCount);
    if (this.#arena.bytes > memoryLimit) throw new MemoryNeeded(this.#arena.bytes);
    const { kernels, buffer } = loadKernels(module, this.#arena.bytes);
    this.#kernels = kernels;
    this.#memory = new EngineMemory(this.#plan, this.#arena, exampleCount, buffer);
    encodePlan(this.#plan, this.#arena, this.#memory.words);
    kernels.configure(this.#arena.layout);
    this.#memory.writeExamples(this.#arena.features, features, graph.inputWidth);
    this.#memory.writeExamples(this.#arena.targets, targets, graph.outputWidth);
    this.#memory.write(this.#memory.current, parameterPart, input.parameters);
    const stepSizes = this.#arena.corrections;
    this.#corrections = { stepSizes, squareScales: stepSizes + this.#arena.bankPartBytes, distance: 0 };
    this.#optimizer = input.update.optimizer;
    this.#isPlainDescent = isPlainDescent(this.#optimizer);
    this.#update = this.#prepareUpdate();
    this.#momentCorrection = momentCorrection(this.#optimizer);
    this.#steps = new StepCounts(graph.parameterCount);
    if (input.optimizerState !== undefined) this.writeOptimizerState(input.optimizerState);
    this.#keptUpdates = new Float64Array(graph.parameterCount);
  }

  trainStep(rows: Int32Array): StepResult {
    const memory = this.#memory;
    memory.writeRows(rows);
    const gradients = memory.partOf(memory.next, gradientPart);
    const loss = this.#kernels.lossAndGradients(this.#arena.rows, rows.length, memory.current, gradients);
    this.#writeCorrections();
    // The next bank takes the update, so that a number that isn't finite never gets out.
    const isBroken = this.#update(memory.current, memory.next);
    if (isBroken || !Number.isFinite(loss)) return { loss, divergence: this.#findDivergence(rows, loss) };
    memory.advance();
    this.#steps.increase();
    this.#velocityIsGradient = this.#isPlainDescent;
    this.#keptUpdates = null;
    return { loss, divergence: null };
  }

  /** Adam's corrections for the step to come: one pair when all parameters are at the same step, else one for each. */
  #writeCorrections(): void {
    const correction = this.#momentCorrection;
    if (correction === null) return;
    const { floats } = this.#memory;
    const stepSizes = this.#corrections.stepSizes / 4;
    const squareScales = this.#corrections.squareScales / 4;
    const step = this.#steps.uniform;
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
      floats[stepSizes + slot] = correction.stepSize(this.#steps.of(parameter) + 1);
      floats[squareScales + slot] = correction.squareScale(this.#steps.of(parameter) + 1);
    }
  }

  #findDivergence(rows: Int32Array, loss: number): Divergence {
    const memory = this.#memory;
    const { next } = memory;
    const slotCount = this.#isPlainDescent ? 0 : this.#slotCount();
    return findDivergence({
      graph: this.#input.graph,
      plan: this.#plan,
      rows,
      loss,
      run: (part) => {
        memory.writeRows(part);
        const gradients = memory.partOf(next, gradientPart);
        this.#kernels.lossAndGradients(this.#arena.rows, part.length, memory.current, gradients);
      },
      isFiniteValue: (row, count) => this.#isFiniteRow(this.#arena.values, row, count),
      isFiniteGradient: (row, count) => this.#isFiniteRow(this.#arena.valueGradients, row, count),
      readGradients: () => memory.read(next, gradientPart),
      readParametersTried: () => memory.read(next, parameterPart),
      readSlotsTried: () => Array.from({ length: slotCount }, (_, slot) => memory.read(next, firstSlotPart + slot)),
    });
  }

  #isFiniteRow(start: number, row: number, count: number): boolean {
    const first = (start + row * this.#rowBytes(count)) / 4;
    return this.#memory.floats.subarray(first, first + count).every(Number.isFinite);
  }

  #rowBytes(count: number): number {
    return this.#hasTables ? tableRowBytes : roundUp(count) * 4;
  }

  evaluate(rows: Int32Array): number {
    let sum = 0;
    this.#forEachMicroBatch(rows, (part) => {
      sum += this.#kernels.loss(this.#arena.rows, part.length, this.#memory.current);
    });
    return sum / rows.length;
  }

  outputs(rows: Int32Array): Float64Array {
    const { outputWidth, outputRows } = this.#plan;
    const result = new Float64Array(rows.length * outputWidth);
    this.#forEachMicroBatch(rows, (part, start) => {
      this.#kernels.activations(this.#arena.rows, part.length, this.#memory.current);
      const rowFloats = this.#rowBytes(part.length) / 4;
      for (const [column, row] of outputRows.entries()) {
        const first = this.#arena.values / 4 + row * rowFloats;
        for (let example = 0; example < part.length; example += 1) {
          result[(start + example) * outputWidth + column] = this.#memory.floats[first + example] as number;
        }
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

  readParameters(): Float64Array {
    return this.#memory.read(this.#memory.current, parameterPart);
  }

  readGradients(): Float64Array {
    return this.#memory.read(this.#memory.current, gradientPart);
  }

  readUpdates(): Float64Array {
    if (this.#keptUpdates !== null) return this.#keptUpdates.slice();
    const before = this.#memory.read(this.#memory.previous, parameterPart);
    return this.readParameters().map((parameter, index) => parameter - (before[index] as number));
  }

  readOptimizerState(): OptimizerState {
    const slots = Array.from({ length: this.#slotCount() }, (_, slot) => this.#memory.read(...this.#slot(slot)));
    return { steps: this.#steps.read(), slots };
  }

  writeParameters(parameters: Float64Array): void {
    this.#keptUpdates = this.readUpdates();
    this.#memory.write(this.#memory.current, parameterPart, parameters);
  }

  writeOptimizerState(state: OptimizerState): void {
    this.#velocityIsGradient = false;
    this.#steps.write(state.steps);
    for (const [slot, values] of state.slots.entries()) this.#memory.write(...this.#slot(slot), values);
  }

  setUpdate({ optimizer: settings }: UpdateSettings): void {
    const before = this.#optimizer;
    const state = settings.kind === before.kind ? this.readOptimizerState() : null;
    this.#optimizer = settings;
    this.#isPlainDescent = isPlainDescent(settings);
    this.#update = this.#prepareUpdate();
    this.#momentCorrection = momentCorrection(this.#optimizer);
    if (state === null) this.writeOptimizerState(createOptimizerState(settings, this.#input.graph.parameterCount));
    // A velocity that was only known as the last gradient is written where momentum looks for it.
    else if (this.#velocityIsGradient && !this.#isPlainDescent) this.writeOptimizerState(state);
  }

  #prepareUpdate(): Update {
    return prepareUpdate(this.#kernels, this.#optimizer, this.#arena.bankPartBytes, this.#corrections);
  }

  #slotCount(): number {
    return optimizerRules[this.#optimizer.kind].slots.length;
  }

  #slot(slot: number): readonly [bank: number, part: number] {
    const part = this.#velocityIsGradient ? gradientPart : firstSlotPart + slot;
    return [this.#memory.current, part];
  }
}
