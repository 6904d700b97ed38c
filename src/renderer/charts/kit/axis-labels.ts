// The numbers beside an axis: how they are written, and that they are never cut.
import { briefText } from '#renderer/ui/field-text.ts';

/** Without the last digits that adding up ticks leaves: 0.3 instead of 0.30000000000000004. */
export function tickText(value: number): string {
  return briefText(tidyTick(value));
}

export function tidyTick(value: number): number {
  return Number(value.toPrecision(12));
}

/** The grid gives way where they are wider than the room that is kept for them. Lines' names may stand outside; charts beside each other keep one grid while their numbers are short. */
export const wideLabelsFit = {
  outerBoundsMode: 'auto',
  outerBoundsContain: 'axisLabel',
  outerBounds: { left: 2, right: 0, top: 0, bottom: 0 },
} as const;
