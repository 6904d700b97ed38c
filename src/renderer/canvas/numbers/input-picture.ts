// The input layer that takes the pixels of a picture, and where the picture of the row stands beside it.

import { pictureSide } from '#core/data/picture-features.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { isInput } from '#core/network/layer-definitions.ts';
import type { LayerId } from '#core/network/network.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import type { CanvasGeometry } from '../geometry/canvas-geometry.ts';
import type { Rectangle } from '../geometry/lane-geometry.ts';

export interface InputPicture {
  readonly layer: LayerId;
  /** Pixels along each side. */
  readonly side: number;
  /** Of all rows. */
  readonly features: Float64Array;
}

/** Edge of the picture and its distance from the lane, in pixels at zoom 1; the style of the lane has the same. */
const edge = 280;
const gap = 24;

/** Null where the features are no picture, or more than one layer takes them. */
export function inputPicture(document: NetworkDocument | null): InputPicture | null {
  if (document === null) return null;
  const { dataset } = compiledDocument(document);
  const side = dataset === null ? null : pictureSide(dataset.featureNames);
  const [layer, ...others] = document.network.layers.filter(isInput);
  if (dataset === null || side === null || layer?.units !== side * side || others.length > 0) return null;
  return { layer: layer.id, side, features: dataset.features };
}

/** Left of the lane, in the middle of its height. */
export function placesOfPictures({ lanes }: CanvasGeometry, document: NetworkDocument): readonly Rectangle[] {
  const picture = inputPicture(document);
  const lane = picture === null ? undefined : lanes.find(({ layer }) => layer.id === picture.layer);
  if (lane === undefined) return [];
  const { x, y, height } = lane.rectangle;
  return [{ x: x - gap - edge, y: y + (height - edge) / 2, width: edge, height: edge }];
}
