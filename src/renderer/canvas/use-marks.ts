// The wires that are selected, pointed at, focused or lit from elsewhere, as numbers of the drawing.
import { useMemo } from 'react';
import { useUi } from '#renderer/state/ui-store.ts';
import { useCanvasView } from './canvas-view.ts';
import type { WireDrawing } from './wire-drawing.ts';
import type { Marks } from './wire-scene.ts';
import { indexOfWire } from './wire-set.ts';

export function useMarks({ set }: WireDrawing): Marks {
  const selected = useUi((state) => state.selection.wires);
  const highlight = useUi((state) => state.highlight);
  const hover = useCanvasView((state) => state.hover);
  const focus = useCanvasView((state) => (state.focusOnItem && state.focusVisible ? state.focus : null));
  return useMemo(
    () => ({
      selected: new Set(selected.map((wire) => indexOfWire(set, wire)).filter((wire) => wire >= 0)),
      hovered: hover?.kind === 'wire' ? indexOfWire(set, hover.wire) : -1,
      focused: focus?.kind === 'wire' ? indexOfWire(set, focus.wire) : -1,
      highlighted: new Set(highlight.map((part) => (part.kind === 'wire' ? indexOfWire(set, part.wire) : -1))),
    }),
    [set, selected, highlight, hover, focus],
  );
}

export function markedWires(marks: Marks): number[] {
  const all = new Set([...marks.selected, marks.hovered, marks.focused, ...marks.highlighted]);
  return [...all].filter((wire) => wire >= 0);
}
