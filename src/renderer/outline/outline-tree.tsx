// The tree itself: only the rows in view are there, and always the one on which the keyboard stands.
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { onCalmValues } from '#renderer/canvas/numbers/calm-values.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import { onScopedValues, type ScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { briefText, fullText } from '#renderer/ui/field-text.ts';
import { rowHeight, scrollTopFor, visibleRows } from '#renderer/ui/row-window.ts';
import styles from './outline.module.css';
import { SelectedParts } from './outline-item.ts';
import type { OutlineModel } from './outline-model.ts';
import { OutlineTreeRow } from './outline-row.tsx';
import type { OutlineRow } from './outline-rows.ts';
import { useOutline } from './outline-store.ts';
import { describeItem, numbersOfItem } from './row-numbers.ts';
import { useFollowing } from './use-following.ts';
import { useOutlineKeys } from './use-outline-keys.ts';

/** So many are always all there: nobody has to scroll for a screen reader to find them. */
const fewRows = 150;

export function OutlineTree({ model }: { readonly model: OutlineModel }) {
  const t = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  const selection = useUi((state) => state.selection);
  const { view, scrollTo } = useScrolling(frame);
  const page = Math.max(1, Math.floor(view.height / rowHeight) - 1);
  const onKeyDown = useOutlineKeys(model, page);
  const { rows, activeAt } = model;
  const { first, end } =
    rows.length <= fewRows ? { first: 0, end: rows.length } : visibleRows(view.scrollTop, view.height, rows.length);
  const drawn = Array.from({ length: end - first }, (_, index) => first + index);
  if (rows[activeAt] !== undefined && (activeAt < first || activeAt >= end)) drawn.push(activeAt);
  const selected = new SelectedParts(selection);
  useFollowing(model, hasFocus, scrollTo);
  useFocusRequest(tree, activeAt);
  // A field that closes leaves a number behind.
  const editing = useOutline((state) => state.editing?.row);
  useLiveNumbers(tree, model, `${first} ${end} ${editing}`);
  return (
    <div
      ref={frame}
      className={styles.frame}
      tabIndex={-1}
      onScroll={({ currentTarget: { scrollTop } }) => scrollTo(null, scrollTop)}
    >
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

/** Which part of the rows is in view. */
function useScrolling(frame: RefObject<HTMLElement | null>) {
  const [view, setView] = useState({ scrollTop: 0, height: 0 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => setView({ scrollTop: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [frame]);
  /** Brings a row into view, or takes over where the user scrolled to. */
  const scrollTo = useCallback(
    (row: number | null, scrolledTo = 0): void => {
      const element = frame.current;
      if (element === null) return;
      const scrollTop = row === null ? scrolledTo : scrollTopFor(row, element.scrollTop, element.clientHeight);
      if (row !== null) element.scrollTop = scrollTop;
      setView((present) => (present.scrollTop === scrollTop ? present : { ...present, scrollTop }));
    },
    [frame],
  );
  return { view, scrollTo };
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
