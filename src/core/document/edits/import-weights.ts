// Weights from elsewhere take the place of the present ones. *Reset* still returns to the initial ones.
import { writeParameters } from '#core/network/parameter-layout.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { done } from './steps/outcome.ts';

/** @param parameters all of them, in the order of `layOutParameters` */
export function importWeights(document: NetworkDocument, parameters: Float64Array): EditResult {
  return done({ ...document, network: writeParameters(document.network, parameters) }, 'importWeights');
}
