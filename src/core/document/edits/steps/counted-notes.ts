// Notes that go along with neurons or wires: an entry of the undo history counts both.
import type { EditCode, EditLabel } from '../../edit.ts';
import type { NetworkDocument } from '../../network-document.ts';

const codeWithNotes = {
  delete: 'deleteWithNotes',
  disconnect: 'disconnectWithNotes',
  cut: 'cutWithNotes',
  paste: 'pasteWithNotes',
  pasteConnected: 'pasteConnectedWithNotes',
  duplicate: 'duplicateWithNotes',
} as const satisfies Partial<Record<EditCode, EditCode>>;

/** @param values with the count of the other parts */
export function labelWithNotes(
  code: keyof typeof codeWithNotes,
  values: EditLabel['values'],
  notes: number,
): EditLabel {
  return { code: codeWithNotes[code], values: { ...values, notes } };
}

export function noteCount({ notes = [] }: NetworkDocument): number {
  return notes.length;
}
