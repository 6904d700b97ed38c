// Edits that put a run's training log into the document, and take it out.
import type { EditResult } from '../edit.ts';
import type { NetworkDocument } from '../network-document.ts';
import { type HistoryPoint, historyOf } from '../training-history.ts';
import { done, refused } from './steps/outcome.ts';

/** @param log what the present run has told so far */
export function keepHistory(document: NetworkDocument, log: readonly HistoryPoint[]): EditResult {
  if (document.history !== undefined) return refused('nothingChanged');
  return done({ ...document, history: historyOf(log) }, 'keepHistory');
}

export function dropHistory({ history, ...document }: NetworkDocument): EditResult {
  return history === undefined ? refused('nothingChanged') : done(document, 'dropHistory');
}

/** The weights are no run's any more. */
export function withoutHistory(document: NetworkDocument): NetworkDocument {
  return document.history === undefined ? document : { ...document, history: [] };
}
