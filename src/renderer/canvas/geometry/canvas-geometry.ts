// Places of every lane, disc and wire end of the present document; made again when the document or the folding changes.

import { laneWidth, neuronDisc } from '#core/document/layer-size.ts';
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import type { Layer, LayerId, NeuronReference } from '#core/network/network.ts';
import { rememberedOfTwo } from '#core/numeric/remembered.ts';
import { isNamedBefore } from './disc-labels.ts';
import {
  discOffset,
  laneHeight,
  moreRowHeight,
  moreRowOffset,
  type Rectangle,
  shownUnits,
  startsCollapsed,
} from './lane-geometry.ts';

export interface PlacedNeuron extends NeuronReference {
  /** Top-left corner of the disc. */
  readonly x: number;
  readonly y: number;
  /** From the corner of its layer to the corner of the disc. */
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface PlacedLane {
  readonly layer: Layer;
  readonly rectangle: Rectangle;
  readonly collapsed: boolean;
  readonly omitted: number;
}

/** Where wires leave and arrive. Several units share an anchor when they are folded away. */
export interface Anchors {
  /** x out, y out, x in, y in, four numbers per anchor. */
  readonly coordinates: Float32Array;
  /** Anchor of every unit of a layer. */
  readonly ofUnit: ReadonlyMap<LayerId, Int32Array>;
  /** One of `anchorKind`. */
  readonly kindOf: Uint8Array;
}

/** A folded layer, one visible disc, or the row of the omitted units of a long layer. */
export const anchorKind = { block: 0, disc: 1, row: 2 } as const;
type AnchorKind = (typeof anchorKind)[keyof typeof anchorKind];

export interface CanvasGeometry {
  readonly neurons: readonly PlacedNeuron[];
  readonly lanes: readonly PlacedLane[];
  readonly anchors: Anchors;
  /** Edges and middle of a layer as a whole, for ribbons. */
  readonly ends: ReadonlyMap<LayerId, LayerEnds>;
  readonly bounds: Rectangle | null;
}

/** A name before its disc: so wide at most, and so far from the disc. The styles have the same measures. */
export const nameBefore = { width: 160, gap: 12 } as const;

export interface LayerEnds {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

type PlacedNetwork = Pick<NetworkDocument, 'network' | 'layout'>;

export type Collapsing = ReadonlyMap<LayerId, boolean>;

export function isCollapsed(layer: Layer, collapsing: Collapsing): boolean {
  return layer.units > 1 && (collapsing.get(layer.id) ?? startsCollapsed(layer.units));
}

/** Nothing of it is being moved. */
export const layOutStanding = rememberedOfTwo((document: PlacedNetwork, collapsing: Collapsing) =>
  layOutCanvas(document, collapsing, new Map()),
);

export function layOutCanvas(
  document: PlacedNetwork,
  collapsing: Collapsing,
  moving: ReadonlyMap<LayerId, Position>,
): CanvasGeometry {
  const neurons: PlacedNeuron[] = [];
  const lanes: PlacedLane[] = [];
  const anchors = new AnchorBuilder();
  const ends = new Map<LayerId, LayerEnds>();
  for (const layer of document.network.layers) {
    const corner = moving.get(layer.id) ?? document.layout.get(layer.id) ?? { x: 0, y: 0 };
    if (layer.units === 1) {
      neurons.push({ layer: layer.id, unit: 0, x: corner.x, y: corner.y, offsetX: 0, offsetY: 0 });
      ends.set(layer.id, { left: corner.x, right: corner.x + neuronDisc, middle: corner.y + neuronDisc / 2 });
      anchors.addLayer(layer.id, [anchors.addDisc(corner)]);
    } else {
      const collapsed = isCollapsed(layer, collapsing);
      const middle = corner.y + laneHeight(layer, collapsed) / 2;
      lanes.push(placeLane(layer, corner, collapsed));
      ends.set(layer.id, { left: corner.x, right: corner.x + laneWidth, middle });
      if (collapsed) anchors.addBlock(layer, corner);
      else neurons.push(...placeUnits(layer, corner, anchors));
    }
  }
  const named = new Set(document.network.layers.filter(isNamedBefore).map(({ id }) => id));
  return { neurons, lanes, anchors: anchors.finish(), ends, bounds: boundsOf(neurons, lanes, named) };
}

function placeLane(layer: Layer, corner: Position, collapsed: boolean): PlacedLane {
  return {
    layer,
    collapsed,
    omitted: collapsed ? 0 : shownUnits(layer.units).omitted,
    rectangle: { x: corner.x, y: corner.y, width: laneWidth, height: laneHeight(layer, collapsed) },
  };
}

function placeUnits(layer: Layer, corner: Position, anchors: AnchorBuilder): PlacedNeuron[] {
  const shown = shownUnits(layer.units);
  const anchorOf: number[] = [];
  if (shown.omitted > 0) {
    const middle = corner.y + moreRowOffset(layer) + moreRowHeight / 2;
    anchorOf.length = layer.units;
    anchorOf.fill(anchors.add(corner.x + laneWidth - 24, middle, corner.x + 24, middle, anchorKind.row));
  }
  const placed = shown.units.map((unit, slot): PlacedNeuron => {
    const offset = discOffset(layer, slot);
    const disc = { x: corner.x + offset.x, y: corner.y + offset.y };
    anchorOf[unit] = anchors.addDisc(disc);
    return { layer: layer.id, unit, ...disc, offsetX: offset.x, offsetY: offset.y };
  });
  anchors.addLayer(layer.id, anchorOf);
  return placed;
}

class AnchorBuilder {
  private readonly coordinates: number[] = [];
  private readonly kinds: number[] = [];
  private readonly ofUnit = new Map<LayerId, Int32Array>();

  add(outX: number, outY: number, inX: number, inY: number, kind: AnchorKind): number {
    this.coordinates.push(outX, outY, inX, inY);
    this.kinds.push(kind);
    return this.kinds.length - 1;
  }

  addDisc(corner: Position): number {
    const middle = corner.y + neuronDisc / 2;
    return this.add(corner.x + neuronDisc, middle, corner.x, middle, anchorKind.disc);
  }

  addBlock(layer: Layer, corner: Position): void {
    const middle = corner.y + laneHeight(layer, true) / 2;
    const anchor = this.add(corner.x + laneWidth, middle, corner.x, middle, anchorKind.block);
    this.ofUnit.set(layer.id, new Int32Array(layer.units).fill(anchor));
  }

  addLayer(layer: LayerId, anchorOf: readonly number[]): void {
    this.ofUnit.set(layer, Int32Array.from(anchorOf));
  }

  finish(): Anchors {
    return {
      coordinates: Float32Array.from(this.coordinates),
      kindOf: Uint8Array.from(this.kinds),
      ofUnit: this.ofUnit,
    };
  }
}

/** @param namedBefore layers whose names stand before their discs */
function boundsOf(
  neurons: readonly PlacedNeuron[],
  lanes: readonly PlacedLane[],
  namedBefore: ReadonlySet<LayerId>,
): Rectangle | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  const include = (x: number, y: number, width: number, height: number): void => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  };
  // Chips stand below a disc and at its upper right.
  for (const { layer, x, y } of neurons) {
    const before = namedBefore.has(layer) ? nameBefore.width + nameBefore.gap : 0;
    include(x - before, y - 12, before + neuronDisc + 64, neuronDisc + 48);
  }
  for (const lane of lanes) {
    include(lane.rectangle.x, lane.rectangle.y, lane.rectangle.width, lane.rectangle.height);
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
