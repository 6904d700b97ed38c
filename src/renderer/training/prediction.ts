// Prediction requests of the maps: how finely, and with which parameters.
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { shownValues } from '#renderer/state/stores/shown-values.ts';
import type { AskedMoment } from './asking.ts';

/** Nodes along each side of the boundary map, fewer for networks that are slow to ask. */
export function mapSide(parameterCount: number): number {
  if (parameterCount <= 2_000) return 64;
  return parameterCount <= 10_000 ? 32 : 16;
}

/** What the canvas shows; the document's own parameters until it shows those of this graph. */
export function shownMoment(graph: ComputationGraph, network: Network): AskedMoment {
  const shown = shownValues();
  if (shown?.parameters.length === graph.parameterCount) return shown;
  return { parameters: readParameters(network), epoch: useRun.getState().epoch };
}

/** Parameters × rows that take no more than a frame. */
const affordableAtOnce = 1_000_000;

/** Rows about which a picture may ask without waiting for an idle moment. */
export function fewRows(parameterCount: number): number {
  return Math.floor(affordableAtOnce / Math.max(1, parameterCount));
}
