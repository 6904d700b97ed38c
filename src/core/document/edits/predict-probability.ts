// Makes outputs predict a probability: sigmoid for them, and binary cross-entropy as the loss, as one entry.
import type { LayerId } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { setActivation } from './set-layer-rule.ts';
import { setTraining } from './set-training.ts';
import { done, listOfNames, refused } from './steps/outcome.ts';

export function predictProbability(document: NetworkDocument, ids: readonly LayerId[]): EditResult {
  const activated = setActivation(document, ids, 'sigmoid');
  if (isRefused(activated) && activated.refusal.code !== 'nothingChanged') return activated;
  const withSigmoid = isRefused(activated) ? document : activated.document;
  const compared = setTraining(withSigmoid, { loss: 'binaryCrossEntropy' });
  const after = isRefused(compared) ? withSigmoid : compared.document;
  if (after === document) return refused('nothingChanged');
  const names = listOfNames(ids.flatMap((id) => layerOf(document.network, id)?.name ?? []));
  return done(after, 'predictProbability', { names });
}
