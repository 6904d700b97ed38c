// Adds an output behind what leads nowhere yet: as wide as the data's targets, and answering as they ask.

import { datasetFor } from '#core/data/dataset-of.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { addLastLayer } from './add-dense.ts';
import { fitOutputs } from './choose-dataset.ts';
import { setActivation } from './set-layer-rule.ts';

export function addOutput(document: NetworkDocument): EditResult {
  const dataset = datasetFor(document);
  const added = addLastLayer(document, 'y', dataset?.targetNames.length ?? 1);
  if (isRefused(added) || dataset === null) return added;
  return { ...added, document: fitOutputs(withoutHiddenSoftmax(added.document), dataset) };
}

/** What answered for several classes until now is an ordinary layer again. */
function withoutHiddenSoftmax(document: NetworkDocument): NetworkDocument {
  const outputs = new Set(outputLayers(document.network));
  const hidden = document.network.layers.filter(
    (layer) => hasActivation(layer) && layer.activation === 'softmax' && !outputs.has(layer.id),
  );
  const changed = setActivation(
    document,
    hidden.map(({ id }) => id),
    'tanh',
  );
  return isRefused(changed) ? document : changed.document;
}
