// The start of train.py from a saved moment: its place in the epoch, and the optimizer's state.
import { runStateAt } from '#core/checkpoints/checkpoint-of.ts';
import type { Split } from '#core/data/split.ts';
import type { OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { ExportChoices } from '../export-choices.ts';
import type { ExportedFile } from '../exported-file.ts';
import type { ExportedModel } from '../exported-model.ts';
import { type ParameterTensor, parameterTensors, valuesIn } from '../tensors/network-tensors.ts';
import { type NamedTensor, writeSafetensors } from '../tensors/safetensors.ts';
import { type OptimizerCode, optimizerCode } from './optimizer-code.ts';

export interface SavedStart {
  readonly files: readonly ExportedFile[];
  /** Weights of one tensor have taken different numbers of steps, which PyTorch's own optimizers can't tell apart. */
  readonly needsWrittenOptimizer: boolean;
}

/** @param split of the rows that the document learns from */
export function savedStart(model: ExportedModel, choices: Omit<ExportChoices, 'words'>, split: Split): SavedStart {
  const { checkpoint } = choices;
  if (checkpoint === null) return { files: [], needsWrittenOptimizer: false };
  const { document } = model;
  const state = runStateAt(document, checkpoint, split);
  const start: ExportedFile = { path: 'start.json', content: `${JSON.stringify(startOf(state))}\n` };
  if (checkpoint.run === undefined) return { files: [start], needsWrittenOptimizer: false };
  const needsWrittenOptimizer = !countsByTensor(model, state.optimizerState);
  const code = optimizerCode(document.training.optimizer, needsWrittenOptimizer || choices.writtenOptimizer);
  const memory = writeSafetensors(memoryTensors(model, state.optimizerState, code), 'float64');
  return { files: [start, { path: 'optimizer.safetensors', content: memory }], needsWrittenOptimizer };
}

function startOf({ epoch, step, shuffle, order, position, lossSum, scheduleMemory, patience }: RunState): object {
  return {
    epoch,
    step,
    // The app's words have a sign.
    shuffle: shuffle.map((word) => word >>> 0),
    order: [...order],
    position,
    lossSum,
    ...(scheduleMemory === undefined ? {} : { seen: finiteIn(scheduleMemory.numbers) }),
    ...(patience === undefined ? {} : { patience: finiteIn(patience) }),
  };
}

/** JSON has no word for the infinity with which a search for the least begins; train.py begins with it anyway. */
function finiteIn(seen: object): object {
  return Object.fromEntries(Object.entries(seen).filter(([, value]) => Number.isFinite(value)));
}

/** Those that train: what is frozen takes no steps, and its memory is never asked for. */
function trainedIn({ document, compiled }: ExportedModel): (tensor: ParameterTensor) => readonly number[] {
  const untrained = untrainedParameters(document.network, compiled.layout);
  return ({ parameters }) => [...parameters].filter((at) => at >= 0 && untrained?.[at] !== 1);
}

function countsByTensor(model: ExportedModel, { steps }: OptimizerState): boolean {
  const trained = trainedIn(model);
  return parameterTensors(model.document.network).every((tensor) => {
    const [first = 0, ...others] = trained(tensor);
    return others.every((at) => steps[at] === steps[first]);
  });
}

function memoryTensors(
  model: ExportedModel,
  { steps, slots }: OptimizerState,
  { slots: names, wholeSlots, steps: stepName, hasStepsByElement }: OptimizerCode,
): readonly NamedTensor[] {
  const trained = trainedIn(model);
  return parameterTensors(model.document.network).flatMap((tensor) => {
    const ofTensor = trained(tensor);
    const [first] = ofTensor;
    // Before the first step PyTorch begins its memory by itself, not always with zeros.
    if (first === undefined || ofTensor.every((at) => steps[at] === 0)) return [];
    const whole = (slot: string, values: Float64Array): NamedTensor => ({
      name: `${tensor.name}:${slot}`,
      shape: [],
      values: Float64Array.of(values[first] ?? 0),
    });
    // Where there is no wire nothing moves, so nothing is remembered.
    const each = (slot: string, values: Float64Array, missing: number): NamedTensor => ({
      name: `${tensor.name}:${slot}`,
      shape: tensor.shape,
      values: valuesIn(tensor, values, missing),
    });
    const counted = stepName === null ? [] : [(hasStepsByElement ? each : whole)(stepName, steps, steps[first] ?? 0)];
    const remembered = slots.flatMap((values, index) => {
      const name = names[index] ?? null;
      if (name === null) return [];
      return wholeSlots.includes(name) ? whole(name, values) : each(name, values, 0);
    });
    return [...counted, ...remembered];
  });
}
