// One row of the Outline: what it holds can be opened, it can be selected, its numbers and its name can be edited.
import {
  IconArrowNarrowLeft,
  IconArrowNarrowRight,
  IconChevronDown,
  IconChevronRight,
  IconCircle,
  IconLock,
  IconNote,
  IconRectangleVertical,
} from '@tabler/icons-react';
import { type MouseEvent, memo } from 'react';
import { extendsSelection } from '#renderer/canvas/gestures/selecting.ts';
import { sameItem, useCanvasView } from '#renderer/canvas/view/canvas-view.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { rowHeight } from '#renderer/ui/row-window.ts';
import styles from './outline.module.css';
import { chooseTarget, moveTo, openRowMenu, toggleItem } from './outline-actions.ts';
import { layerOfItem, type OutlineItem } from './outline-item.ts';
import type { OutlineModel } from './outline-model.ts';
import type { OutlineRow } from './outline-rows.ts';
import { editRow, goTo, setOpen, useOutline } from './outline-store.ts';
import { RowEditor } from './row-editor.tsx';
import { isFrozenItem, isOffItem } from './row-numbers.ts';
import { detailOfItem, nameOfItem, textOfItem } from './row-words.ts';

const indent = 12;

export function rowId(at: number): string {
  return `outline-row-${at}`;
}

interface OutlineTreeRowProps {
  readonly row: OutlineRow;
  readonly at: number;
  readonly model: OutlineModel;
  readonly isActive: boolean;
  readonly isSelected: boolean;
}

export const OutlineTreeRow = memo(function OutlineTreeRow(props: OutlineTreeRowProps) {
  const { row, at, model, isActive, isSelected } = props;
  const { key, item, level, position, siblings, isOpen } = row;
  const t = useTranslate();
  const click = useRowClick(model, row, at);
  const isSource = useCanvasView(
    ({ connecting }) =>
      connecting !== null && (item.kind === 'neuron' || item.kind === 'layer') && sameItem(connecting.fixed, item),
  );
  const editing = useOutline((state) => (state.editing?.row === key ? state.editing.field : null));
  const detail = detailOfItem(t, model.facts, item);
  const name = textOfItem(t, model.facts, item);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree around it has the keys
    <div
      id={rowId(at)}
      className={styles.row}
      role="treeitem"
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isSelected}
      {...(isOpen === null ? {} : { 'aria-expanded': isOpen })}
      data-at={at}
      data-kind={item.kind}
      data-connecting={isSource || undefined}
      data-off={isOffItem(model.document.network, model.facts, item) || undefined}
      tabIndex={isActive ? 0 : -1}
      style={{ top: at * rowHeight, paddingInlineStart: 4 + (level - 1) * indent }}
      onFocus={({ target, currentTarget }) => {
        if (target === currentTarget && !isActive) useOutline.setState({ active: key });
      }}
      onClick={click}
      onContextMenu={(event) => openRowMenu(event, row)}
      onDoubleClick={(event) => {
        event.preventDefault();
        openField(row, event.target);
      }}
    >
      <span className="unseen">{nameOfItem(t, model.facts, item)}</span>
      <Chevron row={row} />
      <ItemIcon item={item} />
      {editing?.kind === 'name' || editing?.kind === 'words' ? (
        <RowEditor model={model} row={row} field={editing} />
      ) : (
        <span
          className={styles.name}
          aria-hidden="true"
          data-column="name"
          title={detail === '' ? name : `${name} · ${detail}`}
        >
          {name}
          {detail !== '' && <span className={styles.detail}> {detail}</span>}
        </span>
      )}
      {isFrozenItem(model.document.network, model.facts, item) && <IconLock className={styles.lock} size={12} />}
      {editing?.kind === 'weight' || editing?.kind === 'bias' ? (
        <RowEditor model={model} row={row} field={editing} />
      ) : (
        (item.kind === 'neuron' || item.kind === 'wire') && <Numbers />
      )}
    </div>
  );
});

/** Filled without a render; a screen reader hears them in the description. */
function Numbers() {
  return (
    <>
      <span className={styles.number} aria-hidden="true" data-column="value" />
      <span className={styles.number} aria-hidden="true" data-column="bias" />
    </>
  );
}

function Chevron({ row: { key, isOpen } }: { readonly row: OutlineRow }) {
  if (isOpen === null) return <span className={styles.chevron} aria-hidden="true" />;
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <span
      className={styles.chevron}
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation();
        setOpen([key], !isOpen);
      }}
    >
      <Icon size={14} />
    </span>
  );
}

function ItemIcon({ item }: { readonly item: OutlineItem }) {
  if (item.kind === 'group' || item.kind === 'notes') return null;
  const icons = { layer: IconRectangleVertical, neuron: IconCircle, note: IconNote };
  const ways = { incoming: IconArrowNarrowLeft, outgoing: IconArrowNarrowRight };
  const Icon = item.kind === 'wire' ? ways[item.way] : icons[item.kind];
  return <Icon className={styles.icon} size={14} aria-hidden="true" />;
}

/** A click selects, with Shift up to here, with Ctrl or ⌘ beside what is; while a target is chosen it is that. */
function useRowClick(model: OutlineModel, row: OutlineRow, at: number): (event: MouseEvent) => void {
  return (event) => {
    if (event.target instanceof HTMLInputElement) return;
    const { connecting } = useCanvasView.getState();
    if (connecting !== null && (row.item.kind === 'neuron' || row.item.kind === 'layer')) {
      goTo(row.key);
      chooseTarget(row.item, connecting.start);
    } else if (event.shiftKey) {
      moveTo(model, at, 'range');
    } else if (extendsSelection(event)) {
      goTo(row.key);
      toggleItem(row.item);
    } else {
      moveTo(model, at, 'replace');
    }
  };
}

/** The number or the name under the pointer becomes a field. */
function openField({ key, item, isOpen }: OutlineRow, target: EventTarget): void {
  const column = target instanceof Element ? target.closest('[data-column]')?.getAttribute('data-column') : null;
  const layer = layerOfItem(item);
  if (item.kind === 'wire') editRow(key, { kind: 'weight', wire: item.wire });
  else if (item.kind === 'note') editRow(key, { kind: 'words', note: item.note.id });
  else if (item.kind === 'neuron' && column === 'bias') editRow(key, { kind: 'bias', neuron: item.neuron });
  else if (column === 'name' && layer !== null) editRow(key, { kind: 'name', layer });
  else if (isOpen !== null) setOpen([key], !isOpen);
}
