// Misfit of a checkpoint with the network: ids and shapes must agree; names, activations and settings don't matter.

import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { tensorsOf } from '#core/network/layer-definitions.ts';
import type { LayerId, Network, Weights } from '#core/network/network.ts';
import { isWhole } from '#core/network/network-queries.ts';
import { type ParameterValues, valuesOfTensor } from '#core/network/parameter-values.ts';
import type { NetworkDocument } from '../network-document.ts';
import type { Checkpoint } from './checkpoint.ts';

type Misfit = Pick<Diagnostic, 'code' | 'values'>;

/** A warning for every checkpoint that doesn't fit, at its place in the file. */
export function checkpointProblems({ checkpoints = [], network }: NetworkDocument): readonly Diagnostic[] {
  return checkpoints.flatMap((checkpoint, index): Diagnostic[] => {
    const misfit = checkpointMisfit(checkpoint, network);
    return misfit === null ? [] : [{ ...misfit, place: { path: `checkpoints[${index}]` } }];
  });
}

/** The first reason why the checkpoint's weights can't stand in this network; null: they can. */
export function checkpointMisfit({ name, parameters }: Checkpoint, network: Network): Omit<Diagnostic, 'place'> | null {
  const misfit = misfitOf(parameters, network);
  return misfit === null ? null : { ...misfit, severity: 'warning', values: { name, ...misfit.values } };
}

export function fitsNetwork(values: ParameterValues, network: Network): boolean {
  return misfitOf(values, network) === null;
}

function misfitOf(values: ParameterValues, network: Network): Misfit | null {
  const { connections, biases, parameters } = values;
  const weighted = network.connections.filter((connection) => !isWhole(connection));
  for (const { id, source, target, weights } of weighted) {
    const saved = connections.get(id);
    const ends = { source: nameOf(network, source), target: nameOf(network, target) };
    if (saved === undefined) return { code: 'checkpointLacksConnection', values: ends };
    if (!haveSameWires(saved, weights)) return { code: 'checkpointOtherWires', values: ends };
  }
  if (connections.size > weighted.length) return { code: 'checkpointConnectionGone', values: {} };
  let [biased, others] = [0, 0];
  for (const layer of network.layers) {
    for (const { name, values: now } of tensorsOf(layer)) {
      if (name === 'biases') biased += 1;
      else others += 1;
      if (valuesOfTensor(values, layer.id, name)?.length === now.length) continue;
      const code = name === 'biases' ? 'checkpointOtherBiases' : 'checkpointOtherParameters';
      return { code, values: { layer: layer.name } };
    }
  }
  if (biases.size > biased) return { code: 'checkpointBiasesGone', values: {} };
  const saved = [...(parameters?.values() ?? [])].reduce((sum, { size }) => sum + size, 0);
  return saved > others ? { code: 'checkpointParametersGone', values: {} } : null;
}

function haveSameWires(one: Weights, other: Weights): boolean {
  if (one.length !== other.length) return false;
  return one.every((row, target) => {
    const against = other[target] as Weights[number];
    return row.length === against.length && row.every((weight, at) => (weight === null) === (against[at] === null));
  });
}

function nameOf({ layers }: Network, id: LayerId): string {
  return layers.find((layer) => layer.id === id)?.name ?? id;
}
