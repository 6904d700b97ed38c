// Contents of the discs when a document is opened: maps in examples whose hidden neurons share a plane among them.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { layerRoles } from '#core/network/network-queries.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { mapQuestion } from '../numbers/map-question.ts';
import type { NeuronsShow } from './canvas-view.ts';

/** Of fewer there is not much to be seen that their lines in the decision boundary do not show. */
const fewestHidden = 4;

export function facesAtOpening(document: NetworkDocument): NeuronsShow {
  const { path, fileName } = useDocument.getState();
  const isExample = path === null && fileName === null;
  if (!isExample || hiddenNeurons(document) < fewestHidden) return 'value';
  return mapQuestion(document)?.kind === 'plane' && hasPlane(document) ? 'map' : 'value';
}

/** A single row, to be followed by hand, spans none. */
function hasPlane(document: NetworkDocument): boolean {
  return (compiledDocument(document).dataset?.count ?? 0) > 1;
}

function hiddenNeurons({ network }: NetworkDocument): number {
  const roles = layerRoles(network);
  const hidden = network.layers.filter(({ id }) => roles.get(id)?.kind === 'hidden');
  return hidden.reduce((sum, { units }) => sum + units, 0);
}
