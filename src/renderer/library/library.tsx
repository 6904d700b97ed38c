// The parts that can be added: dragged to the canvas, or inserted after the selection with Enter or a click.
import { IconCircle, IconCircleDot, IconNote, IconRectangleVertical, type TablerIcon } from '@tabler/icons-react';
import { type DeclaredKind, declaredKinds } from '#core/network/layer-definitions.ts';
import type { CommandId } from '#renderer/commands/command.ts';
import { useShownKey } from '#renderer/commands/command-keys.ts';
import { declaredIcons } from '#renderer/commands/insert-declared.ts';
import { addLayerAfterSelection, askUnitsOfAdded } from '#renderer/commands/inserting.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { libraryItemType, onWireType } from '#renderer/state/window/library-item.ts';
import { Panel, PanelSection } from '#renderer/ui/panel.tsx';
import styles from './library.module.css';

interface LibraryItem {
  readonly item: 'input' | 'neuron' | 'layer' | 'note' | DeclaredKind;
  readonly icon: TablerIcon;
  /** The command whose key does nearly the same on the canvas. */
  readonly keyFrom: CommandId;
}

const items: readonly LibraryItem[] = [
  { item: 'input', icon: IconCircleDot, keyFrom: 'insert.input' },
  { item: 'neuron', icon: IconCircle, keyFrom: 'build.nextNeuron' },
  { item: 'layer', icon: IconRectangleVertical, keyFrom: 'insert.layer' },
  ...declaredKinds.map((kind) => ({ item: kind, icon: declaredIcons[kind], keyFrom: `insert.${kind}` as const })),
  { item: 'note', icon: IconNote, keyFrom: 'insert.note' },
];

export function Library() {
  const t = useTranslate();
  return (
    <Panel>
      <PanelSection title={t('library.parts')}>
        <ul className={styles.list}>
          {items.map((each) => (
            <LibraryRow key={each.item} {...each} />
          ))}
        </ul>
        <p className={styles.hint}>{t('library.hint')}</p>
      </PanelSection>
    </Panel>
  );
}

async function insert(item: LibraryItem['item']): Promise<void> {
  if (item === 'layer') askUnitsOfAdded(await addLayerAfterSelection());
  else await runCommand(`insert.${item}`);
}

function LibraryRow({ item, icon: Icon, keyFrom }: LibraryItem) {
  const t = useTranslate();
  const shortcut = useShownKey(keyFrom);
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.setData(libraryItemType, item);
          if (item === 'neuron') event.dataTransfer.setData(onWireType, item);
          event.dataTransfer.effectAllowed = 'copy';
        }}
        onClick={() => void insert(item)}
      >
        <Icon size={18} aria-hidden />
        <span className={styles.words}>
          <span>{t(`library.${item}`)}</span>
          <span className={styles.line}>{t(`library.${item}Line`)}</span>
        </span>
        {shortcut !== undefined && <kbd className={styles.key}>{shortcut}</kbd>}
      </button>
    </li>
  );
}
