// Undo history: labelled, invertible entries, a position among them, and the mark of what is saved. An immutable value.
import type { EditLabel } from './edit.ts';
import type { NetworkDocument } from './network-document.ts';
import { applyPatch, type DocumentPatch, invert, patchBetween } from './patch.ts';

/** One undo entry. `Moment` is what the owner wants back beside the document, such as the state of a training run. */
export interface UndoEntry<Moment> {
  readonly label: EditLabel;
  readonly patch: DocumentPatch;
  readonly momentBefore: Moment;
  readonly momentAfter: Moment;
}

export interface UndoHistory<Moment> {
  readonly entries: readonly UndoEntry<Moment>[];
  /** Entries before this index are done, the others are undone. */
  readonly position: number;
  /** Position at which the document equals the file; −1 when it can't be reached any more. */
  readonly savedAt: number;
}

/** Older entries are forgotten beyond this many. */
export const maximumEntries = 1000;

/** @param saved whether the document equals its file (or is untouched) */
export function emptyHistory<Moment>(saved: boolean): UndoHistory<Moment> {
  return { entries: [], position: 0, savedAt: saved ? 0 : -1 };
}

export interface Recording<Moment> {
  readonly label: EditLabel;
  readonly before: NetworkDocument;
  readonly after: NetworkDocument;
  readonly momentBefore: Moment;
  readonly momentAfter: Moment;
}

/** Adds an entry and forgets what was undone. */
export function record<Moment>(history: UndoHistory<Moment>, recording: Recording<Moment>): UndoHistory<Moment> {
  const { label, before, after, momentBefore, momentAfter } = recording;
  const entry = { label, patch: patchBetween(before, after), momentBefore, momentAfter };
  const done = history.entries.slice(0, history.position);
  const savedAt = history.savedAt > history.position ? -1 : history.savedAt;
  return forgetOldest({ entries: [...done, entry], position: done.length + 1, savedAt });
}

function forgetOldest<Moment>(history: UndoHistory<Moment>): UndoHistory<Moment> {
  const surplus = history.entries.length - maximumEntries;
  if (surplus <= 0) return history;
  return {
    entries: history.entries.slice(surplus),
    position: history.position - surplus,
    savedAt: history.savedAt < surplus ? -1 : history.savedAt - surplus,
  };
}

/** Makes the last entry reach to `after`, instead of adding one: a training that goes on. */
export function lengthen<Moment>(history: UndoHistory<Moment>, recording: Recording<Moment>): UndoHistory<Moment> {
  const last = lastEntry(history);
  if (last === null) return record(history, recording);
  const start = applyPatch(recording.before, invert(last.patch));
  const entry = {
    label: recording.label,
    patch: patchBetween(start, recording.after),
    momentBefore: last.momentBefore,
    momentAfter: recording.momentAfter,
  };
  const savedAt = history.savedAt >= history.position ? -1 : history.savedAt;
  const entries = [...history.entries.slice(0, history.position - 1), entry];
  return { entries, position: entries.length, savedAt };
}

/** The entry that undo would take back. */
export function lastEntry<Moment>(history: UndoHistory<Moment>): UndoEntry<Moment> | null {
  return history.entries[history.position - 1] ?? null;
}

/** The entry that redo would do again. */
export function nextEntry<Moment>(history: UndoHistory<Moment>): UndoEntry<Moment> | null {
  return history.entries[history.position] ?? null;
}

export interface Moved<Moment> {
  readonly history: UndoHistory<Moment>;
  readonly document: NetworkDocument;
  readonly moment: Moment;
  readonly label: EditLabel;
}

export function undo<Moment>(history: UndoHistory<Moment>, document: NetworkDocument): Moved<Moment> | null {
  const entry = lastEntry(history);
  if (entry === null) return null;
  const { patch, label, momentBefore: moment } = entry;
  return { history: at(history, history.position - 1), document: applyPatch(document, invert(patch)), moment, label };
}

export function redo<Moment>(history: UndoHistory<Moment>, document: NetworkDocument): Moved<Moment> | null {
  const entry = nextEntry(history);
  if (entry === null) return null;
  const { patch, label, momentAfter: moment } = entry;
  return { history: at(history, history.position + 1), document: applyPatch(document, patch), moment, label };
}

function at<Moment>(history: UndoHistory<Moment>, position: number): UndoHistory<Moment> {
  return { ...history, position };
}

/** As if the last entry had never been made: it is taken back and can't be done again. */
export function forget<Moment>(history: UndoHistory<Moment>, document: NetworkDocument): Moved<Moment> | null {
  const undone = undo(history, document);
  if (undone === null) return null;
  const { entries, position, savedAt } = undone.history;
  const rest = { entries: entries.slice(0, position), position, savedAt: savedAt > position ? -1 : savedAt };
  return { ...undone, history: rest };
}

/**
 * Marks where the document equals its file.
 * @param written the history as it was when the file was written; entries made or replaced since then stay unsaved
 */
export function markSaved<Moment>(history: UndoHistory<Moment>, written = history): UndoHistory<Moment> {
  const done = written.entries.slice(0, written.position);
  const isReachable = done.every((entry, index) => history.entries[index] === entry);
  return { ...history, savedAt: isReachable ? written.position : -1 };
}

export function isSaved<Moment>(history: UndoHistory<Moment>): boolean {
  return history.savedAt === history.position;
}
