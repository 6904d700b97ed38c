// The Inspect panel: the fields of whatever is selected; with nothing selected, those of the document and its training.
import { memo } from 'react';
import { dropHistory, keepHistory } from '#core/document/edits/keep-history.ts';
import { renameDocument } from '#core/document/edits/rename.ts';
import { historyValue } from '#core/document/file/history-value.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { historyOf } from '#core/document/training-history.ts';
import { exampleById } from '#core/examples/examples.ts';
import { connectionOf, layerOf, weightOf } from '#core/network/network-queries.ts';
import { commit } from '#renderer/commands/commit.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useShownNotes } from '#renderer/state/stores/shown-notes.ts';
import { neuronKey, type Selection, sizeOfSelection, useUi, wireKey } from '#renderer/state/window/ui-store.ts';
import { isWithheld, useWithheld } from '#renderer/state/window/withheld-store.ts';
import { Panel, PanelSection } from '#renderer/ui/panel.tsx';
import { SwitchField } from '#renderer/ui/switch-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './inspector.module.css';
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

interface DocumentFieldsProps {
  readonly name: string;
  /** Where it was made from, if from an example. */
  readonly exampleId: NetworkDocument['example'];
}

/** Its name, and the note of the example that it was made from. */
const DocumentFields = memo(function DocumentFields({ name, exampleId }: DocumentFieldsProps) {
  const t = useTranslate();
  const isNoteShown = !useWithheld(isWithheld);
  const example = exampleId === undefined || !isNoteShown ? undefined : exampleById(exampleId);
  return (
    <PanelSection title={t('inspector.document')}>
      <TextField
        label={t('inspector.name')}
        value={name}
        placeholder={t('app.untitled')}
        onCommit={(next) => commit((document) => renameDocument(document, next))}
      />
      {example !== undefined && (
        <div className={styles.note}>
          <h3>{t(`examples.${example.id}-title`)}</h3>
          <p>{t(`examples.${example.id}-note`)}</p>
        </div>
      )}
    </PanelSection>
  );
});

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
