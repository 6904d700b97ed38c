// Recovery from a divergence: the rate under which a run grew, and the healthy step to go back to.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { firstUnhealthyPoint, healthyPoint } from '#core/training/healthy-point.ts';
import type { RunId } from '#core/training/timeline/timeline.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { stretchAt } from '../stores/timeline-store.ts';

interface DivergedPast {
  readonly run: RunId;
  readonly log: readonly LossPoint[];
  /** Finished steps; the next one diverged. */
  readonly lastStep: number;
  /** As it is set now. */
  readonly learningRate: number;
}

/** What had grown before is not blamed on a rate that was set since. */
export function withWayBack(problem: Diagnostic, past: DivergedPast): Diagnostic {
  const { run, log, lastStep, learningRate } = past;
  const healthy = healthyPoint(log);
  if (healthy === null) return problem;
  const stepThatGrew = (firstUnhealthyPoint(log)?.step ?? lastStep + 1) - 1;
  const blamed = stretchAt({ run, step: stepThatGrew })?.document.training.optimizer.learningRate ?? learningRate;
  return {
    ...problem,
    values: { ...problem.values, learningRate: blamed },
    fix: {
      kind: 'goBackWithRate',
      step: healthy.step,
      learningRate: learningRate < blamed ? learningRate : blamed / 10,
    },
  };
}
