// Writes a changing number into an element, only where it has changed; the tooltip has every digit.

import type { QuantityAttributes } from '#core/explain/quantity-attributes.ts';
import { fullPrecision } from '#core/numeric/digits.ts';

export function writeNumber(element: Element, text: string, value: number | null): void {
  if (element.textContent !== text) element.textContent = text;
  const title = value === null ? '' : fullPrecision(value);
  if (element instanceof HTMLElement && element.title !== title) element.title = title;
}

/** The symbol, and the number in an element of its own at the end. */
export function writeNamedNumber(element: HTMLElement, symbol: string, text: string, value: number | null): void {
  const before = `${symbol} `;
  if (element.lastElementChild === null) element.replaceChildren(before, document.createElement('span'));
  const [words] = element.childNodes;
  if (words !== undefined && words.textContent !== before) words.textContent = before;
  if (element.lastElementChild !== null) writeNumber(element.lastElementChild, text, value);
}

const names = ['data-quantity', 'data-of', 'data-scope'] as const;

/** Says what the number is, for who looks for the same one elsewhere. */
export function markQuantity(element: Element, attributes: QuantityAttributes): void {
  for (const name of names) {
    const value = attributes[name];
    if (value === undefined) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}
