// The fast engine: float32 in WebAssembly, proved against the reference engine.
import type { Plan } from '#core/compile/plan.ts';
import { type Arena, layOutArena, leastBytes } from '#core/compile/plan-arena.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import type {
  CreateEngine,
  Divergence,
  Engine,
  EngineInput,
  StepResult,
  StepsOrder,
  StepsTaken,
} from '#core/graph/engine.ts';
import { MemoryNeeded, memoryLimit } from '#core/graph/memory-needed.ts';
import { trainStepByStep } from '#core/graph/train-steps.ts';
import type { OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { createOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { encodePlan } from './encode-plan.ts';
import { EngineMemory, firstSlotPart, gradientPart, parameterPart } from './engine-memory.ts';
import { findDivergence } from './find-divergence.ts';
import { InferencePasses } from './inference-passes.ts';
import { KernelStore } from './kernel-store.ts';
import type { KernelModule, Kernels, LoadedKernels } from './kernels.ts';
import { ParameterUpdate } from './parameter-update.ts';
import { RuleLayers } from './rule-layers.ts';

export function createFastEngine(module: KernelModule): CreateEngine {
  const store = new KernelStore(module);
  return (input) => new FastEngine(store, input);
}

class FastEngine implements Engine {
  readonly #input: EngineInput;
  readonly #plan: Plan;
  readonly #arena: Arena;
  readonly #store: KernelStore;
  /** Null when they have been given back. */
  #loaded: LoadedKernels | null;
  readonly #kernels: Kernels;
  readonly #memory: EngineMemory;
  readonly #inference: InferencePasses;
  readonly #update: ParameterUpdate;
  /** The parameters as they were last written, before float32 rounded them. */
  #written: Float64Array;
  /** Plain descent took the last step, so that the velocity is the last gradient. */
  #velocityIsGradient = false;
  /** Plain descent uses gradients up; those of a last step of so many rows are computed again when they are asked for. */
  #rowsOfUsedGradients = 0;
  /** The last step's updates, where the banks don't tell them: before the first, or when parameters were written since. */
  #updatesApart: (() => Float64Array) | null;

  constructor(store: KernelStore, input: EngineInput) {
    const { graph, features, targets } = input;
    this.#input = input;
    const exampleCount = graph.outputWidth === 0 ? 0 : targets.length / graph.outputWidth;
    requireMemory(leastBytes(graph, exampleCount));
    this.#plan = planGraph(graph);
    this.#arena = layOutArena(this.#plan, exampleCount);
    requireMemory(this.#arena.bytes);
    this.#store = store;
    this.#loaded = store.take(this.#arena.bytes);
    const { kernels, memory } = this.#loaded;
    this.#kernels = kernels;
    this.#memory = new EngineMemory(this.#plan, this.#arena, exampleCount, memory.buffer);
    encodePlan(this.#plan, this.#arena, this.#memory.words);
    kernels.configure(this.#arena.layout);
    this.#loaded.host =
      this.#plan.ruled.length === 0 ? null : new RuleLayers(graph, this.#plan, this.#arena, this.#memory);
    this.#memory.writeExamples(this.#arena.features, features, graph.inputWidth);
    this.#memory.writeExamples(this.#arena.targets, targets, graph.outputWidth);
    this.#memory.write(this.#memory.current, parameterPart, input.parameters);
    this.#written = input.parameters;
    this.#inference = new InferencePasses(kernels, this.#memory, this.#plan, this.#arena);
    this.#update = new ParameterUpdate(kernels, this.#memory, this.#plan, this.#arena, input);
    if (input.optimizerState !== undefined) this.writeOptimizerState(input.optimizerState);
    this.#updatesApart = () => new Float64Array(graph.parameterCount);
  }

  trainStep(rows: Int32Array, dropout: Float64Array | null = null): StepResult {
    this.#memory.writeRows(rows);
    if (!this.#usesGradientsUp()) return this.#stepWithGradients(rows, dropout);
    const { current, next } = this.#memory;
    const { learningRate } = this.#update.settings.optimizer;
    const loss = this.#kernels.descendAtOnce(this.#memory.rows, rows.length, current, next, learningRate);
    // What isn't finite is looked for with the gradients at hand.
    return Number.isFinite(loss) ? this.#advance(loss, rows.length) : this.#stepWithGradients(rows, dropout);
  }

  trainSteps(order: StepsOrder, lossSum: number): StepsTaken {
    if (!this.#usesGradientsUp() || this.#memory.holds) return trainStepByStep(this, order, lossSum);
    const taken = this.#descendOn(order, lossSum);
    const position = order.position + taken.examples;
    if (taken.steps === order.most || position >= order.order.length) return taken;
    // What isn't finite is looked for in a step of its own.
    const last = trainStepByStep(this, { ...order, position, most: order.most - taken.steps }, taken.lossSum);
    return { ...last, steps: taken.steps + last.steps, examples: taken.examples + last.examples };
  }

  #descendOn({ order, position, batchSize, most }: StepsOrder, lossSum: number): StepsTaken {
    const memory = this.#memory;
    const rows = order.subarray(position, position + batchSize * most);
    memory.writeOrder(rows);
    const { current, next, previous } = memory;
    const { learningRate } = this.#update.settings.optimizer;
    const places = [memory.rows, current, next, previous, learningRate, lossSum] as const;
    const steps = this.#kernels.descendOn(this.#arena.order, rows.length, batchSize, most, ...places);
    const examples = Math.min(steps * batchSize, rows.length);
    const lastCount = examples - (steps - 1) * batchSize;
    if (steps > 0) {
      // A step that came to nothing has left its rows there.
      if (examples < rows.length) memory.writeRows(rows.subarray(examples - lastCount, examples));
      memory.advanceBy(steps);
      this.#update.steps.increase(steps);
      this.#velocityIsGradient = true;
      this.#rowsOfUsedGradients = lastCount;
      this.#updatesApart = null;
    }
    return { steps, examples, lossSum: this.#kernels.lossSumOfDescent(), divergence: null, loss: Number.NaN };
  }

  /** Gradients that are moved into the parameters as they are need not be kept. */
  #usesGradientsUp(): boolean {
    const { dropoutColumns, reachesEveryParameter, ruled } = this.#plan;
    const isInKernels = dropoutColumns.length === 0 && ruled.length === 0;
    return this.#update.isPlainDescent && reachesEveryParameter && isInKernels;
  }

  #stepWithGradients(rows: Int32Array, dropout: Float64Array | null): StepResult {
    const loss = this.#lossAndGradients(rows.length, dropout);
    // The next bank takes the update, so that a number that isn't finite never gets out.
    const isBroken = this.#update.apply();
    if (isBroken || !Number.isFinite(loss)) return { loss, divergence: this.#findDivergence(rows, loss, dropout) };
    return this.#advance(loss, 0);
  }

  #advance(loss: number, rowsOfUsedGradients: number): StepResult {
    this.#memory.advance();
    this.#update.steps.increase();
    this.#velocityIsGradient = this.#update.isPlainDescent;
    this.#rowsOfUsedGradients = rowsOfUsedGradients;
    this.#updatesApart = null;
    return { loss, divergence: null };
  }

  /** The same kernels on the same parameters and rows give the last step's gradients again, bit by bit. */
  #restoreGradients(): void {
    const count = this.#rowsOfUsedGradients;
    if (count === 0) return;
    const { rowsOfLastStep, previous, current } = this.#memory;
    this.#kernels.lossAndGradients(rowsOfLastStep, count, previous, this.#memory.partOf(current, gradientPart));
    this.#rowsOfUsedGradients = 0;
  }

  /** Of the mini-batch whose rows are written; the gradients go to the next bank. */
  #lossAndGradients(count: number, dropout: Float64Array | null): number {
    const { rows, current, next } = this.#memory;
    const gradients = this.#memory.partOf(next, gradientPart);
    const { dropoutColumns, microBatch } = this.#plan;
    if (dropoutColumns.length === 0) return this.#kernels.lossAndGradients(rows, count, current, gradients);
    this.#kernels.beginGradients(count, current, gradients);
    for (let start = 0; start < count; start += microBatch) {
      const length = Math.min(microBatch, count - start);
      this.#memory.writeMultipliers(dropout, start, length);
      this.#kernels.addMicroBatch(rows + start * 4, length);
    }
    return this.#kernels.endGradients(count);
  }

  #findDivergence(rows: Int32Array, loss: number, dropout: Float64Array | null): Divergence {
    const memory = this.#memory;
    const { next } = memory;
    const slotCount = this.#update.isPlainDescent ? 0 : this.#update.slotCount;
    const { dropoutWidth } = this.#input.graph;
    return findDivergence({
      graph: this.#input.graph,
      plan: this.#plan,
      rows,
      loss,
      run: (part, start) => {
        memory.writeRows(part);
        this.#lossAndGradients(part.length, dropout?.subarray(start * dropoutWidth) ?? null);
      },
      isFiniteValue: (row, count) => areFinite(memory.row(this.#arena.values, row, count)),
      isFiniteGradient: (row, count) => areFinite(memory.row(this.#arena.valueGradients, row, count)),
      readGradients: () => memory.read(next, gradientPart),
      readParametersTried: () => memory.read(next, parameterPart),
      readSlotsTried: () => Array.from({ length: slotCount }, (_, slot) => memory.read(next, firstSlotPart + slot)),
    });
  }

  evaluate(rows: Int32Array): number {
    return this.#inference.evaluate(rows);
  }

  outputs(rows: Int32Array): Float64Array {
    return this.#inference.outputs(rows);
  }

  readParameters(): Float64Array {
    const parameters = this.#memory.read(this.#memory.current, parameterPart);
    // Float32 has rounded those that are frozen, too; outside they stay what they were.
    for (const [index, flag] of (this.#input.frozen ?? []).entries()) {
      if (flag === 1) parameters[index] = this.#written[index] as number;
    }
    return parameters;
  }

  readGradients(): Float64Array {
    this.#restoreGradients();
    return this.#memory.read(this.#memory.current, gradientPart);
  }

  readUpdates(): Float64Array {
    if (this.#updatesApart !== null) return this.#updatesApart();
    const before = this.#memory.read(this.#memory.previous, parameterPart);
    const after = this.#memory.read(this.#memory.current, parameterPart);
    return after.map((parameter, index) => parameter - (before[index] as number));
  }

  readFrame(into: Float32Array): void {
    this.#restoreGradients();
    const memory = this.#memory;
    const { parameterCount } = this.#input.graph;
    const part = (index: number) => into.subarray(index * parameterCount, (index + 1) * parameterCount);
    const parameters = memory.readInto(part(0), memory.current, parameterPart);
    memory.readInto(part(1), memory.current, gradientPart);
    const updates = part(2);
    if (this.#updatesApart !== null) {
      updates.set(this.#updatesApart());
      return;
    }
    memory.readInto(updates, memory.previous, parameterPart);
    for (let at = 0; at < parameterCount; at += 1) updates[at] = (parameters[at] as number) - (updates[at] as number);
  }

  readOptimizerState(): OptimizerState {
    const slots = Array.from({ length: this.#update.slotCount }, (_, slot) => this.#memory.read(...this.#slot(slot)));
    return { kind: this.#update.settings.optimizer.kind, steps: this.#update.steps.read(), slots };
  }

  writeParameters(parameters: Float64Array): void {
    const updates = this.readUpdates();
    this.#updatesApart = () => updates.slice();
    this.#memory.write(this.#memory.current, parameterPart, parameters);
    this.#written = parameters.slice();
  }

  writeOptimizerState(state: OptimizerState): void {
    this.#velocityIsGradient = false;
    this.#update.steps.write(state.steps);
    for (const [slot, values] of state.slots.entries()) this.#memory.write(...this.#slot(slot), values);
  }

  setUpdate(settings: UpdateSettings): void {
    const isOtherKind = settings.optimizer.kind !== this.#update.settings.optimizer.kind;
    this.#update.settings = settings;
    if (isOtherKind) {
      this.writeOptimizerState(createOptimizerState(settings.optimizer, this.#input.graph.parameterCount));
    } else if (this.#velocityIsGradient && !this.#update.isPlainDescent) {
      // A velocity that was only known as the last gradient is written where momentum looks for it.
      this.writeOptimizerState(this.readOptimizerState());
    }
  }

  release(): void {
    if (this.#loaded === null) return;
    this.#memory.release();
    this.#rowsOfUsedGradients = 0;
    this.#loaded.host = null;
    this.#store.giveBack(this.#loaded);
    this.#loaded = null;
  }

  #slot(slot: number): readonly [bank: number, part: number] {
    if (this.#velocityIsGradient) this.#restoreGradients();
    const part = this.#velocityIsGradient ? gradientPart : firstSlotPart + slot;
    return [this.#memory.current, part];
  }
}

function areFinite(values: Float32Array): boolean {
  return values.every(Number.isFinite);
}

function requireMemory(bytes: number): void {
  if (bytes > memoryLimit) throw new MemoryNeeded(bytes, memoryLimit);
}
