// Takes away what was put on the clipboard: the copied neurons with their wires, and notes; no wire that was not copied.
import type { PartsToCopy } from '../clipboard/copied-parts.ts';
import { type EditLabel, type EditResult, isRefused } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { removeParts } from './remove-parts.ts';
import { labelWithNotes, noteCount } from './steps/counted-notes.ts';

export function cut(document: NetworkDocument, { neurons = [], layers = [], notes = [] }: PartsToCopy): EditResult {
  const result = removeParts(document, { neurons, layers, notes });
  if (isRefused(result)) return result;
  const count = neuronCount(document) - neuronCount(result.document);
  const cutNotes = noteCount(document) - noteCount(result.document);
  return { ...result, label: labelOf(count, cutNotes) };
}

function labelOf(neurons: number, notes: number): EditLabel {
  if (neurons === 0) return { code: 'cutNotes', values: { count: notes } };
  const values = { count: neurons };
  return notes === 0 ? { code: 'cut', values } : labelWithNotes('cut', values, notes);
}

function neuronCount({ network }: NetworkDocument): number {
  return network.layers.reduce((sum, { units }) => sum + units, 0);
}
