// Lets a plan explain itself: its blocks, what runs them, and what they cost.
import type { Plan, PlanStep } from './plan.ts';
import { layOutArena } from './plan-arena.ts';

export interface BlockSummary {
  readonly kernel: 'dense' | 'sparse';
  readonly neurons: number;
  readonly wires: number;
}

export interface PlanSummary {
  /** In order of computation; a block with several stretches of sources counts once for each. */
  readonly blocks: readonly BlockSummary[];
  readonly denseWires: number;
  readonly sparseWires: number;
  /** Examples that are computed at once. */
  readonly microBatch: number;
  /** Memory for the network with so many examples. */
  readonly bytes: number;
  /** Multiplications and additions of one training step, per example. */
  readonly flopsPerExample: number;
}

export function summarizePlan(plan: Plan, exampleCount: number): PlanSummary {
  const blocks = plan.forward.flatMap(blockOf);
  const wiresOf = (kernel: BlockSummary['kernel']) =>
    blocks.filter((block) => block.kernel === kernel).reduce((sum, { wires }) => sum + wires, 0);
  const steps = [...plan.forward, ...plan.backward];
  return {
    blocks,
    denseWires: wiresOf('dense'),
    sparseWires: wiresOf('sparse'),
    microBatch: plan.microBatch,
    bytes: layOutArena(plan, exampleCount).bytes,
    flopsPerExample: steps.reduce((sum, step) => sum + flopsOf(step), 0),
  };
}

function blockOf(step: PlanStep): BlockSummary[] {
  if (step.kind === 'denseForward') return [{ kernel: 'dense', neurons: step.rows, wires: step.rows * step.depth }];
  if (step.kind === 'sparseForward') return [{ kernel: 'sparse', neurons: step.rows, wires: step.table.ends.length }];
  return [];
}

/** Two for each wire and pass; a sparse backward step makes both of a wire's gradients unless its source is an input. */
function flopsOf(step: PlanStep): number {
  switch (step.kind) {
    case 'denseForward':
    case 'weightGradient':
    case 'sourceGradient':
      return 2 * step.rows * step.depth;
    case 'sparseForward':
      return 2 * step.table.ends.length;
    case 'sparseBackward':
      return (step.isInput ? 2 : 4) * step.table.ends.length;
    default:
      return 0;
  }
}
