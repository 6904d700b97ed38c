// Everything the canvas derives from the document: facts of the network, places, wires.

import { useMemo, useRef } from 'react';
import { datasetFor } from '#core/data/dataset-of.ts';
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import type { LayerId, Network } from '#core/network/network.ts';
import { rememberedOfTwo } from '#core/numeric/remembered.ts';
import { type CanvasGeometry, type Collapsing, layOutCanvas, layOutStanding } from '../geometry/canvas-geometry.ts';
import { isDrawnAlike } from '../geometry/drawn-shape.ts';
import { type NetworkFacts, networkFacts } from '../geometry/network-nodes.ts';
import { WireDrawing } from '../scene/wire-drawing.ts';
import { collectWires, isSameWires, type WireSet } from '../scene/wire-set.ts';
import { useCanvasView } from './canvas-view.ts';

export interface CanvasModel {
  readonly document: NetworkDocument;
  readonly facts: NetworkFacts;
  readonly geometry: CanvasGeometry;
  readonly drawing: WireDrawing;
}

export function useCanvasModel(document: NetworkDocument, moving: ReadonlyMap<LayerId, Position>): CanvasModel {
  const collapsing = useCanvasView((state) => state.collapsing);
  const drawn = useDrawn(document);
  const dataset = datasetFor(document);
  const facts = networkFacts(drawn.network, dataset);
  const geometry = useMemo(
    () => (moving.size === 0 ? layOutStanding(drawn, collapsing) : layOutCanvas(drawn, collapsing, moving)),
    [drawn, collapsing, moving],
  );
  const drawing = useWireDrawing(drawn, geometry, collapsing);
  return useMemo(() => ({ document, facts, geometry, drawing }), [document, facts, geometry, drawing]);
}

/** The same document for as long as only numbers change. */
function useDrawn(document: NetworkDocument): NetworkDocument {
  const last = useRef(document);
  return useMemo(() => {
    if (!isDrawnAlike(last.current, document)) last.current = document;
    return last.current;
  }, [document]);
}

/** The first drawing of a large network is begun anew whenever the window changes meanwhile. */
const rememberedWires = rememberedOfTwo(collectWires);

/** The list of wires is kept while only places or weights change, so that what is shown of them can go on. */
function useWireDrawing(document: NetworkDocument, geometry: CanvasGeometry, collapsing: Collapsing): WireDrawing {
  const last = useRef<{ network: Network; collapsing: Collapsing; set: WireSet } | null>(null);
  return useMemo(() => {
    const { network } = document;
    const known = last.current;
    const isKept = known?.network === network && known.collapsing === collapsing;
    const collected = isKept ? known.set : rememberedWires(network, geometry.anchors);
    const set = known !== null && isSameWires(known.set, collected) ? known.set : collected;
    last.current = { network, collapsing, set };
    return new WireDrawing(network, geometry, set);
  }, [document, geometry, collapsing]);
}
