// The lesson that is recorded and not saved, in the window or behind a trial of it.
import { useDocument } from '../stores/document-store.ts';
import { type Draft, useRecorder } from '../window/recorder-store.ts';
import { useSetAside } from './set-aside.ts';

/** Null: nothing of a recording would be lost. */
export function unsavedRecording(): Draft | null {
  const { draft } = useRecorder.getState();
  const lent = [useDocument.getState(), ...useSetAside.getState().documents];
  const isKept = draft === null || draft.isSaved || lent.every(({ lentTo }) => lentTo !== 'recording');
  return isKept ? null : draft;
}
