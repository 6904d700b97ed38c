// The reference engine: float64, every intermediate kept, every step checked before it counts.
import {
  cloneOptimizerState,
  createOptimizerState,
  mostSlots,
  type OptimizerState,
} from '#core/learning/optimizers/optimizers.ts';
import { applyUpdate, type ParameterRoles } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { ComputationGraph } from './computation-graph.ts';
import type { CreateEngine, Divergence, Engine, EngineInput, StepResult, StepsOrder, StepsTaken } from './engine.ts';
import { backward, firstNonFinite, forward } from './evaluate.ts';
import { loadRows } from './load-rows.ts';
import { MemoryNeeded, memoryLimit } from './memory-needed.ts';
import { createTrace, type Trace, traceBytes, valuesAt } from './trace.ts';
import { trainStepByStep } from './train-steps.ts';
import { weightFlags } from './weight-flags.ts';

/** Examples that are evaluated at a time when a whole split is measured. */
const evaluationBlock = 256;

class ReferenceEngine implements Engine {
  readonly #graph: ComputationGraph;
  readonly #features: Float64Array;
  readonly #targets: Float64Array;
  #parameters: Float64Array;
  readonly #roles: ParameterRoles;
  #settings: UpdateSettings;
  #optimizerState: OptimizerState;
  readonly #gradients: Float64Array;
  readonly #updates: Float64Array;
  #trace: Trace;

  constructor(input: EngineInput) {
    requireMemory(input);
    this.#graph = input.graph;
    this.#features = input.features;
    this.#targets = input.targets;
    this.#parameters = input.parameters.slice();
    this.#roles = { isWeight: weightFlags(input.graph), isFrozen: input.frozen };
    this.#settings = input.update;
    this.#optimizerState =
      input.optimizerState === undefined
        ? createOptimizerState(input.update.optimizer, input.parameters.length)
        : cloneOptimizerState(input.optimizerState);
    this.#gradients = new Float64Array(input.parameters.length);
    this.#updates = new Float64Array(input.parameters.length);
    this.#trace = createTrace(this.#graph, 1, this.#parameters);
  }

  trainStep(rows: Int32Array, dropout?: Float64Array): StepResult {
    const trace = this.#load(rows, dropout);
    const loss = forward(trace);
    const value = firstNonFinite(trace, trace.values);
    if (value !== null) return { loss, divergence: { operation: value, parameter: null, during: 'forward' } };
    backward(trace);
    const gradient = firstNotFinite(trace.parameterGradients);
    if (gradient !== null) {
      const operation = firstNonFinite(trace, trace.gradients);
      return { loss, divergence: { operation, parameter: gradient, during: 'backward' } };
    }
    return { loss, divergence: this.#update(trace.parameterGradients) };
  }

  /** Tries the update on copies, so that a parameter that is not finite never gets out. */
  #update(gradients: Float64Array): Divergence | null {
    const parameters = this.#parameters.slice();
    const state = cloneOptimizerState(this.#optimizerState);
    applyUpdate(this.#settings, this.#roles, parameters, gradients, state);
    const parameter = firstNotFinite(parameters) ?? firstNotFiniteSlot(state);
    if (parameter !== null) return { operation: null, parameter, during: 'update' };
    this.#gradients.set(gradients);
    for (const [index, value] of parameters.entries())
      this.#updates[index] = value - (this.#parameters[index] as number);
    this.#parameters = parameters;
    this.#optimizerState = state;
    return null;
  }

  trainSteps(order: StepsOrder, lossSum: number): StepsTaken {
    return trainStepByStep(this, order, lossSum);
  }

  evaluate(rows: Int32Array): number {
    let sum = 0;
    for (let start = 0; start < rows.length; start += evaluationBlock) {
      const block = rows.subarray(start, start + evaluationBlock);
      sum += forward(this.#load(block)) * block.length;
    }
    return sum / rows.length;
  }

  outputs(rows: Int32Array): Float64Array {
    const { outputWidth, output } = this.#graph;
    const result = new Float64Array(rows.length * outputWidth);
    for (let start = 0; start < rows.length; start += evaluationBlock) {
      const block = rows.subarray(start, start + evaluationBlock);
      const trace = this.#load(block);
      forward(trace);
      result.set(valuesAt(trace, output).subarray(0, block.length * outputWidth), start * outputWidth);
    }
    return result;
  }

  /** Copies these rows' examples into the working memory, which grows to the largest mini-batch seen. */
  #load(rows: Int32Array, dropout: Float64Array | null = null): Trace {
    if (rows.length > this.#trace.capacity) this.#trace = createTrace(this.#graph, rows.length, this.#parameters);
    const trace = this.#trace;
    trace.parameters = this.#parameters;
    trace.dropout = dropout;
    loadRows(trace, { features: this.#features, targets: this.#targets }, rows);
    return trace;
  }

  readParameters(): Float64Array {
    return this.#parameters.slice();
  }

  readGradients(): Float64Array {
    return this.#gradients.slice();
  }

  readUpdates(): Float64Array {
    return this.#updates.slice();
  }

  readFrame(into: Float32Array): void {
    const { parameterCount } = this.#graph;
    into.set(this.#parameters);
    into.set(this.#gradients, parameterCount);
    into.set(this.#updates, 2 * parameterCount);
  }

  readOptimizerState(): OptimizerState {
    return cloneOptimizerState(this.#optimizerState);
  }

  writeParameters(parameters: Float64Array): void {
    this.#parameters = parameters.slice();
  }

  writeOptimizerState(state: OptimizerState): void {
    this.#optimizerState = cloneOptimizerState(state);
  }

  setUpdate(settings: UpdateSettings): void {
    if (settings.optimizer.kind !== this.#settings.optimizer.kind) {
      this.#optimizerState = createOptimizerState(settings.optimizer, this.#parameters.length);
    }
    this.#settings = settings;
  }

  release(): void {
    // Nobody else could use its arrays.
  }
}

/** Parameters, gradients, updates and the optimizer's slots, each once more while an update is tried. */
const parameterArrays = 2 * (3 + mostSlots);

function requireMemory({ graph, batchSize = 1 }: EngineInput): void {
  const parameters = parameterArrays * graph.parameterCount * Float64Array.BYTES_PER_ELEMENT;
  const bytes = parameters + traceBytes(graph, Math.max(batchSize, evaluationBlock));
  if (bytes > memoryLimit) throw new MemoryNeeded(bytes, memoryLimit, batchSize);
}

function firstNotFinite(array: Float64Array): number | null {
  for (let at = 0; at < array.length; at += 1) if (!Number.isFinite(array[at])) return at;
  return null;
}

/** A squared gradient can overflow in the optimizer's memory, which would silently stop its weight from moving. */
function firstNotFiniteSlot(state: OptimizerState): number | null {
  for (const slot of state.slots) {
    const at = firstNotFinite(slot);
    if (at !== null) return at;
  }
  return null;
}

export const createReferenceEngine: CreateEngine = (input) => new ReferenceEngine(input);
