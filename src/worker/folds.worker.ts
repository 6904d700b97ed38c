// Entry point of the worker that cross-validates: all folds train side by side, an epoch each in turn. It is ended when it is no longer wanted.
import '#core/data/builtin-tables.ts';
import { foldOrders } from '#core/checkpoints/fold-orders.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { compileKernels } from '#core/engine/kernels.ts';
import { scoreOf } from '#core/training/folds/fold-summary.ts';
import { type FoldTraining, trainFold } from '#core/training/folds/train-fold.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import kernelsAddress from '../../out/kernels/kernels.wasm?url';
import type { FoldPoints, FoldsEvent, FoldsOrder } from './fold-messages.ts';

/** Milliseconds between two messages with points. */
const gap = 100;

interface Lane {
  readonly fold: number;
  readonly training: FoldTraining;
  points: LossPoint[];
}

function send(event: FoldsEvent): void {
  postMessage(event);
}

async function crossValidate({ document, folds, isFresh }: FoldsOrder): Promise<void> {
  const { dataset } = document;
  if (dataset === null) throw new Error('There is no data.');
  const kernels = await fetch(kernelsAddress);
  if (!kernels.ok) throw new Error(`The kernels can't be loaded: ${kernels.status}`);
  const createEngine = createFastEngine(compileKernels(new Uint8Array(await kernels.arrayBuffer())));
  const surroundings = { createEngine, now: () => performance.now() };
  const lanes = foldOrders({ ...document, dataset }, folds, isFresh).map(
    (order, fold): Lane => ({ fold, training: trainFold(order(), surroundings), points: [] }),
  );
  trainSideBySide(lanes);
}

function trainSideBySide(lanes: readonly Lane[]): void {
  let running = lanes;
  let last = performance.now();
  while (running.length > 0) {
    running = running.filter(stepped);
    if (performance.now() - last < gap && running.length > 0) continue;
    tell(lanes);
    last = performance.now();
  }
}

/** False: it has come to its end, which is told. */
function stepped(lane: Lane): boolean {
  const { done, value } = lane.training.next();
  if (done !== true) {
    lane.points.push(value);
    return true;
  }
  tell([lane]);
  if ('problems' in value) send({ kind: 'refused', problems: value.problems });
  else {
    const { evaluation, stopReason, parameters } = value;
    const score = evaluation === null ? null : scoreOf(evaluation);
    send({ kind: 'trained', fold: lane.fold, score, stopReason, parameters });
  }
  return false;
}

function tell(lanes: readonly Lane[]): void {
  const folds = lanes.flatMap(({ fold, points }): FoldPoints[] => (points.length === 0 ? [] : [{ fold, points }]));
  for (const lane of lanes) lane.points = [];
  if (folds.length > 0) send({ kind: 'points', folds });
}

addEventListener('message', ({ data }: MessageEvent<FoldsOrder>) => {
  crossValidate(data).catch(() => send({ kind: 'failed' }));
});
