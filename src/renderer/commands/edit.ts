// Runs an edit for the user: what it did or why it was refused is said, what was added is selected.
import { type Edit, type EditLabel, type EditResult, isRefused, type Refusal } from '#core/document/edit.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { applyEdit } from '#renderer/state/document/apply-edit.ts';
import { announce, select } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';

/** The name of an undo entry: Add neuron h1. */
export function sentenceOfEdit({ code, values }: EditLabel): string {
  return translate(`edits.did_${code}`, values);
}

/** What is announced: Added neuron h1. */
function sentenceOfDeed({ code, values }: EditLabel): string {
  return translate(`edits.done_${code}`, values);
}

export function sentenceOfRefusal({ code, values }: Refusal): string {
  return translate(`edits.refused_${code}`, values);
}

/** Says what was done, or why it was refused. */
export function announceResult(result: EditResult | null): void {
  if (result === null) return;
  if (!isRefused(result)) announce(() => sentenceOfDeed(result.label));
  else if (result.refusal.code !== 'nothingChanged') announce(() => sentenceOfRefusal(result.refusal));
}

/**
 * The result, or null when no document is open.
 * @param reveals the view moves to what was added; not where the user has just put it there
 */
export async function edit(change: Edit, { reveals = true } = {}): Promise<EditResult | null> {
  const result = await applyEdit(change);
  announceResult(result);
  if (result === null || isRefused(result)) return result;
  const { neurons = [], wires = [], notes = [] } = result.added ?? {};
  if (neurons.length + wires.length + notes.length > 0) select({ neurons, wires, notes });
  // What was added has its place in the next frame.
  if (reveals && neurons.length + notes.length > 0) requestAnimationFrame(() => viewportControl()?.revealSelection());
  return result;
}
