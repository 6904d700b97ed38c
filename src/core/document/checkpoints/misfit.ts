// Does a checkpoint still fit the network? Ids and shapes must agree; names, activations and settings don't matter.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Layer, LayerId, Network, Weights } from '#core/network/network.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';
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

function misfitOf({ connections, biases }: ParameterValues, network: Network): Misfit | null {
  for (const { id, source, target, weights } of network.connections) {
    const saved = connections.get(id);
    const ends = { source: nameOf(network, source), target: nameOf(network, target) };
    if (saved === undefined) return { code: 'checkpointLacksConnection', values: ends };
    if (!haveSameWires(saved, weights)) return { code: 'checkpointOtherWires', values: ends };
  }
  if (connections.size > network.connections.length) return { code: 'checkpointConnectionGone', values: {} };
  const biased = network.layers.filter(hasBiases);
  const other = biased.find(({ id, units }) => biases.get(id)?.length !== units);
  if (other !== undefined) return { code: 'checkpointOtherBiases', values: { layer: other.name } };
  return biases.size > biased.length ? { code: 'checkpointBiasesGone', values: {} } : null;
}

function haveSameWires(one: Weights, other: Weights): boolean {
  if (one.length !== other.length) return false;
  return one.every((row, target) => {
    const against = other[target] as Weights[number];
    return row.length === against.length && row.every((weight, at) => (weight === null) === (against[at] === null));
  });
}

function hasBiases(layer: Layer): boolean {
  return layer.kind === 'dense' && layer.biases !== null;
}

function nameOf({ layers }: Network, id: LayerId): string {
  return layers.find((layer) => layer.id === id)?.name ?? id;
}
