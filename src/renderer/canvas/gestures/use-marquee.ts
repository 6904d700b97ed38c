// Selecting by a rectangle on the empty canvas; with Ctrl, ⌘ or Shift it adds to what is selected.
import { type NodeChange, useStoreApi } from '@xyflow/react';
import { type MouseEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Note } from '#core/document/notes/note.ts';
import {
  emptySelection,
  neuronKey,
  type Selection,
  sameNeuron,
  select,
  useUi,
} from '#renderer/state/window/ui-store.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import { overlaps, type Rectangle } from '../geometry/lane-geometry.ts';
import { isSmall } from '../geometry/mounted-parts.ts';
import type { CanvasNode } from '../geometry/network-nodes.ts';
import { neuronsTouching } from '../layer/painted-hit.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';
import { extendsSelection } from './selecting.ts';

interface Gesture {
  readonly base: Selection;
  readonly inside: Set<string>;
}

export interface Marquee {
  onStart(event: MouseEvent): void;
  onEnd(): void;
  take(changes: readonly NodeChange<CanvasNode>[], nodes: readonly CanvasNode[]): void;
}

export function useMarquee({ geometry, document: { notes } }: CanvasModel): Marquee {
  const state = useRef<Gesture | null>(null);
  useAreaMarquee(geometry, notes, state);
  return useMemo(
    () => ({
      onStart(event) {
        const base = extendsSelection(event) ? useUi.getState().selection : emptySelection;
        state.current = { base, inside: new Set() };
        select(base);
      },
      onEnd() {
        state.current = null;
      },
      // React Flow also reports what a click selects; that is decided elsewhere.
      take(changes, nodes) {
        if (state.current === null || !isSmall(geometry)) return;
        const { base, inside } = state.current;
        let changed = false;
        for (const change of changes) {
          if (change.type !== 'select') continue;
          changed = true;
          if (change.selected) inside.add(change.id);
          else inside.delete(change.id);
        }
        const { notes: touched } = useUi.getState().selection;
        if (changed) select({ ...selectionOf(base, inside, nodes), notes: touched });
      },
    }),
    [geometry],
  );
}

/** React Flow knows only its own elements: notes are looked through, and in a big network all neurons too. */
function useAreaMarquee(
  geometry: CanvasGeometry,
  notes: readonly Note[] | undefined,
  gesture: RefObject<Gesture | null>,
): void {
  const store = useStoreApi();
  useEffect(() => {
    if (isSmall(geometry) && notes === undefined) return;
    return store.subscribe(({ userSelectionRect, transform: [x, y, zoom] }, before) => {
      if (gesture.current === null || userSelectionRect === null) return;
      if (userSelectionRect === before.userSelectionRect) return;
      const { base } = gesture.current;
      const area: Rectangle = {
        x: (userSelectionRect.x - x) / zoom,
        y: (userSelectionRect.y - y) / zoom,
        width: userSelectionRect.width / zoom,
        height: userSelectionRect.height / zoom,
      };
      const inArea = (notes ?? []).filter((note) => overlaps(note, area)).map(({ id }) => id);
      const touchedNotes = [...new Set([...base.notes, ...inArea])];
      if (isSmall(geometry)) {
        const { selection } = useUi.getState();
        if (touchedNotes.join() !== selection.notes.join()) select({ ...selection, notes: touchedNotes });
        return;
      }
      const known = new Set(base.neurons.map(neuronKey));
      const touched = neuronsTouching(geometry, area).filter((neuron) => !known.has(neuronKey(neuron)));
      const folded = geometry.lanes.filter(({ collapsed, rectangle }) => collapsed && overlaps(rectangle, area));
      select({
        ...base,
        neurons: [...base.neurons, ...touched.map(({ layer, unit }) => ({ layer, unit }))],
        layers: [...new Set([...base.layers, ...folded.map(({ layer }) => layer.id)])],
        notes: touchedNotes,
      });
    });
  }, [store, geometry, notes, gesture]);
}

function selectionOf(base: Selection, inside: ReadonlySet<string>, nodes: readonly CanvasNode[]): Selection {
  const neurons = [...base.neurons];
  const layers = new Set(base.layers);
  for (const node of nodes) {
    if (!inside.has(node.id)) continue;
    if (node.type === 'lane') {
      layers.add(node.data.layer);
    } else {
      const neuron = { layer: node.data.layer, unit: Number(node.data.unit) };
      if (!neurons.some((each) => sameNeuron(each, neuron))) neurons.push(neuron);
    }
  }
  return { ...base, neurons, layers: [...layers] };
}
