// The wires that are selected, pointed at, focused or lit from elsewhere, as numbers of the drawing.
import { useMemo } from 'react';
import { useFind } from '#renderer/state/window/find-store.ts';
import { useUi, wireKey } from '#renderer/state/window/ui-store.ts';
import type { WireDrawing } from '../scene/wire-drawing.ts';
import type { Marks } from '../scene/wire-scene.ts';
import { indexOfWire, wireAt } from '../scene/wire-set.ts';
import { useCanvasView } from '../view/canvas-view.ts';

export function useMarks({ set }: WireDrawing): Marks {
  const selected = useUi((state) => state.selection.wires);
  const highlight = useUi((state) => state.highlight);
  const found = useFind((state) => state.found);
  const hover = useCanvasView((state) => state.hover);
  const focus = useCanvasView((state) => (state.focusOnItem && state.focusVisible ? state.focus : null));
  return useMemo(
    () => ({
      selected: new Set(selected.map((wire) => indexOfWire(set, wire)).filter((wire) => wire >= 0)),
      hovered: hover?.kind === 'wire' ? indexOfWire(set, hover.wire) : -1,
      focused: focus?.kind === 'wire' ? indexOfWire(set, focus.wire) : -1,
      highlighted: new Set([
        ...highlight.map((part) => (part.kind === 'wire' ? indexOfWire(set, part.wire) : -1)),
        ...foundWires(set, found),
      ]),
    }),
    [set, selected, highlight, found, hover, focus],
  );
}

function foundWires(set: WireDrawing['set'], found: ReadonlySet<string>): number[] {
  if (found.size === 0) return [];
  const wires: number[] = [];
  for (let wire = 0; wire < set.count; wire += 1) {
    const reference = wireAt(set, wire);
    if (reference !== null && found.has(wireKey(reference))) wires.push(wire);
  }
  return wires;
}

export function markedWires(marks: Marks): number[] {
  const all = new Set([...marks.selected, marks.hovered, marks.focused, ...marks.highlighted]);
  return [...all].filter((wire) => wire >= 0);
}
