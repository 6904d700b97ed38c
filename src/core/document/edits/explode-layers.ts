// Turns several layers into single neurons as one edit.
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { type EditDone, type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { explodeLayer } from './explode-layer.ts';
import { done, listOfNames, refused, withAdded } from './steps/outcome.ts';

/** What is a single neuron already stays as it is. Refused as a whole when one of the layers can't be exploded. */
export function explodeLayers(document: NetworkDocument, ids: readonly LayerId[]): EditResult {
  const steps: EditDone[] = [];
  for (const id of ids) {
    const result = explodeLayer(steps.at(-1)?.document ?? document, id);
    if (!isRefused(result)) steps.push(result);
    else if (result.refusal.code !== 'nothingChanged') return result;
  }
  const last = steps.at(-1);
  if (last === undefined) return refused('nothingChanged');
  if (steps.length === 1) return last;
  const neurons: readonly NeuronReference[] = steps.flatMap(({ added }) => added?.neurons ?? []);
  const names = ids.flatMap((id) => layerOf(document.network, id)?.name ?? []);
  const values = { names: listOfNames(names), count: neurons.length };
  return withAdded(document, done(last.document, 'explodeSeveral', values), neurons);
}
