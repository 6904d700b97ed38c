// The canvas with what it may do to the document, and its view for commands.
import { useEffect, useMemo } from 'react';
import { type Edit, isRefused } from '#core/document/edit.ts';
import { addLayer, addNeuron } from '#core/document/edits/add-dense.ts';
import { addInput } from '#core/document/edits/add-input.ts';
import { addNextNeuron } from '#core/document/edits/add-next-neuron.ts';
import { addUnit } from '#core/document/edits/add-unit.ts';
import { canConnect, connect } from '#core/document/edits/connect.ts';
import { move } from '#core/document/edits/move.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { rename } from '#core/document/edits/rename.ts';
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { setBias, setWeight } from '#core/document/edits/set-parameter.ts';
import type { Position } from '#core/document/network-document.ts';
import { type CanvasActions, CanvasActionsProvider, type InsertKind } from '#renderer/canvas/canvas-actions.ts';
import { NetworkCanvas } from '#renderer/canvas/network-canvas.tsx';
import { viewportActions } from '#renderer/canvas/viewport-actions.ts';
import { commit } from '#renderer/commands/commit.ts';
import { edit, sentenceOfRefusal } from '#renderer/commands/edit.ts';
import { closeFile } from '#renderer/commands/file-actions.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/document-store.ts';
import { useSettings } from '#renderer/state/settings-store.ts';
import { setViewportControl } from '#renderer/state/viewport-control.ts';
import { PastBadge } from '#renderer/timeline/past-badge.tsx';
import { readNumber } from '#renderer/ui/read-number.ts';
import { ErrorBoundary } from './error-boundary.tsx';

function insertion(kind: InsertKind, position: Position): Edit {
  if (kind === 'input') return (document) => addInput(document, position);
  if (kind === 'neuron') return (document) => addNeuron(document, { position });
  return (document) => addLayer(document, { position });
}

/** Reads arithmetic and applies the number; the sentence when the text or the edit is refused. */
async function editNumber(text: string, change: (value: number) => Edit): Promise<string | null> {
  const read = readNumber(text, {});
  if ('problem' in read)
    return translate(`ui.number_${read.problem.code}`, 'bound' in read.problem ? read.problem : {});
  return commit(change(read.value));
}

const actions: CanvasActions = {
  connect: (source, target) => void edit((document) => connect(document, source, target)),
  refusalFor(source, target) {
    const { document } = useDocument.getState();
    const refusal = document === null ? null : canConnect(document, source, target);
    return refusal === null ? null : sentenceOfRefusal(refusal);
  },
  move: (positions) => edit((document) => move(document, positions)),
  editWeight: (wire, text) => editNumber(text, (value) => (document) => setWeight(document, wire, value)),
  editBias: (neuron, text) => editNumber(text, (value) => (document) => setBias(document, neuron, value)),
  rename: (layer, name) => commit((document) => rename(document, layer, name)),
  setActivation: (layer, kind) => commit((document) => setActivation(document, [layer], kind)),
  activationRefusal(layer, kind) {
    const { document } = useDocument.getState();
    const result = document === null ? null : setActivation(document, [layer], kind);
    if (result === null || !isRefused(result) || result.refusal.code === 'nothingChanged') return null;
    return sentenceOfRefusal(result.refusal);
  },
  addUnit: (layer) => void edit((document) => addUnit(document, layer)),
  addNextNeuron: (neuron) => void edit((document) => addNextNeuron(document, [neuron], { x: 0, y: 0 })),
  removeWire: (wire) => void edit((document) => removeParts(document, { wires: [wire] })),
  insertAt: (kind, position) => void edit(insertion(kind, position)),
  chooseExample: () => void closeFile(),
};

export function CanvasArea() {
  const t = useTranslate();
  const wheel = useSettings((state) => state.wheel);
  const generation = useDocument((state) => state.generation);
  const label = useMemo(() => t('canvas.area'), [t]);
  useEffect(() => {
    setViewportControl(viewportActions);
    return () => setViewportControl(null);
  }, []);
  return (
    <main className="area canvas-area" data-area="canvas" aria-label={label}>
      <ErrorBoundary>
        <CanvasActionsProvider value={actions}>
          <NetworkCanvas key={generation} wheel={wheel} />
        </CanvasActionsProvider>
        <PastBadge />
      </ErrorBoundary>
    </main>
  );
}
