// The messages between the window and the training worker. Plain data and typed arrays only.
import type { Dataset } from '#core/data/dataset.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { LossRule } from '#core/learning/stopping/stop-rules.ts';
import type { Network } from '#core/network/network.ts';
import type { PackedNetwork } from '#core/network/packed-network.ts';
import type { Plane } from './landscape/plane.ts';
import type { RunPath } from './landscape/run-path.ts';
import type { RunState } from './run-state.ts';
import type { Fork, RunId } from './timeline/timeline.ts';
import type { LossPoint, RunSettings } from './trainer.ts';

/** All that decides what a step does, beside the state. */
export interface TrainingSetup {
  readonly network: Network;
  readonly settings: RunSettings & { readonly loss: LossKind };
  readonly dataset: Dataset;
}

export interface LoadCommand extends Omit<TrainingSetup, 'network'> {
  readonly kind: 'load';
  readonly network: PackedNetwork;
  /** Where an earlier run stopped; null: a fresh run from the network's parameters. */
  readonly state: RunState | null;
  /** The run that goes on or begins with this, under a number of the window's own. */
  readonly run: RunId;
  /** Where a run that begins leaves another one. */
  readonly fork: Fork | null;
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
  /** Asks for the state after a step of some run. */
  | { readonly kind: 'seek'; readonly run: RunId; readonly step: number }
  /** Asks how these runs went over a plane. */
  | { readonly kind: 'paths'; readonly question: number; readonly plane: Plane; readonly runs: readonly RunId[] }
  /** The window has painted the last frame and gives its numbers back: another may be sent in them. */
  | { readonly kind: 'framePainted'; readonly numbers: FrameNumbers };

/**
 * 3 × parameters: the parameters, the gradients of the last step's mini-batch mean, and what that step added to each
 * parameter. They are handed to and fro, never copied.
 */
export type FrameNumbers = Float32Array<ArrayBuffer>;

/** A look at the run while it goes on. */
export interface TrainingFrame {
  readonly numbers: FrameNumbers;
  readonly epoch: number;
  readonly step: number;
  /** Loss of the last step's mini-batch, before its update. */
  readonly loss: number;
  /** Of that mini-batch; empty where there are too many to be told again and again. */
  readonly rows: Int32Array;
  readonly points: EpochPoints;
}

/** Epochs finished since they were told last. */
type EpochPoints = readonly LossPoint[];

/** `finished`: the epochs or steps asked for are done; the next three are stop rules. */
export type StopReason = 'paused' | 'finished' | LossRule | 'time' | 'diverged';

/** A look at the run. */
type FrameEvent = { readonly kind: 'frame' } & TrainingFrame;

interface StoppedEvent {
  readonly kind: 'stopped';
  readonly reason: StopReason;
  /** Loss of the last mini-batch; null before the first step. */
  readonly loss: number | null;
  readonly points: EpochPoints;
  readonly state: RunState;
  readonly problem: Diagnostic | null;
}

/** Of a run that another program makes. */
export type RunEvent = FrameEvent | StoppedEvent;

export type TrainingEvent =
  | { readonly kind: 'loaded'; readonly state: RunState; readonly start: LossPoint }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | RunEvent
  /** The state after `step` of that run; not exact: the nearest one that was kept, shown until that is computed. */
  | {
      readonly kind: 'moment';
      readonly run: RunId;
      readonly step: number;
      readonly state: RunState;
      readonly isExact: boolean;
    }
  /** That run has no such moment. */
  | { readonly kind: 'noMoment'; readonly run: RunId; readonly step: number }
  | { readonly kind: 'paths'; readonly question: number; readonly paths: readonly RunPath[] }
  /** All that is needed to go on from here, should nothing more be heard. */
  | { readonly kind: 'checkpoint'; readonly state: RunState }
  /** A sign of life. Nothing may be heard for as long as the work that now begins is expected to take. */
  | { readonly kind: 'heartbeat'; readonly expectedMilliseconds: number }
  /** The worker threw, or the window has heard nothing for too long. */
  | { readonly kind: 'failed'; readonly reason: 'fault' | 'silence'; readonly detail: string };
