// Everything the canvas derives from the document: facts of the network, places, wires.
import { useMemo, useRef } from 'react';
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import { type CanvasGeometry, layOutCanvas } from './canvas-geometry.ts';
import { useCanvasView } from './canvas-view.ts';
import { type NetworkFacts, networkFacts } from './network-nodes.ts';
import { WireDrawing } from './wire-drawing.ts';

export interface CanvasModel {
  readonly document: NetworkDocument;
  readonly facts: NetworkFacts;
  readonly geometry: CanvasGeometry;
  readonly drawing: WireDrawing;
}

export function useCanvasModel(document: NetworkDocument, moving: ReadonlyMap<LayerId, Position>): CanvasModel {
  const collapsing = useCanvasView((state) => state.collapsing);
  const { network } = document;
  const facts = useMemo(() => networkFacts(network), [network]);
  const geometry = useMemo(() => layOutCanvas(document, collapsing, moving), [document, collapsing, moving]);
  const drawing = useWireDrawing(document, geometry, collapsing);
  return useMemo(() => ({ document, facts, geometry, drawing }), [document, facts, geometry, drawing]);
}

/** While a neuron is dragged only places change: the list of wires is kept. */
function useWireDrawing(document: NetworkDocument, geometry: CanvasGeometry, collapsing: unknown): WireDrawing {
  const last = useRef<{ network: unknown; collapsing: unknown; drawing: WireDrawing } | null>(null);
  return useMemo(() => {
    const { network } = document;
    const kept = last.current?.network === network && last.current.collapsing === collapsing;
    const drawing = new WireDrawing(network, geometry, kept ? last.current?.drawing.set : undefined);
    last.current = { network, collapsing, drawing };
    return drawing;
  }, [document, geometry, collapsing]);
}
