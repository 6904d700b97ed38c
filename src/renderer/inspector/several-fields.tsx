// Several selected parts: how many of what, and what can be set for all of them.

import { Button } from '@mantine/core';
import { IconLock, IconLockOpen, IconPower, IconTrash } from '@tabler/icons-react';
import { resizeNotes } from '#core/document/edits/notes.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Note } from '#core/document/notes/note.ts';
import { hasActivation, hasBiases, isDeclared } from '#core/network/layer-definitions.ts';
import type { Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { commit } from '#renderer/commands/commit.ts';
import { areFrozen, freezableIn, isEmpty } from '#renderer/commands/freezing.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { areOff, switchableIn } from '#renderer/commands/switching.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { neuronKey, neuronsOfSelection, type Selection, wireKey } from '#renderer/state/window/ui-store.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { PanelSection } from '#renderer/ui/panel.tsx';
import { CommonBias, CommonWeight } from './common-numbers.tsx';
import { commonOf } from './common-of.ts';
import { LayerNumbers } from './declared-fields.tsx';
import { DenseFields } from './dense-fields.tsx';
import styles from './inspector.module.css';
import { noteSides } from './note-sides.ts';

interface SeveralFieldsProps {
  readonly document: NetworkDocument;
  readonly selection: Selection;
}

export function SeveralFields({ document, selection }: SeveralFieldsProps) {
  const t = useTranslate();
  const { network } = document;
  const { neurons, wires, layers } = selection;
  const notes = document.notes?.filter(({ id }) => selection.notes.includes(id)) ?? [];
  const freezable = freezableIn(network, selection);
  const dense = freezable.layers.map((id) => layerOf(network, id)).filter(hasActivation);
  const declared = freezable.layers.flatMap((id) => layerOf(network, id) ?? []).filter(isDeclared);
  const switchable = switchableIn(network, selection);
  const biased = neuronsWithBias(network, selection);
  const isFrozen = areFrozen(network, freezable);
  const FreezeIcon = isFrozen ? IconLockOpen : IconLock;
  return (
    <PanelSection title={t('inspector.several')}>
      <ul className={styles.counts}>
        {neurons.length > 0 && <li>{t('canvas.neuronCount', { count: neurons.length })}</li>}
        {layers.length > 0 && <li>{t('inspector.layerCount', { count: layers.length })}</li>}
        {wires.length > 0 && <li>{t('inspector.wireCount', { count: wires.length })}</li>}
        {notes.length > 0 && <li>{t('inspector.noteCount', { count: notes.length })}</li>}
      </ul>
      {dense.length > 0 && (
        <DenseFields key={dense.map(({ id }) => id).join()} layers={dense} outputs={outputLayers(network)} />
      )}
      <LayerNumbers key={declared.map(({ id }) => id).join()} layers={declared} />
      {biased.length > 0 && <CommonBias key={biased.map(neuronKey).join()} network={network} neurons={biased} />}
      {wires.length > 1 && <CommonWeight key={wires.map(wireKey).join()} network={network} wires={wires} />}
      {notes.length > 1 && <CommonNoteSize key={notes.map(({ id }) => id).join()} notes={notes} />}
      <div className={styles.buttons}>
        {!isEmpty(freezable) && (
          <Button size="xs" leftSection={<FreezeIcon size={14} />} onClick={() => void runCommand('edit.freeze')}>
            {t(isFrozen ? 'inspector.unfreeze' : 'inspector.freeze')}
          </Button>
        )}
        {switchable.length > 0 && (
          <Button size="xs" leftSection={<IconPower size={14} />} onClick={() => void runCommand('edit.switchOff')}>
            {t(areOff(network, switchable) ? 'inspector.switchOn' : 'inspector.switchOff')}
          </Button>
        )}
        <Button size="xs" leftSection={<IconTrash size={14} />} onClick={() => void runCommand('edit.delete')}>
          {t('inspector.delete')}
        </Button>
      </div>
    </PanelSection>
  );
}

function neuronsWithBias(network: Network, selection: Selection): readonly NeuronReference[] {
  return neuronsOfSelection(network, selection).filter((neuron) => {
    const layer = layerOf(network, neuron.layer);
    return hasBiases(layer) && neuron.unit < layer.units;
  });
}

/** The size that several notes have in common; typing one sets it for all of them at once. */
function CommonNoteSize({ notes }: { readonly notes: readonly Note[] }) {
  const t = useTranslate();
  const ids = notes.map(({ id }) => id);
  const mixed = t('inspector.mixed');
  return (
    <>
      <NumberField
        label={t('inspector.noteWidth')}
        value={commonOf(notes.map(({ width }) => width))}
        placeholder={mixed}
        {...noteSides.width}
        onCommit={(width) => commit((document) => resizeNotes(document, ids, { width }))}
      />
      <NumberField
        label={t('inspector.noteHeight')}
        value={commonOf(notes.map(({ height }) => height))}
        placeholder={mixed}
        {...noteSides.height}
        onCommit={(height) => commit((document) => resizeNotes(document, ids, { height }))}
      />
    </>
  );
}
