// Numbers in running text: the status bar, announcements, tooltips.
import { fullText, shortText } from './field-text.ts';

/** Three significant digits, a true minus, scientific when very small or large. */
export function shortNumber(value: number): string {
  return shortText(value);
}

/** Every digit that the number has. */
export function fullNumber(value: number): string {
  return fullText(value);
}
