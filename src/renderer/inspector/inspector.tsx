// The Inspect panel: the fields of whatever is selected; with nothing selected, those of the document and its training.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { connectionOf, layerOf, weightOf } from '#core/network/network-queries.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useShownNotes } from '#renderer/state/stores/shown-notes.ts';
import { neuronKey, type Selection, sizeOfSelection, useUi, wireKey } from '#renderer/state/window/ui-store.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { DocumentFields } from './document-fields.tsx';
import { HistoryField } from './history-field.tsx';
import { LayerFields } from './layer-fields.tsx';
import { NeuronFields } from './neuron-fields.tsx';
import { NoteFields } from './note-fields.tsx';
import { SeveralFields } from './several-fields.tsx';
import { TrainingSettingsForm } from './training-settings.tsx';
import { WireFields } from './wire-fields.tsx';

export function Inspector() {
  const document = useDocument((state) => state.document);
  const selection = useUi((state) => state.selection);
  if (document === null) return null;
  return (
    <Panel>
      <SelectedFields document={document} selection={selection} />
    </Panel>
  );
}

interface SelectedFieldsProps {
  readonly document: NetworkDocument;
  readonly selection: Selection;
}

/** Keys make each part's fields its own, so that a half-typed number never moves to another neuron. */
function SelectedFields({ document, selection }: SelectedFieldsProps) {
  const { network } = document;
  const shownNotes = useShownNotes(document);
  const { neurons, wires, layers, notes } = selection;
  if (sizeOfSelection(selection) > 1) return <SeveralFields document={document} selection={selection} />;
  const [neuron] = neurons;
  const [wire] = wires;
  const owner = neuron === undefined ? undefined : layerOf(network, neuron.layer);
  if (neuron !== undefined && owner !== undefined && neuron.unit < owner.units) {
    return <NeuronFields key={neuronKey(neuron)} network={network} layer={owner} neuron={neuron} />;
  }
  const connection = wire === undefined ? undefined : connectionOf(network, wire.connection);
  if (wire !== undefined && connection !== undefined && weightOf(network, wire) !== null) {
    return <WireFields key={wireKey(wire)} network={network} connection={connection} wire={wire} />;
  }
  const layer = layers[0] === undefined ? undefined : layerOf(network, layers[0]);
  if (layer !== undefined) return <LayerFields key={layer.id} network={network} layer={layer} />;
  const note = shownNotes?.find(({ id }) => id === notes[0]);
  if (note !== undefined) return <NoteFields key={note.id} note={note} />;
  return (
    <>
      <DocumentFields name={document.name} exampleId={document.example} />
      <HistoryField history={document.history} />
      <TrainingSettingsForm training={document.training} />
    </>
  );
}
