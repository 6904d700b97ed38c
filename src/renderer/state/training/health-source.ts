// Examines the network that is shown: whenever it has changed while training stands still, and now and then during a run.

import type { Dataset } from '#core/data/dataset.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { rowsSeen } from '#core/data/split.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { Network } from '#core/network/network.ts';
import { examine } from '#core/training/health/examine.ts';
import { compiledDocument } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { putFindings } from '../stores/findings-store.ts';
import { useRun } from '../stores/run-store.ts';
import { onShownValues } from '../stores/shown-values.ts';
import { untilPainted } from '../window/first-frame.ts';
import { IdleTask } from '../window/idle-work.ts';

/** Parameters × examples that the window affords: a single example is then still a matter of a few milliseconds. */
const affordableStanding = 5_000_000;
const affordableRunning = 1_000_000;
/** During a run, at most one examination in so many milliseconds. */
const runningInterval = 1000;

/** What was examined last while training stood still; the same again has the same findings. */
interface Examined {
  readonly network: Network;
  readonly loss: LossKind;
  readonly dataset: Dataset | null;
}

/** Begins to follow the shown numbers; called once when the window starts. */
export function startHealth(): void {
  const task = new IdleTask();
  let examined: Examined | null = null;
  let lastBegun = Number.NEGATIVE_INFINITY;
  const forget = (): void => {
    task.giveUp();
    examined = null;
    put([]);
  };
  useDocument.subscribe(({ document, generation }, before) => {
    if (document === null || generation !== before.generation) forget();
  });
  onShownValues((values) => {
    const { document, generation } = useDocument.getState();
    if (document === null || values === null) return;
    const isRunning = useRun.getState().status === 'running';
    if (isRunning) {
      if (task.isUnderWay || performance.now() - lastBegun < runningInterval) return;
      examined = null;
    } else {
      const now = { network: document.network, loss: document.training.loss, dataset: datasetFor(document) };
      if (examined !== null && isSame(examined, now)) return;
      examined = now;
    }
    const work = examination(document, values.parameters, isRunning ? affordableRunning : affordableStanding);
    if (work === null) {
      task.giveUp();
      put([]);
      return;
    }
    lastBegun = performance.now();
    // Thousands of neurons that are drawn for the first time have the processor for themselves.
    task.begin(work, put, untilPainted(generation));
  });
}

function put(findings: readonly Diagnostic[]): void {
  putFindings('health', findings);
}

function isSame(a: Examined, b: Examined): boolean {
  return a.network === b.network && a.loss === b.loss && a.dataset === b.dataset;
}

/** Null: the network can't be examined. */
function examination(
  document: NetworkDocument,
  parameters: Float64Array,
  affordable: number,
): ReturnType<typeof examine> | null {
  const { compiled, dataset, trainable } = compiledDocument(document);
  if (compiled === null || dataset === null || !trainable || compiled.graph.parameterCount !== parameters.length) {
    return null;
  }
  const rows = rowsSeen(dataset.split);
  return examine({ network: document.network, compiled, parameters, dataset, rows, affordable });
}
