// The Outline: the network as a tree, the twin of the canvas for the keyboard and for screen readers.

import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useLayoutEffect } from 'react';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { LayerId } from '#core/network/network.ts';
import { howToChooseInList } from '#renderer/canvas/gestures/wiring-words.ts';
import { ActivationChoices } from '#renderer/canvas/neurons/activation-menu.tsx';
import { useCanvasView } from '#renderer/canvas/view/canvas-view.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useShownControls } from '#renderer/state/window/viewport-control.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import styles from './outline.module.css';
import { layerOfItem } from './outline-item.ts';
import { type OutlineModel, useOutlineModel } from './outline-model.ts';
import { rowId } from './outline-row.tsx';
import { editRow, goTo, showOutlineOf, useOutline } from './outline-store.ts';
import { OutlineTree } from './outline-tree.tsx';

export function Outline() {
  const document = useDocument((state) => state.document);
  const generation = useDocument((state) => state.generation);
  useLayoutEffect(() => showOutlineOf(generation), [generation]);
  return document === null ? null : <OutlineOf document={document} />;
}

function OutlineOf({ document }: { readonly document: NetworkDocument }) {
  const t = useTranslate();
  const model = useOutlineModel(document);
  const filter = useOutline((state) => state.filter);
  const isEmpty = document.network.layers.length === 0 && document.notes === undefined;
  useOutlineFields(model);
  return (
    <div className={styles.root}>
      <FilterField isFound={model.rows.length > 0} />
      <ChoosingTarget model={model} />
      <div className={styles.heads} aria-hidden="true">
        <span className={styles.name}>{t('outline.name')}</span>
        <span className={styles.number} title={t('outline.valueHint')}>
          {t('outline.value')}
        </span>
        <span className={styles.number}>{t('outline.bias')}</span>
      </div>
      {isEmpty && <EmptyState text={t('outline.empty')} />}
      {!isEmpty && model.rows.length === 0 && <EmptyState text={t('outline.nothingFound', { text: filter })} />}
      <OutlineTree model={model} />
      <ActivationMenu model={model} />
    </div>
  );
}

/** While the keyboard is in the tree, the commands open their fields there. */
function useOutlineFields(model: OutlineModel): void {
  useLayoutEffect(() => {
    const outline = {
      hasKeyboard: () => document.activeElement?.closest('[role="tree"]') != null,
      rename(layer: LayerId) {
        const own = [model.rows[model.activeAt], ...model.rows].find(
          (row) => row !== undefined && layerOfItem(row.item) === layer,
        );
        if (own !== undefined) editRow(own.key, { kind: 'name', layer });
      },
      writeNote(id: string) {
        const row = model.rows.find(({ item }) => item.kind === 'note' && item.note.id === id);
        if (row !== undefined) editRow(row.key, { kind: 'words', note: id });
      },
      chooseActivation: (layer: LayerId) => useOutline.setState({ activationMenu: layer }),
    };
    useShownControls.setState({ outline });
    return () => useShownControls.setState({ outline: null });
  }, [model]);
}

/** Down goes from the field into what it found. */
function FilterField({ isFound }: { readonly isFound: boolean }) {
  const t = useTranslate();
  const filter = useOutline((state) => state.filter);
  const change = (text: string): void => useOutline.setState({ filter: text });
  const clear = filter !== '' && (
    <CloseButton size="xs" aria-label={t('outline.clearFilter')} onClick={() => change('')} />
  );
  return (
    <div className={styles.filter}>
      <TextInput
        size="xs"
        type="text"
        aria-label={t('outline.filter')}
        placeholder={t('outline.filter')}
        value={filter}
        leftSection={<IconSearch size={14} />}
        rightSection={clear}
        onChange={(event) => change(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape' && filter !== '') {
            event.preventDefault();
            change('');
          }
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          if (isFound) goTo(useOutline.getState().active ?? '');
        }}
      />
    </div>
  );
}

function ChoosingTarget({ model }: { readonly model: OutlineModel }) {
  const t = useTranslate();
  const connecting = useCanvasView((state) => state.connecting);
  if (connecting?.by !== 'keyboard') return null;
  return <p className={styles.hint}>{howToChooseInList(t, model.facts, connecting)}</p>;
}

function ActivationMenu({ model }: { readonly model: OutlineModel }) {
  const open = useOutline((state) => state.activationMenu);
  const layer = open === null ? undefined : model.facts.layers.get(open);
  if (!hasActivation(layer)) return null;
  const dismiss = (): void => useOutline.setState({ activationMenu: null });
  const onClose = (): void => {
    dismiss();
    goTo(model.rows[model.activeAt]?.key ?? '');
  };
  return (
    <ActivationChoices
      key={layer.id}
      layer={layer}
      anchor={rowId(model.activeAt)}
      onClose={onClose}
      onDismiss={dismiss}
    />
  );
}
