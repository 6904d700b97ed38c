// Renames a layer, whose units follow, or the document.
import type { LayerId } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { clashingName, renamed, unfitName } from './steps/free-names.ts';
import { done, refused } from './steps/outcome.ts';

/** Neuron names are unique; spaces around the name are taken away. */
export function rename(document: NetworkDocument, id: LayerId, requested: string): EditResult {
  const { network } = document;
  const layer = layerOf(network, id);
  if (layer === undefined) return refused('notFound');
  const name = requested.trim();
  if (name === layer.name) return refused('nothingChanged');
  const unfit = unfitName(name);
  if (unfit !== null) return { refusal: unfit };
  const clash = clashingName(network, id, name, layer.units);
  if (clash !== undefined) return refused('nameTaken', { name: clash });
  return done({ ...document, network: renamed(network, id, name) }, 'rename', { from: layer.name, to: name });
}

export function renameDocument(document: NetworkDocument, requested: string): EditResult {
  const name = requested.trim();
  if (name === document.name) return refused('nothingChanged');
  const unfit = unfitName(name);
  return unfit === null ? done({ ...document, name }, 'renameDocument', { name }) : { refusal: unfit };
}
