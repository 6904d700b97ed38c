// Runs an edit for the user: what it did or why it was refused is said, what was added is selected.
import { type Edit, type EditLabel, type EditResult, isRefused, type Refusal } from '#core/document/edit.ts';
import { isTaught, type NumberDeclaration, trainingDeclarations } from '#core/document/training-settings.ts';
import type { DeclaredName } from '#core/network/layer-definitions.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { applyEdit } from '#renderer/state/document/apply-edit.ts';
import { announce, select } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { percentText } from '#renderer/ui/percent-text.ts';

/** The name of an undo entry: Add neuron h1. */
export function sentenceOfEdit({ code, values }: EditLabel): string {
  return translate(`edits.did_${code}`, spoken(values));
}

/** What is announced: Added neuron h1. */
function sentenceOfDeed({ code, values }: EditLabel): string {
  return translate(`edits.done_${code}`, spoken(values));
}

/** A setting is called as its field is, and shares are in percent as there. */
function spoken(values: EditLabel['values']): EditLabel['values'] {
  const { setting, value } = values;
  if (typeof setting !== 'string') return values;
  if (!isTaught(setting)) return { ...values, setting: translate(`inspector.layer_${setting as DeclaredName}`) };
  const { isShare }: NumberDeclaration = trainingDeclarations[setting];
  const shown = isShare === true ? percentText(Number(value)) : value;
  return { ...values, setting: translate(`training.${setting}`), value: shown ?? '' };
}

export function sentenceOfRefusal({ code, values }: Refusal): string {
  return translate(`edits.refused_${code}`, spoken(values));
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
