// After undo or redo, takes out of the selection what is no longer there.
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { select, useUi } from '#renderer/state/window/ui-store.ts';

export function dropLostSelection(): void {
  const { document } = useDocument.getState();
  if (document === null) return;
  const { layers, connections } = document.network;
  const notes = new Set(document.notes?.map(({ id }) => id));
  const units = new Map(layers.map((layer) => [layer.id, layer.units]));
  const weights = new Map(connections.map((connection) => [connection.id, connection.weights]));
  const { selection } = useUi.getState();
  select({
    layers: selection.layers.filter((layer) => units.has(layer)),
    neurons: selection.neurons.filter(({ layer, unit }) => unit < (units.get(layer) ?? 0)),
    wires: selection.wires.filter(
      (wire) => (weights.get(wire.connection)?.[wire.target]?.[wire.source] ?? null) !== null,
    ),
    notes: selection.notes.filter((id) => notes.has(id)),
  });
}
