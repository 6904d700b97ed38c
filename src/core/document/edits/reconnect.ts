// Moves one end of a wire to another neuron: its weight and its mark stay.
import { isWireFrozen } from '#core/network/frozen-wires.ts';
import { takesWhole } from '#core/network/layer-definitions.ts';
import type { Network, NeuronReference, WireReference } from '#core/network/network.ts';
import { connectionBetween, connectionOf, layerOf, nameOfNeuron, weightOf } from '#core/network/network-queries.ts';
import { type WireEnds, wireEnds } from '#core/network/neurons-and-wires.ts';
import type { EditResult, Refusal } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { canConnect } from './connect.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { done, refusal, withAdded } from './steps/outcome.ts';
import { putWires } from './steps/put-wires.ts';
import { isWire } from './steps/references.ts';
import { removeWires } from './steps/write-wires.ts';

export type WireEnd = keyof WireEnds;

/** Why this end can't be moved there, or null; cheap enough to be asked while dragging. */
export function canReconnect(
  document: NetworkDocument,
  wire: WireReference,
  end: WireEnd,
  neuron: NeuronReference,
): Refusal | null {
  const ends = endsOf(document, wire);
  if (ends === null) return refusal('notFound');
  const was = ends[end];
  if (was.layer === neuron.layer && was.unit === neuron.unit) return refusal('nothingChanged');
  const without = { ...document, network: withoutWire(document.network, wire) };
  const { source, target }: WireEnds = { ...ends, [end]: neuron };
  // A wire has a weight, which such a layer has no use for.
  const into = layerOf(document.network, target.layer);
  if (takesWhole(into)) return refusal('takesWhole', { name: into?.name ?? '' });
  return canConnect(without, source, target);
}

export function reconnect(
  document: NetworkDocument,
  wire: WireReference,
  end: WireEnd,
  neuron: NeuronReference,
): EditResult {
  const reason = canReconnect(document, wire, end, neuron);
  const ends = endsOf(document, wire);
  const connection = connectionOf(document.network, wire.connection);
  if (reason !== null || ends === null || connection === undefined) return { refusal: reason ?? refusal('notFound') };
  const isFrozen = isWireFrozen(connection, wire.target, wire.source);
  const { source, target }: WireEnds = { ...ends, [end]: neuron };
  const changed = changeNetwork(document, (network) => {
    const weight = weightOf(network, wire) ?? 0;
    return putWires(removeWires(network, [wire]), [{ source, target, weight, isFrozen }]);
  });
  const { network } = document;
  const values = { source: nameOfNeuron(network, source), target: nameOfNeuron(network, target) };
  const { added, ...result } = withAdded(document, done(changed, 'reconnect', values));
  const into = connectionBetween(changed.network, source.layer, target.layer);
  if (added === undefined || into === undefined) return result;
  return { ...result, added: { ...added, wires: [{ connection: into.id, target: target.unit, source: source.unit }] } };
}

/** The last answer, since every neuron of a column may be asked about in turn. */
let lastWithout: { readonly network: Network; readonly wire: WireReference; readonly without: Network } | null = null;

function withoutWire(network: Network, wire: WireReference): Network {
  const { connection, target, source } = lastWithout?.wire ?? {};
  const isKnown = connection === wire.connection && target === wire.target && source === wire.source;
  if (lastWithout?.network === network && isKnown) return lastWithout.without;
  const without = removeWires(network, [wire]);
  lastWithout = { network, wire, without };
  return without;
}

function endsOf({ network }: NetworkDocument, wire: WireReference): WireEnds | null {
  return isWire(network, wire) ? wireEnds(network, wire) : null;
}
