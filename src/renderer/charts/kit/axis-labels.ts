// The part of a chart's grid that gives way where the numbers beside an axis are wider than the room that is kept for them.

/** Lines' names may stand outside; charts beside each other keep one grid while their numbers are short. */
export const wideLabelsFit = {
  outerBoundsMode: 'auto',
  outerBoundsContain: 'axisLabel',
  outerBounds: { left: 2, right: 0, top: 0, bottom: 0 },
} as const;
