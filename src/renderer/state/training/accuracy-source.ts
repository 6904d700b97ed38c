// Measures the accuracy of the network that is shown, in idle moments: it follows the numbers on the canvas.
import { seenExamples } from '#core/data/examples-at.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { accuracy } from '#core/metrics/accuracy.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { predicting } from '#core/training/predicting.ts';
import { inSession } from '#renderer/signals/session.ts';
import { type CompiledDocument, compiledDocument } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { useRun } from '../stores/run-store.ts';
import { untilPainted } from '../window/first-frame.ts';
import { IdleTask } from '../window/idle-work.ts';
import { affordableMeasurement, pauseWhileTraining } from './measuring-pace.ts';

interface Measuring {
  readonly task: IdleTask;
  /** Milliseconds of the window's clock before which none begins in a run. */
  next: number;
}

const measuring = inSession((): Measuring => ({ task: new IdleTask(), next: 0 }));

/** At rest the newest weights count; in a run each measurement is finished before the next begins, after a pause by its cost. */
export function measureAccuracy(document: NetworkDocument, parameters: Float64Array, epoch: number): void {
  const own = measuring();
  const isRunning = useRun.getState().status === 'running';
  if (isRunning && (own.task.isUnderWay || performance.now() < own.next)) return;
  own.task.giveUp();
  const mapped = compiledDocument(document);
  const cost = (mapped.dataset?.count ?? 0) * parameters.length;
  if (cost > affordableMeasurement) {
    useRun.setState({ accuracy: null });
    return;
  }
  own.next = performance.now() + pauseWhileTraining(cost, 0);
  const done = (measured: number | null): void =>
    useRun.setState({ accuracy: measured === null ? null : { value: measured, epoch } });
  own.task.begin(accuracyOf(mapped, parameters), done, untilPainted(useDocument.getState().generation));
}

/** Nothing is shown of which it could be asked. */
export function forgetAccuracy(): void {
  measuring().task.giveUp();
  useRun.setState({ accuracy: null });
}

function* accuracyOf(
  { compiled, dataset, trainable }: CompiledDocument,
  parameters: Float64Array,
): Pausable<number | null> {
  if (compiled === null || dataset === null || !trainable) return null;
  const { graph } = compiled;
  const { count, features, targets } = seenExamples(dataset);
  const outputs = yield* predicting(graph, parameters, features, count);
  return accuracy(outputs, targets, graph.outputWidth);
}
