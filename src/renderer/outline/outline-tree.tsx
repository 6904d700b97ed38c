// The tree itself: only the rows in view are there, and always the one on which the keyboard stands.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { onCalmValues } from '#renderer/canvas/numbers/calm-values.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { onScopedValues, type ScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { briefText, fullText } from '#renderer/ui/field-text.ts';
import { rowHeight, useRowWindow } from '#renderer/ui/row-window.ts';
import styles from './outline.module.css';
import { SelectedParts } from './outline-item.ts';
import type { OutlineModel } from './outline-model.ts';
import { OutlineTreeRow } from './outline-row.tsx';
import type { OutlineRow } from './outline-rows.ts';
import { useOutline } from './outline-store.ts';
import { describeItem, numbersOfItem } from './row-numbers.ts';
import { useOutlineFollowing } from './use-following.ts';
import { useOutlineKeys } from './use-outline-keys.ts';

/** So many are always all there: nobody has to scroll for a screen reader to find them. */
const fewRows = 150;

export function OutlineTree({ model }: { readonly model: OutlineModel }) {
  const t = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const selection = useUi((state) => state.selection);
  const inView = useRowWindow(frame, model.rows.length);
  const page = Math.max(1, Math.floor(inView.height / rowHeight) - 1);
  const onKeyDown = useOutlineKeys(model, page);
  const { rows, activeAt } = model;
  const { first, end } = rows.length <= fewRows ? { first: 0, end: rows.length } : inView;
  const drawn = Array.from({ length: end - first }, (_, index) => first + index);
  if (rows[activeAt] !== undefined && (activeAt < first || activeAt >= end)) drawn.push(activeAt);
  const selected = new SelectedParts(selection);
  useOutlineFollowing(model, hasFocus, inView.reveal);
  useFocusRequest(tree, activeAt);
  // A field that closes leaves a number behind.
  const editing = useOutline((state) => state.editing?.row);
  useLiveNumbers(tree, model, `${first} ${end} ${editing}`);
  return (
    <div ref={frame} className={styles.frame} tabIndex={-1}>
      <div
        ref={tree}
        className={styles.tree}
        role="tree"
        data-editing-surface
        aria-label={t('outline.tree')}
        aria-multiselectable="true"
        style={{ height: rows.length * rowHeight }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          hasFocus.current = true;
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          hasFocus.current = currentTarget.contains(relatedTarget);
        }}
      >
        {drawn.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <OutlineTreeRow
              key={row.key}
              row={row}
              at={index}
              model={model}
              isActive={index === activeAt}
              isSelected={selected.has(row.item)}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The keyboard goes to the active row, once per request. */
function useFocusRequest(tree: RefObject<HTMLElement | null>, activeAt: number): void {
  const request = useOutline((state) => state.focusRequest);
  const served = useRef(request);
  useLayoutEffect(() => {
    if (request <= served.current) return;
    served.current = request;
    tree.current?.querySelector<HTMLElement>(`[data-at="${activeAt}"]`)?.focus({ preventScroll: true });
  }, [tree, request, activeAt]);
}

/** @param drawn changes when other rows are drawn */
function useLiveNumbers(tree: RefObject<HTMLElement | null>, model: OutlineModel, drawn: string): void {
  const t = useTranslate();
  const quantity = useShownQuantity();
  const {
    document: { network },
    facts,
  } = model;
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have to be filled too.
  useLayoutEffect(() => {
    const write = (values: ScopedValues | null): void =>
      forEachRow(tree.current, model, (element, { item }) => {
        const { value, bias } = numbersOfItem(network, facts, item, quantity, values);
        writeNumber(element, 'value', value);
        writeNumber(element, 'bias', bias);
      });
    write(scopedValues());
    return onScopedValues(write);
  }, [tree, model, network, facts, quantity, drawn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows have to be described too.
  useEffect(
    () =>
      onCalmValues((values) =>
        forEachRow(tree.current, model, (element, { item }) => {
          element.setAttribute('aria-description', describeItem(t, network, facts, item, values));
        }),
      ),
    [tree, model, t, network, facts, drawn],
  );
}

function forEachRow(
  tree: HTMLElement | null,
  { rows }: OutlineModel,
  use: (element: Element, row: OutlineRow) => void,
): void {
  for (const element of tree?.children ?? []) {
    const row = rows[Number(element.getAttribute('data-at'))];
    if (row !== undefined) use(element, row);
  }
}

function writeNumber(row: Element, column: 'value' | 'bias', value: number | null): void {
  const element = row.querySelector<HTMLElement>(`[data-column="${column}"]`);
  if (element === null) return;
  const text = value === null ? '' : briefText(value);
  if (element.textContent === text) return;
  element.textContent = text;
  element.title = value === null ? '' : fullText(value);
}
