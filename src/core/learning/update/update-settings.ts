// The settings of an update: they turn a mini-batch's gradients into a change of the parameters, in PyTorch's order.
import type { OptimizerSettings } from '../optimizers/optimizers.ts';
import type { ClippingKind } from './gradient-rules.ts';

/** Penalties on the weights, not on the biases: l1·Σ|w| + l2/2·Σw² joins the loss that is minimised, not the one that is shown. */
export interface Regularization {
  readonly l1: number;
  readonly l2: number;
  /** A file's fields that this program does not know. */
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

/** `value`: each gradient stays within ± limit. `norm`: all together are scaled down to a length of `limit`. */
export interface Clipping {
  readonly kind: ClippingKind;
  readonly limit: number;
  /** A file's fields that this program does not know. */
  readonly unknownFields?: Readonly<Record<string, unknown>>;
}

export interface UpdateSettings {
  readonly optimizer: OptimizerSettings;
  /** Absent: none. */
  readonly regularization?: Regularization;
  /** Absent: none. */
  readonly clipping?: Clipping;
}
