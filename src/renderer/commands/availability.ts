// Reasons, shared by many commands, why they can't be run now.
import type { MessageKey } from '#messages/catalogue.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { sizeOfSelection, useUi } from '#renderer/state/window/ui-store.ts';

export function needsDocument(): MessageKey | null {
  return useDocument.getState().document === null ? 'commands.whyNoDocument' : null;
}

export function needsTrainable(): MessageKey | null {
  const { document } = useDocument.getState();
  if (document === null) return 'commands.whyNoDocument';
  return compiledDocument(document).trainable ? null : 'commands.whyNotTrainable';
}

export function needsSelection(): MessageKey | null {
  const { selection } = useUi.getState();
  return sizeOfSelection(selection) === 0 ? 'commands.whyNothingSelected' : needsDocument();
}

export function needsOneWire(): MessageKey | null {
  return needsDocument() ?? (useUi.getState().selection.wires.length === 1 ? null : 'commands.whyNotOneWire');
}

export function needsStage(): MessageKey | null {
  return needsDocument() ?? (useRun.getState().stage === null ? 'commands.whyNoStage' : null);
}

export function needsPast(): MessageKey | null {
  return useTimeline.getState().lookedAt === null ? 'commands.whyLive' : null;
}
