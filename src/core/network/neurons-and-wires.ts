// The neurons of a layer, and the two that a wire joins.
import type { Layer, Network, NeuronReference, WireReference } from './network.ts';
import { connectionBetween, connectionOf, nameOfNeuron } from './network-queries.ts';

/** All of them; none of a layer that is not there. */
export function neuronsOf(layer: Pick<Layer, 'id' | 'units'> | undefined): readonly NeuronReference[] {
  if (layer === undefined) return [];
  return Array.from({ length: layer.units }, (_, unit) => ({ layer: layer.id, unit }));
}

export interface WireEnds {
  readonly source: NeuronReference;
  readonly target: NeuronReference;
}

/** Null: there is no such connection. */
export function wireEnds(network: Network, { connection: id, source, target }: WireReference): WireEnds | null {
  const connection = connectionOf(network, id);
  if (connection === undefined) return null;
  return { source: { layer: connection.source, unit: source }, target: { layer: connection.target, unit: target } };
}

/** The names at both ends; empty where there is no such connection. */
export function wireNames(network: Network, wire: WireReference): { readonly source: string; readonly target: string } {
  const ends = wireEnds(network, wire);
  if (ends === null) return { source: '', target: '' };
  return { source: nameOfNeuron(network, ends.source), target: nameOfNeuron(network, ends.target) };
}

/** Whether there is a wire between the two. */
export function isWired(network: Network, source: NeuronReference, target: NeuronReference): boolean {
  const weights = connectionBetween(network, source.layer, target.layer)?.weights;
  return (weights?.[target.unit]?.[source.unit] ?? null) !== null;
}
