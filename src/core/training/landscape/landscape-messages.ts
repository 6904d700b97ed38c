// The messages between the window and the worker that surveys a loss landscape.
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { PackedNetwork } from '#core/network/packed-network.ts';
import type { GridShape } from './loss-grid.ts';
import type { Plane } from './plane.ts';

export interface LandscapeOrder {
  readonly network: PackedNetwork;
  readonly loss: LossKind;
  readonly plane: Plane;
  readonly shape: GridShape;
  /** Reaches beyond that of the shape, tried in turn until the lowest place lies inside; absent: the shape is what was chosen. */
  readonly further?: readonly number[];
  /** Rows over which the loss is the mean. */
  readonly count: number;
  /** [count × inputs] and [count × outputs]. */
  readonly features: Float64Array;
  readonly targets: Float64Array;
}

export type LandscapeEvent =
  /** So many rows of the grid are done. */
  | { readonly kind: 'progress'; readonly rows: number }
  | { readonly kind: 'surveyed'; readonly losses: Float64Array; readonly reach: number }
  | { readonly kind: 'failed'; readonly detail: string };
