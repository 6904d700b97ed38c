// Measures the network that is shown in idle moments: after every change at rest, now and then in a run.
import { useEffect, useState } from 'react';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import type { EvaluationOrder } from '#core/training/evaluate-rows.ts';
import { compiledDocument } from '../stores/compiled-document.ts';
import { useRun } from '../stores/run-store.ts';
import { onShownValues, shownValues } from '../stores/shown-values.ts';
import { whenIdle } from '../window/idle-work.ts';
import { affordableMeasurement, pauseWhileTraining } from './measuring-pace.ts';

/** Milliseconds between two measurements at least. */
const measuringGap = 500;
/** Parameters × rows between two pauses. */
const workOfBlock = 50_000;

/** A result, and of which moment it is: it comes after what the canvas shows. */
export interface Measured<Result> {
  readonly result: Result;
  /** Finished epochs of the run. */
  readonly epoch: number;
}

type Measurement<Result> = (order: EvaluationOrder) => Pausable<Result>;

/**
 * Null until something was measured, and where the network can't be asked.
 * @param rowsOf which rows are measured; like `measurement`, the same function until the question changes
 */
export function useMeasured<Result>(
  document: NetworkDocument,
  rowsOf: (dataset: Dataset) => Int32Array,
  measurement: Measurement<Result>,
): Measured<Result> | null {
  const [measured, setMeasured] = useState<Measured<Result> | null>(null);
  const { compiled, dataset, trainable } = compiledDocument(document);
  useEffect(() => {
    if (compiled === null || dataset === null || !trainable) {
      setMeasured(null);
      return;
    }
    const { graph } = compiled;
    const rows = rowsOf(dataset);
    const cost = rows.length * graph.parameterCount;
    const blockSize = Math.max(1, Math.floor(workOfBlock / Math.max(1, graph.parameterCount)));
    let giveUp: (() => void) | null = null;
    let lastBegun = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const begin = (): void => {
      timer = null;
      lastBegun = performance.now();
      const shown = shownValues();
      if (shown?.parameters.length !== graph.parameterCount) return;
      const { parameters, epoch } = shown;
      giveUp?.();
      giveUp = whenIdle(measurement({ graph, parameters, dataset, rows, blockSize }), (result) => {
        giveUp = null;
        setMeasured({ result, epoch });
      });
    };
    const follow = (): void => {
      const isRunning = useRun.getState().status === 'running';
      if (timer !== null || (isRunning && cost > affordableMeasurement)) return;
      const gap = isRunning ? pauseWhileTraining(cost, measuringGap) : measuringGap;
      timer = setTimeout(begin, Math.max(0, lastBegun + gap - performance.now()));
    };
    const stop = onShownValues(follow);
    follow();
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
      giveUp?.();
    };
  }, [compiled, dataset, trainable, rowsOf, measurement]);
  return measured;
}
