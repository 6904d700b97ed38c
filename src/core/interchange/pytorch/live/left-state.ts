// The state that train.py keeps for the app in state.safetensors: weights, the optimizer's memory, and where the run stands.
import { maximumRows } from '#core/data/data-limits.ts';
import type { Split } from '#core/data/split.ts';
import { patience, scheduleSeen, stream } from '#core/document/file/checkpoint-value.ts';
import { asNumber, asObject, asWholeNumber, type FileObject, optional, required } from '#core/document/file/fields.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { createOptimizerState, type OptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { followsLoss } from '#core/learning/schedules/schedules.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import type { RandomState } from '#core/numeric/random-stream.ts';
import { drawOrder } from '#core/training/data-order.ts';
import type { RunState } from '#core/training/run-state.ts';
import { parameterTensors } from '../../tensors/network-tensors.ts';
import { parametersFrom } from '../../tensors/put-tensors.ts';
import { type NamedTensor, readMetadata, readSafetensors } from '../../tensors/safetensors.ts';
import { Unreadable } from '../../unreadable.ts';
import { optimizerCode } from '../optimizer-code.ts';

/** What the project began with. */
export interface Beginning {
  readonly document: NetworkDocument;
  readonly split: Split;
  readonly state: RunState;
}

/** A weight's memory stands under the weight's name and the slot's. */
const separator = ':';

/** @throws Unreadable and RefusedFile */
export function leftState(file: Uint8Array, beginning: Beginning): RunState {
  const { document, state: before } = beginning;
  const tensors = readSafetensors(file);
  const weights = tensors.filter(({ name }) => !name.includes(separator));
  const run = runIn(file);
  const step = whole(run, 'step', Number.MAX_SAFE_INTEGER);
  const { shuffle, order } = orderOf(run, beginning);
  const seen = <Value>(key: string, read: (value: unknown, path: string) => Value): Value | undefined => {
    const value = optional(run, key);
    return value === undefined ? undefined : read(value, key);
  };
  const { schedule } = document.training;
  const follows = schedule !== undefined && followsLoss(schedule);
  const scheduleMemory = follows ? seen('seen', scheduleSeen(schedule.kind).read) : undefined;
  const seenPatience = seen('patience', patience.read);
  return {
    parameters: withUntrained(beginning, parametersFrom(document.network, weights)),
    optimizerState: memoryIn(tensors, beginning, step - before.step),
    shuffle,
    // PyTorch draws what dropout drops.
    dropout: before.dropout,
    order,
    position: whole(run, 'position', Math.max(0, order.length - 1)),
    epoch: whole(run, 'epoch', Number.MAX_SAFE_INTEGER),
    step,
    lossSum: asNumber(optional(run, 'lossSum') ?? 0, 'lossSum'),
    ...(scheduleMemory === undefined ? {} : { scheduleMemory }),
    ...(seenPatience === undefined ? {} : { patience: seenPatience }),
  };
}

/** What is frozen stays to the last bit. */
function withUntrained({ document, state }: Beginning, parameters: Float64Array): Float64Array {
  const untrained = untrainedParameters(document.network, layOutParameters(document.network));
  return parameters.map((value, at) => (untrained?.[at] === 1 ? (state.parameters[at] ?? value) : value));
}

function runIn(file: Uint8Array): FileObject {
  const { run } = readMetadata(file);
  try {
    return asObject(JSON.parse(typeof run === 'string' ? run : ''), '');
  } catch {
    throw new Unreadable('notSafetensors');
  }
}

function whole(run: FileObject, key: string, most: number): number {
  return asWholeNumber(required(run, key, ''), key, 0, most);
}

/** An epoch's order follows from the state of the stream that drew it; null: it is the one that the project began with. */
function orderOf(run: FileObject, beginning: Beginning): { readonly shuffle: RandomState; readonly order: Int32Array } {
  const { document, split, state } = beginning;
  const drawnFrom = optional(run, 'drawnFrom');
  if (drawnFrom === undefined || split.training.length > maximumRows) {
    return { shuffle: state.shuffle, order: state.order.slice() };
  }
  const [a, b, c, d] = stream.read(drawnFrom, 'drawnFrom');
  // Python's words have no sign.
  return drawOrder(split.training, document.training.shuffle, [a | 0, b | 0, c | 0, d | 0]);
}

/** What is frozen takes no steps. A memory that has overflowed is forgotten. */
function memoryIn(
  tensors: readonly NamedTensor[],
  { document, state: before }: Beginning,
  steps: number,
): OptimizerState {
  const { network, training } = document;
  const found = new Map(tensors.map((tensor) => [tensor.name, tensor.values]));
  const untrained = untrainedParameters(network, layOutParameters(network));
  const fresh = createOptimizerState(training.optimizer, before.parameters.length);
  const known = before.optimizerState.kind === fresh.kind ? before.optimizerState : fresh;
  const memory: OptimizerState = {
    kind: fresh.kind,
    steps: known.steps.map((count, at) => (untrained?.[at] === 1 ? count : count + steps)),
    slots: fresh.slots,
  };
  // PyTorch's own names, and those of the rule where it was written out.
  const names = [false, true].map((written) => optimizerCode(training.optimizer, written).slots);
  for (const tensor of parameterTensors(network)) {
    for (const [slot, values] of memory.slots.entries()) {
      for (const named of names) {
        const kept = found.get(`${tensor.name}${separator}${named[slot] ?? ''}`);
        if (kept !== undefined) putMemory(tensor.parameters, kept, values);
      }
    }
  }
  for (const [at, isUntrained] of untrained?.entries() ?? []) {
    if (isUntrained === 1)
      for (const [slot, values] of memory.slots.entries()) values[at] = known.slots[slot]?.[at] ?? 0;
  }
  return memory.slots.every((slot) => slot.every(Number.isFinite)) ? memory : fresh;
}

/** @param kept as many numbers as the tensor has, or one for all of them */
function putMemory(parameters: Int32Array, kept: Float64Array, into: Float64Array): void {
  for (const [at, parameter] of parameters.entries()) {
    if (parameter >= 0) into[parameter] = (kept.length === 1 ? kept[0] : kept[at]) ?? Number.NaN;
  }
}
