// The Inspect panel: the fields of whatever is selected; with nothing selected, those of the document and its training.
import { dropHistory, keepHistory } from '#core/document/edits/keep-history.ts';
import { historyValue } from '#core/document/file/history-value.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { historyOf } from '#core/document/training-history.ts';
import { connectionOf, layerOf, weightOf } from '#core/network/network-queries.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useShownNotes } from '#renderer/state/stores/shown-notes.ts';
import { neuronKey, type Selection, sizeOfSelection, useUi, wireKey } from '#renderer/state/window/ui-store.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { DocumentFields } from './document-fields.tsx';
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

/** Switch for the training history in the file, and how much larger that makes it. */
function HistoryField({ history }: { readonly history: NetworkDocument['history'] }) {
  const t = useTranslate();
  const log = useRun((state) => state.snapshot.log);
  // What a run adds is counted when it rests.
  const isRunning = useRun((state) => state.status === 'running');
  const shown = history ?? historyOf(log);
  const kilobytes = Math.ceil(historyValue.write(shown, 1).length / 1024);
  const values = { count: shown.length, size: kilobytes };
  return (
    <SwitchField
      label={t('inspector.keepHistory')}
      checked={history !== undefined}
      hint={shown.length === 0 || isRunning ? undefined : t('inspector.historySize', values)}
      help={t('inspector.keepHistoryHelp')}
      onCommit={(keep) => commit((document) => (keep ? keepHistory(document, log) : dropHistory(document)))}
    />
  );
}
