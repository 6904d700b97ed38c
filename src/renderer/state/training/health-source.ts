// Examines the network that is shown: whenever it has changed while training stands still, and now and then during a run.
import type { Dataset } from '#core/data/dataset.ts';
import { rowsSeen } from '#core/data/split.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { Network } from '#core/network/network.ts';
import { examine } from '#core/training/health/examine.ts';
import { compiledDocument, datasetFor } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { putFindings } from '../stores/health-store.ts';
import { useRun } from '../stores/run-store.ts';
import { onShownValues, type ShownValues } from '../stores/shown-values.ts';
import { whenIdle } from '../window/idle-work.ts';

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

let examined: Examined | null = null;
let giveUp: (() => void) | null = null;
let lastBegun = 0;
let generation = 0;

/** Begins to follow the shown numbers; called once when the window starts. */
export function startHealth(): void {
  onShownValues(follow);
}

function follow(values: ShownValues | null): void {
  forgetOtherDocument();
  const { document } = useDocument.getState();
  if (document === null || values === null) return;
  const isRunning = useRun.getState().status === 'running';
  if (isRunning) {
    if (giveUp !== null || performance.now() - lastBegun < runningInterval) return;
    examined = null;
  } else {
    const now = { network: document.network, loss: document.training.loss, dataset: datasetFor(document) };
    if (examined !== null && isSame(examined, now)) return;
    examined = now;
  }
  begin(values.parameters, isRunning ? affordableRunning : affordableStanding);
}

function forgetOtherDocument(): void {
  const { generation: present, document } = useDocument.getState();
  if (present === generation && document !== null) return;
  generation = present;
  stop();
  putFindings([]);
}

function stop(): void {
  giveUp?.();
  giveUp = null;
  examined = null;
}

function isSame(a: Examined, b: Examined): boolean {
  return a.network === b.network && a.loss === b.loss && a.dataset === b.dataset;
}

function begin(parameters: Float64Array, affordable: number): void {
  const { document } = useDocument.getState();
  giveUp?.();
  giveUp = null;
  if (document === null) return;
  const { network } = document;
  const { compiled, dataset, trainable } = compiledDocument(document);
  if (compiled === null || dataset === null || !trainable || compiled.graph.parameterCount !== parameters.length) {
    putFindings([]);
    return;
  }
  lastBegun = performance.now();
  const rows = rowsSeen(dataset.split);
  giveUp = whenIdle(examine({ network, compiled, parameters, dataset, rows, affordable }), (findings) => {
    giveUp = null;
    putFindings(findings);
  });
}
