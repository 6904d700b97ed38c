// A moment of a run becomes a checkpoint, and a checkpoint a moment again: to the last bit, as far as it still fits.
import type { Split } from '#core/data/split.ts';
import type { Checkpoint, CheckpointOptimizer, CheckpointRun } from '#core/document/checkpoints/checkpoint.ts';
import { fitsNetwork } from '#core/document/checkpoints/misfit.ts';
import { parametersOf, withParameters } from '#core/document/edits/steps/both-parameter-sets.ts';
import type { NetworkDocument, TrainingSettings } from '#core/document/network-document.ts';
import type { OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { createOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';
import { drawOrder, firstShuffleState } from '#core/training/data-order.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { LossPoint } from '#core/training/trainer.ts';

/**
 * @param document the document with the moment's weights in it
 * @param point of the epoch that ended with this step; null within an epoch
 */
export function checkpointOf(
  { network, training }: NetworkDocument,
  state: RunState,
  name: string,
  point: LossPoint | null,
): Checkpoint {
  const { epoch, step } = state;
  return {
    name,
    epoch,
    step,
    ...finite('loss', point?.loss),
    ...finite('validationLoss', point?.validationLoss),
    parameters: parametersOf(network),
    ...(isFiniteState(state) ? { run: runOf(network, training, state) } : {}),
  };
}

/** JSON has no word for a loss that isn't finite. */
function finite<Key extends string>(key: Key, value: number | null | undefined): { readonly [K in Key]?: number } {
  const known = value !== null && value !== undefined && Number.isFinite(value);
  return (known ? { [key]: value } : {}) as { readonly [K in Key]?: number };
}

/** A file can't hold an optimizer's memory that has overflowed: then a run from there starts afresh. */
function isFiniteState({ optimizerState, lossSum }: RunState): boolean {
  return Number.isFinite(lossSum) && optimizerState.slots.every((slot) => slot.every(Number.isFinite));
}

function runOf(network: Network, { seed }: TrainingSettings, state: RunState): CheckpointRun {
  const { shuffle, dropout, order, position, lossSum, scheduleMemory, patience } = state;
  return {
    seed,
    optimizer: memoryOf(network, state.optimizerState),
    shuffle,
    ...(dropout === null ? {} : { dropout }),
    order: [...order],
    position,
    lossSum,
    ...(scheduleMemory === undefined ? {} : { scheduleMemory }),
    ...(patience === undefined ? {} : { patience }),
  };
}

function memoryOf(network: Network, { kind, steps, slots }: OptimizerState): CheckpointOptimizer {
  const [first = 0] = steps;
  const valuesFrom = (values: Float64Array): ParameterValues => parametersOf(writeParameters(network, values));
  return {
    kind,
    steps: steps.every((count) => count === first) ? first : valuesFrom(steps),
    slots: slots.map(valuesFrom),
  };
}

/** The document with the weights of a checkpoint, which must fit its network. *Reset* still returns to where it did. */
export function documentAt(document: NetworkDocument, { parameters }: Checkpoint): NetworkDocument {
  const { network, initial = parametersOf(network) } = document;
  return { ...document, network: withParameters(network, parameters), initial };
}

/**
 * Where a run of this document goes on from a checkpoint that fits. What another optimizer, another seed or other rows
 * have made useless starts afresh; the counters go on.
 * @param split of the rows that the document learns from
 */
export function runStateAt(
  { network, training }: NetworkDocument,
  checkpoint: Checkpoint,
  { training: trained }: Pick<Split, 'training'>,
): RunState {
  const { epoch, step, run } = checkpoint;
  const parameters = readParameters(withParameters(network, checkpoint.parameters));
  const optimizerState =
    optimizerStateAt(network, training, run) ?? createOptimizerState(training.optimizer, parameters.length);
  const counters = { epoch, step, parameters, optimizerState };
  if (run !== undefined && run.seed === training.seed && isOrderOf(run.order, trained)) {
    const { shuffle, dropout = null, order, position, lossSum, scheduleMemory, patience } = run;
    return {
      ...counters,
      shuffle,
      dropout,
      order: Int32Array.from(order),
      position,
      lossSum,
      ...(scheduleMemory === undefined ? {} : { scheduleMemory }),
      ...(patience === undefined ? {} : { patience }),
    };
  }
  const fresh = drawOrder(trained, training.shuffle, firstShuffleState(training.seed));
  return { ...counters, ...fresh, dropout: null, position: 0, lossSum: 0 };
}

/** Null when it was another optimizer's, or its shape is another one. */
function optimizerStateAt(
  network: Network,
  { optimizer }: TrainingSettings,
  run: CheckpointRun | undefined,
): OptimizerState | null {
  if (run === undefined || run.optimizer.kind !== optimizer.kind) return null;
  const { steps, slots } = run.optimizer;
  const empty = createOptimizerState(optimizer, readParameters(network).length);
  const sets = typeof steps === 'number' ? slots : [steps, ...slots];
  if (slots.length !== empty.slots.length || !sets.every((values) => fitsNetwork(values, network))) return null;
  const read = (values: ParameterValues): Float64Array => readParameters(withParameters(network, values));
  const { kind } = optimizer;
  return { kind, steps: typeof steps === 'number' ? empty.steps.fill(steps) : read(steps), slots: slots.map(read) };
}

/** The same rows, each once. */
function isOrderOf(order: readonly number[], rows: Int32Array): boolean {
  if (order.length !== rows.length) return false;
  const ascending = Int32Array.from(order).sort();
  const expected = rows.slice().sort();
  return ascending.every((row, at) => row === expected[at]);
}
