// Numbers in running text: the status bar, announcements, tooltips.
import { shortText } from './field-text.ts';

/** Three significant digits, a true minus, scientific when very small or large. */
export function shortNumber(value: number): string {
  return shortText(value);
}
