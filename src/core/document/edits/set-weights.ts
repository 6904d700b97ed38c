// Sets many weights at once, and draws the wires that are not there yet: one undo entry for a pasted block or a filled cell.
import type { NeuronReference } from '#core/network/network.ts';
import { connectionBetween, nameOfNeuron } from '#core/network/network-queries.ts';
import { isWired } from '#core/network/neurons-and-wires.ts';
import { type EditLabel, type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { connect } from './connect.ts';
import { changeNetwork } from './steps/both-parameter-sets.ts';
import { done, refused, withAdded } from './steps/outcome.ts';
import { isNeuron } from './steps/references.ts';
import { writeWires } from './steps/write-wires.ts';

export interface WeightBetween {
  readonly source: NeuronReference;
  readonly target: NeuronReference;
  readonly weight: number;
}

/** Refused as a whole when one of them is. */
export function setWeights(document: NetworkDocument, weights: readonly WeightBetween[]): EditResult {
  if (weights.length === 0) return refused('nothingSelected');
  if (weights.some(({ weight }) => !Number.isFinite(weight))) return refused('notFinite');
  const wired = withWires(document, weights);
  if ('refusal' in wired) return wired;
  const { network } = wired.document;
  const lost = weights.find(({ source, target }) => !isNeuron(network, source) || !isNeuron(network, target));
  // A wire that was drawn for one weight can take a layer whole, and so leave no place for another.
  if (lost !== undefined) return refused('notFound');
  const writes = weights.map(({ source, target, weight }) => {
    const connection = connectionBetween(network, source.layer, target.layer);
    return connection === undefined
      ? null
      : { wire: { connection: connection.id, target: target.unit, source: source.unit }, weight };
  });
  const changed = changeNetwork(wired.document, (before) =>
    writeWires(
      before,
      writes.filter((write) => write !== null),
    ),
  );
  const { code, values } = labelOf(document, weights);
  return withAdded(document, done(changed, code, values));
}

function labelOf({ network }: NetworkDocument, weights: readonly WeightBetween[]): EditLabel {
  const [only] = weights;
  if (only === undefined || weights.length > 1) return { code: 'setWeights', values: { count: weights.length } };
  const { source, target } = only;
  const values = { source: nameOfNeuron(network, source), target: nameOfNeuron(network, target) };
  return { code: isWired(network, source, target) ? 'setWeight' : 'connect', values };
}

/** The document with a wire for each of them. */
function withWires(
  document: NetworkDocument,
  weights: readonly WeightBetween[],
): { readonly document: NetworkDocument } | Extract<EditResult, { refusal: unknown }> {
  let present = document;
  for (const { source, target } of weights) {
    if (isWired(present.network, source, target)) continue;
    const result = connect(present, source, target);
    if (isRefused(result)) return result;
    present = result.document;
  }
  return { document: present };
}
