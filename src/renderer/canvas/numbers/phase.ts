// Phase of the canvas: at rest, training, or at a stage of one step; and what follows from it.
import type { LayerId } from '#core/network/network.ts';
import { type Stage, stageName } from '#core/training/stages.ts';
import type { RunStatus } from '#renderer/state/stores/run-store.ts';
import type { FocusQuantity } from '#renderer/state/window/ui-store.ts';

export type Phase = 'rest' | 'input' | 'forward' | 'loss' | 'backward' | 'update' | 'stream';
export type FlowDirection = 'forward' | 'backward' | 'none';

export function phaseOf(status: RunStatus, stage: Stage | null): Phase {
  if (stage !== null) return stage.kind;
  return status === 'running' ? 'stream' : 'rest';
}

export function stageAttribute(stage: Stage | null): string {
  return stage === null ? '' : stageName(stage);
}

/** Training streams its gradient backwards too. */
export function flowDirection(phase: Phase): FlowDirection {
  if (phase === 'forward') return 'forward';
  return phase === 'backward' || phase === 'stream' ? 'backward' : 'none';
}

/** The layers that the stage is about; null when it is about all. */
export function activeLayers(stage: Stage | null): ReadonlySet<LayerId> | null {
  return stage !== null && 'layers' in stage ? new Set(stage.layers) : null;
}

/** Has the forward pass computed a layer at this depth yet? What is not connected is never computed. */
export function isComputed(stage: Stage | null, depth: number | undefined): boolean {
  if (stage === null) return true;
  if (depth === undefined) return false;
  if (stage.kind === 'input') return depth === 0;
  return stage.kind === 'forward' ? depth <= stage.depth : true;
}

/** Has the error come back to a layer at this depth? */
export function hasDelta(stage: Stage | null, depth: number | undefined): boolean {
  return stage?.kind === 'backward' && depth !== undefined && depth >= stage.depth;
}

/** Is what a wire into a layer at this depth shows known at the stage? */
export function isKnownOnWire(stage: Stage | null, quantity: FocusQuantity, depth: number | undefined): boolean {
  if (quantity === 'weight') return true;
  if (quantity === 'signal') return isComputed(stage, depth);
  return stage?.kind !== 'backward' || hasDelta(stage, depth);
}

/** Without motion the order of the stages is told by numbers: 1 is where the pass begins. */
export function orderNumber(stage: Stage | null, depth: number | undefined, deepest: number): number | null {
  if (depth === undefined || stage === null) return null;
  if (stage.kind === 'forward') return depth <= stage.depth ? depth + 1 : null;
  if (stage.kind === 'backward') return depth >= stage.depth ? deepest - depth + 1 : null;
  return null;
}
