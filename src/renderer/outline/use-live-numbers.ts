// Writes the numbers into the rows that are drawn, many times a second, without a render; and calmly what describes them.
import { type RefObject, useEffect, useLayoutEffect } from 'react';
import { onCalmValues } from '#renderer/canvas/numbers/calm-values.ts';
import { useTranslate } from '#renderer/i18n/use-translate.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import { onScopedValues, scopedValues } from '#renderer/state/stores/scoped-values.ts';
import { useShownQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { briefText, fullText } from '#renderer/ui/field-text.ts';
import type { OutlineModel } from './outline-model.ts';
import type { OutlineRow } from './outline-rows.ts';
import { describeItem, numbersOfItem } from './row-numbers.ts';

/** @param drawn changes when other rows are drawn */
export function useLiveNumbers(tree: RefObject<HTMLElement | null>, model: OutlineModel, drawn: string): void {
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
