// Keeps the elements of a big network to what is near the view, chosen or focused, a few more in each frame.
import { useStoreApi } from '@xyflow/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LayerId, NeuronReference } from '#core/network/network.ts';
import { neuronKey, useUi } from '#renderer/state/window/ui-store.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import {
  fewParts,
  isSmall,
  type MountedParts,
  mountedPerFrame,
  nextMounted,
  partsNear,
} from '../geometry/mounted-parts.ts';
import { visibleArea } from '../geometry/visible-area.ts';
import { useCanvasView } from './canvas-view.ts';
import { onViewRest, useViewRest } from './view-rest.ts';

const nothing: MountedParts = { neurons: new Set(), lanes: new Set() };

/** Null: everything is an element. */
export function useMountedParts(geometry: CanvasGeometry): MountedParts | null {
  const near = useNear(geometry);
  const pinned = usePinned();
  return useMemo(() => {
    if (near === null) return null;
    return {
      neurons: new Set([...near.neurons, ...pinned.neurons]),
      lanes: new Set([...near.lanes, ...pinned.lanes]),
    };
  }, [near, pinned]);
}

function useNear(geometry: CanvasGeometry): MountedParts | null {
  const store = useStoreApi();
  const [near, setNear] = useState(nothing);
  const present = useRef(near);
  const small = isSmall(geometry);
  useEffect(() => {
    if (small) return;
    let handle = 0;
    const step = (): void => {
      handle = 0;
      // Meanwhile what comes into view is painted.
      if (useViewRest.getState().isZooming) return;
      const { transform, width, height } = store.getState();
      const area = visibleArea({ x: transform[0], y: transform[1], zoom: transform[2] }, width, height);
      const wanted = partsNear(geometry, area, useCanvasView.getState().level);
      const next = nextMounted(present.current, wanted, mountedPerFrame);
      if (next === present.current) return;
      present.current = next;
      setNear(next);
      request();
    };
    const request = (): void => {
      if (handle === 0) handle = requestAnimationFrame(step);
    };
    request();
    const stopView = store.subscribe((state, before) => {
      const moved = state.transform !== before.transform;
      if (moved || state.width !== before.width || state.height !== before.height) request();
    });
    const stopRest = onViewRest(request);
    return () => {
      cancelAnimationFrame(handle);
      stopView();
      stopRest();
    };
  }, [store, geometry, small]);
  return small ? null : near;
}

/** Chosen, focused, pointed at or lit from Explain; of a very large choice only a part, the rest is painted as chosen. */
function usePinned(): MountedParts {
  const { neurons, layers } = useUi((state) => state.selection);
  const highlight = useUi((state) => state.highlight);
  const focus = useCanvasView((state) => state.focus);
  const hover = useCanvasView((state) => state.hover);
  const connecting = useCanvasView((state) => state.connecting);
  return useMemo(() => {
    const lit: NeuronReference[] = neurons.slice(0, fewParts);
    const lanes = new Set<LayerId>(layers.slice(0, fewParts));
    for (const item of [focus, hover, connecting?.fixed, connecting?.target, ...highlight]) {
      if (item?.kind === 'neuron') lit.push(item.neuron);
      else if (item?.kind === 'layer') lanes.add(item.layer);
    }
    return { neurons: new Set(lit.map(neuronKey)), lanes };
  }, [neurons, layers, highlight, focus, hover, connecting]);
}
