// Takes away what was put on the clipboard: the copied neurons with their wires, and notes; no wire that was not copied.
import type { PartsToCopy } from '../clipboard/copied-parts.ts';
import { type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { removeParts } from './remove-parts.ts';

export function cut(document: NetworkDocument, { neurons = [], layers = [], notes = [] }: PartsToCopy): EditResult {
  const result = removeParts(document, { neurons, layers, notes });
  if (isRefused(result)) return result;
  const count = neuronCount(document) - neuronCount(result.document);
  if (count > 0) return { ...result, label: { code: 'cut', values: { count } } };
  return {
    ...result,
    label: { code: 'cutNotes', values: { count: noteCount(document) - noteCount(result.document) } },
  };
}

function neuronCount({ network }: NetworkDocument): number {
  return network.layers.reduce((sum, { units }) => sum + units, 0);
}

function noteCount({ notes = [] }: NetworkDocument): number {
  return notes.length;
}
