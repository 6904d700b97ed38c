// Copying and pasting for the user: parts of the network and notes to the system's clipboard and back, and what was said about it.
import { clipboardText, readClipboard as readParts } from '#core/document/clipboard/clipboard-text.ts';
import { boundsOfParts, type CopiedParts, copyParts } from '#core/document/clipboard/copied-parts.ts';
import { paste } from '#core/document/edits/paste.ts';
import { snapped } from '#core/document/layer-size.ts';
import type { Position } from '#core/document/network-document.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { readClipboard, writeClipboard } from '#renderer/platform/clipboard.ts';
import { startImport } from '#renderer/state/document/data-import.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { announce, useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { needsDocument } from './availability.ts';
import { edit, sentenceOfRefusal } from './edit.ts';
import { looksLikeCells } from './table-files.ts';

/** A wire alone can't stand anywhere, so it can't be copied. */
export function needsStanding(): MessageKey | null {
  const { neurons, layers, notes } = useUi.getState().selection;
  return needsDocument() ?? (neurons.length + layers.length + notes.length === 0 ? 'commands.whyNoPartSelected' : null);
}

/** What was copied; null when it failed, which is said. */
export async function copySelection(): Promise<CopiedParts | null> {
  const { document } = useDocument.getState();
  const parts = document === null ? null : copyParts(document, useUi.getState().selection);
  if (parts === null) return null;
  try {
    await writeClipboard(clipboardText(parts));
  } catch {
    announce(() => translate('commands.clipboardNotWritten'));
    return null;
  }
  return parts;
}

/** The sentence that says how much was copied. */
export function sentenceOfCopy(parts: CopiedParts): string {
  const count = neuronCount(parts);
  const notes = parts.notes?.length ?? 0;
  if (count === 0) return translate('commands.copiedNotes', { count: notes });
  return notes === 0
    ? translate('commands.copied', { count })
    : translate('commands.copiedWithNotes', { count, notes });
}

function neuronCount({ network, neighbours }: CopiedParts): number {
  return network.layers.reduce((sum, { id, units }) => (neighbours.has(id) ? sum : sum + units), 0);
}

export async function pasteParts(withConnections: boolean): Promise<void> {
  let text: string;
  try {
    text = await readClipboard();
  } catch {
    announce(() => translate('commands.clipboardNotRead'));
    return;
  }
  const read = readParts(text);
  if ('refusal' in read) {
    const isEmpty = useDocument.getState().document?.network.layers.length === 0;
    if (isEmpty && looksLikeCells(text)) return startImport({ name: null, content: text });
    announce(() => sentenceOfRefusal(read.refusal));
    return;
  }
  const corner = cornerInView(read.parts);
  await edit((document) => paste(document, read.parts, { withConnections, ...(corner && { corner }) }));
}

/** Where the parts stood, if that can be seen; else at the centre of the view. */
function cornerInView(parts: CopiedParts): Position | null {
  const bounds = boundsOfParts(parts);
  const view = viewportControl()?.visible() ?? null;
  if (view === null) return null;
  const isSeen =
    bounds.x < view.x + view.width &&
    view.x < bounds.x + bounds.width &&
    bounds.y < view.y + view.height &&
    view.y < bounds.y + bounds.height;
  if (isSeen) return null;
  const x = view.x + (view.width - bounds.width) / 2;
  const y = view.y + (view.height - bounds.height) / 2;
  return { x: snapped(x), y: snapped(y) };
}
