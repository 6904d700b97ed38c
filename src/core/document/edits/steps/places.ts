// The places of new layers: to the right of their sources, clear of everything that stands already.
import { definitionOf } from '#core/network/layer-definitions.ts';
import type { Layer, LayerId, NeuronReference } from '#core/network/network.ts';
import { maximumCoordinate } from '../../file/limits.ts';
import {
  laneGap,
  laneHeaderHeight,
  laneWidth,
  layerSize,
  neuronDisc,
  neuronGap,
  type Size,
  unitPitch,
} from '../../layer-size.ts';
import type { NetworkDocument, Position } from '../../network-document.ts';
import { placeByDepth } from '../../place-by-depth.ts';

type Drawing = Pick<NetworkDocument, 'network' | 'layout'>;

interface Box extends Position, Size {}

/** Every layer's position; the layers that nobody has placed stand by depth. */
export function positionsOf({ network, layout }: Drawing): ReadonlyMap<LayerId, Position> {
  if (network.layers.every((layer) => layout.has(layer.id))) return layout;
  const byDepth = placeByDepth(network);
  return new Map(
    network.layers.map((layer) => [layer.id, layout.get(layer.id) ?? byDepth.get(layer.id) ?? { x: 0, y: 0 }]),
  );
}

/** The layout with these positions in it, within what a file may hold. */
export function placed(document: NetworkDocument, positions: ReadonlyMap<LayerId, Position>): NetworkDocument {
  const layout = new Map(document.layout);
  for (const [id, position] of positions) layout.set(id, { ...layout.get(id), ...withinLimits(position) });
  return { ...document, layout };
}

/** The place itself, or the nearest one that a file may hold. */
export function withinLimits({ x, y }: Position): Position {
  return { x: clamped(x), y: clamped(y) };
}

/** Without −0, which a file would give back as 0. */
function clamped(coordinate: number): number {
  return Math.min(maximumCoordinate, Math.max(-maximumCoordinate, coordinate)) + 0;
}

/** The layout of the layers that are left. */
export function withoutStrayPositions(document: NetworkDocument): NetworkDocument {
  const left = new Set(document.network.layers.map((layer) => layer.id));
  if ([...document.layout.keys()].every((id) => left.has(id))) return document;
  return { ...document, layout: new Map([...document.layout].filter(([id]) => left.has(id))) };
}

/** To the right of the sources, at the middle of their heights. */
export function placeBehind(document: NetworkDocument, sources: readonly NeuronReference[], layer: Layer): Position {
  const layers = new Set(sources.map((source) => source.layer));
  const boxes = boxesOf(document).filter(({ id }) => layers.has(id));
  const placeOf = placesOfNeurons(document);
  const middles = sources.map((source) => placeOf(source).y + neuronDisc / 2);
  const ownMiddle = layer.units === 1 ? neuronDisc / 2 : layerSize(layer).height / 2;
  const x = Math.max(...boxes.map((box) => box.x + box.width)) + laneGap;
  const y = Math.round((Math.min(...middles) + Math.max(...middles)) / 2 - ownMiddle);
  return clearOfOthers(document, { x, y }, layerSize(layer));
}

/** To the right of everything; at the origin of an empty canvas. */
export function placeLast(document: NetworkDocument, layer: Layer): Position {
  const boxes = boxesOf(document);
  if (boxes.length === 0) return { x: 0, y: 0 };
  const top = Math.min(...boxes.map((box) => box.y));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { x: right + laneGap, y: Math.round((top + bottom - layerSize(layer).height) / 2) };
}

/** Under the inputs or, before there are any, to the left of everything. */
export function placeInput(document: NetworkDocument, layer: Layer): Position {
  const boxes = boxesOf(document);
  if (boxes.length === 0) return { x: 0, y: 0 };
  const lowest = boxes
    .filter((box) => definitionOf(box).takes === 'features')
    .toSorted((a, b) => b.y + b.height - (a.y + a.height))[0];
  if (lowest !== undefined) return under(document, lowest, layer);
  const x = Math.min(...boxes.map((box) => box.x)) - laneGap - layerSize(layer).width;
  return { x, y: Math.min(...boxes.map((box) => box.y)) };
}

/** Right below a layer, or further down where there is room. */
export function placeBelow(document: NetworkDocument, above: LayerId, layer: Layer): Position {
  const box = boxesOf(document).find(({ id }) => id === above);
  return box === undefined ? placeLast(document, layer) : under(document, box, layer);
}

/** Top-left corner of a neuron's disc; the units of a lane stand one below the other under its title. */
export function placeOfNeuron(document: NetworkDocument, neuron: NeuronReference): Position {
  return placesOfNeurons(document)(neuron);
}

/** The same of many: what is common to all of them is looked up once. */
export function placesOfNeurons({ network, layout }: Drawing): (neuron: NeuronReference) => Position {
  const positions = positionsOf({ network, layout });
  const layers = new Map(network.layers.map((layer) => [layer.id, layer]));
  return ({ layer: id, unit }) => {
    const layer = layers.get(id);
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    if (layer === undefined || layer.units === 1) return { x, y };
    return { x: x + (laneWidth - neuronDisc) / 2, y: y + laneHeaderHeight + unit * unitPitch(layer) };
  };
}

function under(document: NetworkDocument, box: Box, layer: Layer): Position {
  const size = layerSize(layer);
  const x = Math.round(box.x + (box.width - size.width) / 2);
  return clearOfOthers(document, { x, y: box.y + box.height + neuronGap }, size);
}

/**
 * The desired place or the next one below it that overlaps nothing.
 * @param beside what is to be kept clear of beside the layers
 */
export function clearOfOthers(
  document: NetworkDocument,
  { x, y: desired }: Position,
  size: Size,
  beside: readonly Box[] = [],
): Position {
  const sharesColumn = (box: Box): boolean => x < box.x + box.width && box.x < x + size.width;
  let y = desired;
  // From the top down: once a box is far enough below, so are all that follow.
  for (const box of [...boxesOf(document), ...beside].filter(sharesColumn).toSorted((a, b) => a.y - b.y)) {
    const isBelow = box.y >= y + size.height + neuronGap;
    const isAbove = box.y + box.height + neuronGap <= y;
    if (!isBelow && !isAbove) y = box.y + box.height + neuronGap;
  }
  return { x, y };
}

function boxesOf(document: NetworkDocument): (Box & Pick<Layer, 'id' | 'kind'>)[] {
  const positions = positionsOf(document);
  return document.network.layers.map((layer) => {
    const { x, y } = positions.get(layer.id) ?? { x: 0, y: 0 };
    return { id: layer.id, kind: layer.kind, x, y, ...layerSize(layer) };
  });
}
