// Messages between the window and the worker that cross-validates: an order in, points of all folds and their scores out.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { FoldScore } from '#core/training/folds/fold-summary.ts';
import type { TrainedFold } from '#core/training/folds/train-fold.ts';
import type { LossPoint } from '#core/training/trainer.ts';

export interface FoldsOrder {
  readonly document: NetworkDocument;
  readonly folds: number;
  /** Each fold draws its weights anew. */
  readonly isFresh: boolean;
}

export interface FoldPoints {
  readonly fold: number;
  readonly points: readonly LossPoint[];
}

export type FoldsEvent =
  | { readonly kind: 'points'; readonly folds: readonly FoldPoints[] }
  | {
      readonly kind: 'trained';
      readonly fold: number;
      /** Null: it diverged. */
      readonly score: FoldScore | null;
      readonly stopReason: TrainedFold['stopReason'];
      readonly parameters: Float64Array;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'failed' };
