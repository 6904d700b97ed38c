// The two ways an edit ends, and what every ending must say.
import { nameList } from '#core/diagnostics/name-list.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { addedIds } from '#core/network/origins.ts';
import type { AddedParts, EditCode, EditDone, EditLabel, EditResult, Refusal, RefusalCode } from '../../edit.ts';
import type { NetworkDocument } from '../../network-document.ts';

export function done(document: NetworkDocument, code: EditCode, values: EditLabel['values'] = {}): EditDone {
  return { document, label: { code, values } };
}

export function refusal(code: RefusalCode, values: Refusal['values'] = {}): Refusal {
  return { code, values };
}

export function refused(code: RefusalCode, values: Refusal['values'] = {}): EditResult {
  return { refusal: refusal(code, values) };
}

/** The same ending, with the layers, connections and notes that the document did not have before, and the named neurons. */
export function withAdded(
  before: NetworkDocument,
  result: EditDone,
  neurons: readonly NeuronReference[] = [],
): EditDone {
  const { network } = result.document;
  const added: AddedParts = {
    layers: addedIds(before.network.layers, network.layers),
    connections: addedIds(before.network.connections, network.connections),
    neurons,
    ...addedNotes(before, result.document),
  };
  return { ...result, added };
}

function addedNotes(before: NetworkDocument, { notes = [] }: NetworkDocument): Pick<AddedParts, 'notes'> {
  if (notes === before.notes) return {};
  const known = new Set(before.notes?.map(({ id }) => id));
  const added = notes.flatMap(({ id }) => (known.has(id) ? [] : id));
  return added.length === 0 ? {} : { notes: added };
}

export const namesInSentence = 5;

/** Names for a sentence: the first five, then an ellipsis. */
export function listOfNames(names: readonly string[]): string {
  return nameList(names, namesInSentence);
}
