// Everything that a picture of the network is drawn from, gathered once so that the drawing itself is a pure function.
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Stage } from '#core/training/stages.ts';
import type { Translate } from '#messages/translator.ts';
import { type CanvasGeometry, type Collapsing, layOutStanding } from '#renderer/canvas/geometry/canvas-geometry.ts';
import { type NetworkFacts, networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { RingScales } from '#renderer/canvas/numbers/ring-scales.ts';
import type { PaletteColors } from '#renderer/canvas/scene/palette.ts';
import { WireDrawing } from '#renderer/canvas/scene/wire-drawing.ts';
import { collectWires } from '#renderer/canvas/scene/wire-set.ts';
import type { ScopedValues } from '#renderer/state/stores/scoped-values.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';

export interface PictureRequest {
  readonly title: string;
  readonly document: Pick<NetworkDocument, 'network' | 'layout' | 'notes'>;
  /** Whose columns and categories its neurons stand for. */
  readonly dataset?: Dataset | null;
  readonly collapsing: Collapsing;
  readonly values: ScopedValues | null;
  readonly quantity: FocusQuantity;
  readonly stage: Stage | null;
  readonly colors: PaletteColors;
  readonly words: Translate;
}

export interface PictureSubject extends PictureRequest {
  readonly facts: NetworkFacts;
  readonly geometry: CanvasGeometry;
  readonly drawing: WireDrawing;
  readonly ringScales: RingScales;
}

export function pictureSubject(request: PictureRequest): PictureSubject {
  const { network } = request.document;
  const geometry = layOutStanding(request.document, request.collapsing);
  return {
    ...request,
    facts: networkFacts(network, request.dataset),
    geometry,
    drawing: new WireDrawing(network, geometry, collectWires(network, geometry.anchors)),
    ringScales: new RingScales(),
  };
}
