// The metrics of the network that is shown, measured in idle moments: after every change at rest, now and then in a run.
import { useEffect, useState } from 'react';
import { split } from '#core/data/split.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { evaluateRows } from '#core/training/metrics/evaluate-rows.ts';
import type { Metrics } from '#core/training/metrics/measure.ts';
import { createThrottle } from '#renderer/charts/throttle.ts';
import { compiledDocument } from '#renderer/state/compiled-document.ts';
import { whenIdle } from '#renderer/state/idle-work.ts';
import { useRun } from '#renderer/state/run-store.ts';
import { onShownValues, shownValues } from '#renderer/state/shown-values.ts';

export type MeasuredSplit = 'training' | 'validation';

/** Milliseconds between two measurements. */
const measuringGap = 500;
/** Parameters × rows up to which metrics follow a running training. */
const affordableWhileRunning = 2_000_000;
/** Parameters × rows between two pauses. */
const workOfBlock = 50_000;

/** Null until something was measured, and where the network can't be asked. */
export function useMetrics(document: NetworkDocument, name: MeasuredSplit): Metrics | null {
  const [metrics, setMetrics] = useState<Metrics | null>(null);
  const { validation, seed } = document.training;
  const { compiled, dataset, trainable } = compiledDocument(document);
  useEffect(() => {
    if (compiled === null || dataset === null || !trainable) {
      setMetrics(null);
      return;
    }
    const { graph } = compiled;
    const rows = split(dataset.count, validation, seed)[name];
    const cost = rows.length * graph.parameterCount;
    const blockSize = Math.max(1, Math.floor(workOfBlock / Math.max(1, graph.parameterCount)));
    let giveUp: (() => void) | null = null;
    const begin = (): void => {
      const parameters = shownValues()?.parameters;
      if (parameters?.length !== graph.parameterCount) return;
      giveUp?.();
      giveUp = whenIdle(evaluateRows({ graph, parameters, dataset, rows, blockSize }), (evaluation) => {
        giveUp = null;
        setMetrics(evaluation.metrics);
      });
    };
    const throttle = createThrottle(begin, () => measuringGap);
    const follow = (): void => {
      if (useRun.getState().status !== 'running' || cost <= affordableWhileRunning) throttle.request();
    };
    const stop = onShownValues(follow);
    follow();
    return () => {
      stop();
      throttle.cancel();
      giveUp?.();
    };
  }, [compiled, dataset, trainable, validation, seed, name]);
  return metrics;
}
