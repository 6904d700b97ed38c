// Finds the open network's slow parts, in idle moments or by a worker, once it is drawn and whenever network or mini-batch have changed.

import { slowProblems } from '#core/compile/slow-problems.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { packNetwork } from '#core/network/packed-network.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import type { SlowPartsOrder } from '../../../worker/find-slow-parts.ts';
import { compiledDocument } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { putFindings } from '../stores/findings-store.ts';
import { untilPainted } from '../window/first-frame.ts';
import { IdleTask } from '../window/idle-work.ts';

const none: readonly Diagnostic[] = [];

/** Begins to follow the open document; called once when the window starts. */
export function startSlowParts(): void {
  let giveUp = (): void => undefined;
  useDocument.subscribe(({ document, generation }, before) => {
    if (document === before.document) return;
    giveUp();
    if (document === null) put(none);
    else giveUp = examine(document, untilPainted(generation));
  });
}

function put(findings: readonly Diagnostic[]): void {
  putFindings('slowParts', findings);
}

/** A plan of more than this takes longer than a frame has. */
const fewParameters = 50_000;
const fewLayers = 1000;

/** In idle moments, or beside the window where the network is large; returns how to give it up. */
function examine(document: NetworkDocument, isDrawn: Promise<void> | null): () => void {
  const task = new IdleTask();
  let stop = (): void => task.giveUp();
  const done = (found: readonly Diagnostic[] | 'large'): void => {
    if (found !== 'large') put(found);
    else stop = askWorker(document);
  };
  task.begin(slowPartsOf(document), done, isDrawn);
  return () => stop();
}

function* slowPartsOf(document: NetworkDocument): Pausable<readonly Diagnostic[] | 'large'> {
  const { compiled } = compiledDocument(document);
  if (compiled === null) return none;
  yield;
  const { graph } = compiled;
  const isLarge = graph.parameterCount > fewParameters || document.network.layers.length > fewLayers;
  if (isLarge && typeof Worker !== 'undefined') return 'large';
  return slowProblems(document.network, graph, rowsOfStep(document));
}

function rowsOfStep(document: NetworkDocument): number {
  const { dataset } = compiledDocument(document);
  const { batchSize } = document.training;
  return dataset === null ? batchSize : Math.min(batchSize, dataset.count);
}

function askWorker(document: NetworkDocument): () => void {
  const worker = new Worker(new URL('../../../worker/slow-parts.worker.ts', import.meta.url), { type: 'module' });
  const end = (findings: readonly Diagnostic[]): void => {
    worker.terminate();
    put(findings);
  };
  worker.onmessage = ({ data }: MessageEvent<readonly Diagnostic[]>) => end(data);
  worker.onerror = () => end(none);
  const order: SlowPartsOrder = {
    network: packNetwork(document.network),
    loss: document.training.loss,
    batchSize: rowsOfStep(document),
  };
  worker.postMessage(order);
  return () => worker.terminate();
}
