// What the window and the training worker say to each other. Plain data and typed arrays only.
import type { Dataset } from '#core/data/dataset.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { LossKind } from '#core/learning/losses/loss-function.ts';
import type { LossRule } from '#core/learning/stopping/stop-rules.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import type { Network } from '#core/network/network.ts';
import type { RunState } from './run-state.ts';
import type { LossPoint, RunSettings } from './trainer.ts';

export interface LoadCommand {
  readonly kind: 'load';
  readonly network: Network;
  readonly settings: RunSettings & { readonly loss: LossKind; readonly validation: number };
  readonly dataset: Dataset;
  /** Where an earlier run stopped; null: a fresh run from the network's parameters. */
  readonly state: RunState | null;
}

/** How long `run` goes on; each counts from now. */
export type RunLength = { readonly steps: number } | { readonly epochs: number };

export type TrainingCommand =
  | LoadCommand
  | {
      readonly kind: 'run';
      readonly length: RunLength;
      /** Finished epochs per second at most; null: as fast as it goes. */
      readonly epochsPerSecond: number | null;
    }
  | { readonly kind: 'pace'; readonly epochsPerSecond: number | null }
  | { readonly kind: 'pause' }
  | { readonly kind: 'setUpdate'; readonly update: UpdateSettings }
  /** The window has painted the last frame: another may be sent. */
  | { readonly kind: 'framePainted' };

/** A look at the run while it goes on. */
export interface TrainingFrame {
  readonly parameters: Float64Array;
  /** Gradients of the last step's mini-batch mean. */
  readonly gradients: Float64Array;
  /** What the last step added to each parameter. */
  readonly updates: Float64Array;
  readonly epoch: number;
  readonly step: number;
  /** Loss of the last step's mini-batch, before its update. */
  readonly loss: number;
  /** Epochs finished since the last frame. */
  readonly points: readonly LossPoint[];
}

/** `finished`: the epochs or steps asked for are done; the next three are stop rules. */
export type StopReason = 'paused' | 'finished' | LossRule | 'time' | 'diverged';

export type TrainingEvent =
  | { readonly kind: 'loaded'; readonly state: RunState; readonly start: LossPoint }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | ({ readonly kind: 'frame' } & TrainingFrame)
  | {
      readonly kind: 'stopped';
      readonly reason: StopReason;
      readonly frame: TrainingFrame | null;
      readonly state: RunState;
      readonly problem: Diagnostic | null;
    }
  | { readonly kind: 'failed'; readonly detail: string };
