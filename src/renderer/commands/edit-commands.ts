// Undo, redo, delete, select all, rename.
import { removeParts } from '#core/document/edits/remove-parts.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { redoEdit, undoEdit } from '#renderer/state/apply-edit.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { useRun } from '#renderer/state/run-store.ts';
import { announce, emptySelection, select, useUi } from '#renderer/state/ui-store.ts';
import { needsDocument, needsSelection } from './availability.ts';
import type { Command } from './command.ts';
import { edit, sentenceOfEdit } from './edit.ts';

/** A running training can be undone: it is committed first. */
function canUndo(): boolean {
  return useDocument.getState().canUndo || useRun.getState().status === 'running';
}

async function undo(): Promise<void> {
  const label = await undoEdit();
  if (label === null) return;
  dropLostSelection();
  announce(() => translate('app.announceUndone', { what: sentenceOfEdit(label) }));
}

async function redo(): Promise<void> {
  const label = await redoEdit();
  if (label === null) return;
  dropLostSelection();
  announce(() => translate('app.announceRedone', { what: sentenceOfEdit(label) }));
}

/** What is not there any more can't stay selected. */
function dropLostSelection(): void {
  const { document } = useDocument.getState();
  if (document === null) return;
  const { layers, connections } = document.network;
  const units = new Map(layers.map((layer) => [layer.id, layer.units]));
  const weights = new Map(connections.map((connection) => [connection.id, connection.weights]));
  const { selection } = useUi.getState();
  select({
    layers: selection.layers.filter((layer) => units.has(layer)),
    neurons: selection.neurons.filter(({ layer, unit }) => unit < (units.get(layer) ?? 0)),
    wires: selection.wires.filter(
      (wire) => (weights.get(wire.connection)?.[wire.target]?.[wire.source] ?? null) !== null,
    ),
  });
}

async function removeSelection(): Promise<void> {
  const { selection } = useUi.getState();
  useUi.setState({ selection: emptySelection });
  await edit((document) => removeParts(document, selection));
}

function selectAll(): void {
  const { document } = useDocument.getState();
  const neurons = (document?.network.layers ?? []).flatMap((layer) =>
    Array.from({ length: layer.units }, (_, unit): NeuronReference => ({ layer: layer.id, unit })),
  );
  select({ neurons });
}

export const editCommands: readonly Command[] = [
  {
    id: 'edit.undo',
    label: 'commands.edit_undo',
    shortcuts: ['Ctrl+KeyZ'],
    scope: 'window',
    unavailable: () => (canUndo() ? null : 'commands.whyNothingToUndo'),
    run: undo,
  },
  {
    id: 'edit.redo',
    label: 'commands.edit_redo',
    shortcuts: ['Ctrl+Shift+KeyZ', 'Ctrl+KeyY'],
    scope: 'window',
    unavailable: () => (useDocument.getState().canRedo ? null : 'commands.whyNothingToRedo'),
    run: redo,
  },
  {
    id: 'edit.delete',
    label: 'commands.edit_delete',
    shortcuts: ['Delete', 'Backspace'],
    scope: 'canvas',
    unavailable: needsSelection,
    run: removeSelection,
  },
  {
    id: 'edit.rename',
    label: 'commands.edit_rename',
    shortcuts: ['F2'],
    scope: 'window',
    unavailable: needsSelection,
    run: () => useUi.setState(({ renameRequests }) => ({ rightTab: 'inspect', renameRequests: renameRequests + 1 })),
  },
  {
    id: 'edit.selectAll',
    label: 'commands.edit_selectAll',
    shortcuts: ['Ctrl+KeyA'],
    scope: 'canvas',
    unavailable: needsDocument,
    run: selectAll,
  },
];
