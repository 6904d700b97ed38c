// The neurons that are no elements of the page, as the painter takes them: places and what is chosen.
import { useMemo } from 'react';
import { neuronKey, selectedNeuronKeys, useUi } from '#renderer/state/window/ui-store.ts';
import type { PlacedNeuron } from '../geometry/canvas-geometry.ts';
import type { MountedParts } from '../geometry/mounted-parts.ts';
import { isOffIn } from '../geometry/network-nodes.ts';
import type { SceneNeurons } from '../scene/scene-message.ts';
import type { CanvasModel } from '../view/use-canvas-model.ts';

export interface PaintedList extends SceneNeurons {
  readonly list: readonly PlacedNeuron[];
}

/** Null: there are none. */
export function usePaintedNeurons({ geometry, facts }: CanvasModel, mounted: MountedParts | null): PaintedList | null {
  const selection = useUi((state) => state.selection);
  return useMemo(() => {
    if (mounted === null) return null;
    const list = geometry.neurons.filter((neuron) => !mounted.neurons.has(neuronKey(neuron)));
    const neurons = selectedNeuronKeys(selection);
    const layers = new Set(selection.layers);
    const places = new Float32Array(2 * list.length);
    for (const [index, { x, y }] of list.entries()) places.set([x, y], 2 * index);
    return {
      list,
      places,
      selected: Uint8Array.from(list, (each) => Number(layers.has(each.layer) || neurons.has(neuronKey(each)))),
      off: Uint8Array.from(list, (each) => Number(isOffIn(facts, each))),
      alone: Uint8Array.from(list, ({ layer }) => Number(facts.layers.get(layer)?.units === 1)),
    };
  }, [geometry, facts, mounted, selection]);
}
