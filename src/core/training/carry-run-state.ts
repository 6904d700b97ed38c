// After an edit a run goes on: each parameter that survives keeps its optimizer state, an added one starts empty.

import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { continuedOptimizerState, createOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { forgetLosses as forgottenMemory } from '#core/learning/schedules/schedules.ts';
import type { Network } from '#core/network/network.ts';
import { layOutParameters, type ParameterLayout, readParameters } from '#core/network/parameter-layout.ts';
import { drawOrder, firstShuffleState } from './data-order.ts';
import type { RunState } from './run-state.ts';

/** The state of a run of `before` for the edited network `after`, whose parameters are the document's. */
export function carryRunState(
  state: RunState,
  before: Network,
  after: Network,
  optimizer: OptimizerSettings,
): RunState {
  const origin = originOfParameters(layOutParameters(before), layOutParameters(after));
  const fresh = createOptimizerState(optimizer, origin.length);
  const { steps, slots } = continuedOptimizerState(optimizer, state.optimizerState);
  for (const [index, source] of origin.entries()) {
    if (source < 0) continue;
    fresh.steps[index] = steps[source] as number;
    for (const [slot, values] of fresh.slots.entries()) values[index] = slots[slot]?.[source] as number;
  }
  return { ...state, parameters: readParameters(after), optimizerState: fresh };
}

/** For every parameter after the edit, its index before it, or −1. */
function originOfParameters(before: ParameterLayout, after: ParameterLayout): Int32Array {
  const origin = new Int32Array(after.count).fill(-1);
  for (const part of after.connections.values()) {
    const old = before.connections.get(part.connection);
    if (old === undefined) continue;
    for (let target = 0; target + 1 < part.rowStarts.length && target + 1 < old.rowStarts.length; target += 1) {
      const oldIndex = indexBySource(old.sourceUnits, old.rowStarts, target);
      for (let wire = part.rowStarts[target] as number; wire < (part.rowStarts[target + 1] as number); wire += 1) {
        const source = oldIndex.get(part.sourceUnits[wire] as number);
        if (source !== undefined) origin[part.offset + wire] = old.offset + source;
      }
    }
  }
  for (const { layer, name, offset, length } of after.tensors) {
    const old = before.tensorsOf.get(layer)?.find((tensor) => tensor.name === name);
    if (old === undefined) continue;
    for (let unit = 0; unit < Math.min(length, old.length); unit += 1) origin[offset + unit] = old.offset + unit;
  }
  return origin;
}

function indexBySource(sourceUnits: Int32Array, rowStarts: Int32Array, target: number): ReadonlyMap<number, number> {
  const index = new Map<number, number>();
  for (let wire = rowStarts[target] as number; wire < (rowStarts[target + 1] as number); wire += 1) {
    index.set(sourceUnits[wire] as number, wire);
  }
  return index;
}

/** The state with a fresh data order and fresh dropout, for when other rows train or come in another order. Counters go on. */
export function restartDataOrder(state: RunState, rows: Int32Array, shuffled: boolean, seed: number): RunState {
  const order = drawOrder(rows, shuffled, firstShuffleState(seed));
  return { ...forgetLosses(state), ...order, dropout: null, position: 0, lossSum: 0 };
}

/** The state without the losses of before, for when those to come can't be compared with them. A lowered rate stays. */
export function forgetLosses({ scheduleMemory, patience: _, ...state }: RunState): RunState {
  return scheduleMemory === undefined ? state : { ...state, scheduleMemory: forgottenMemory(scheduleMemory) };
}
