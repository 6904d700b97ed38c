// An edit made from a field: what comes back is the sentence of its refusal, to be shown beside that field.
import { type Edit, isRefused } from '#core/document/edit.ts';
import { edit, sentenceOfRefusal } from './edit.ts';

/** Null: done, and announced. */
export async function commit(change: Edit): Promise<string | null> {
  const result = await edit(change);
  if (result === null || !isRefused(result) || result.refusal.code === 'nothingChanged') return null;
  return sentenceOfRefusal(result.refusal);
}
