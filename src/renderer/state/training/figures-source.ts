// Measures the network that is shown in idle moments: its accuracy, and its losses where the run's last ones are of another.
import type { Dataset } from '#core/data/dataset.ts';
import { examplesAt } from '#core/data/examples-at.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { answersShares } from '#core/graph/answers-shares.ts';
import type { ComputationGraph } from '#core/graph/computation-graph.ts';
import { accuracy } from '#core/metrics/accuracy.ts';
import { classNames } from '#core/metrics/classes.ts';
import type { Pausable } from '#core/numeric/pausable.ts';
import { evaluateRows } from '#core/training/evaluate-rows.ts';
import { predicting, rowsOfPart } from '#core/training/predicting.ts';
import { inSession } from '#renderer/signals/session.ts';
import { type CompiledDocument, compiledDocument } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { logTellsOfPresent } from '../stores/present-losses.ts';
import { type OfParts, useRun } from '../stores/run-store.ts';
import { untilPainted } from '../window/first-frame.ts';
import { IdleTask } from '../window/idle-work.ts';
import { affordableMeasurement, pauseWhileTraining } from './measuring-pace.ts';

interface Measuring {
  readonly task: IdleTask;
  /** Milliseconds of the window's clock before which none begins in a run. */
  next: number;
}

interface Figures {
  readonly accuracy: OfParts | null;
  readonly losses: OfParts | null;
}

const nothing: Figures = { accuracy: null, losses: null };

const measuring = inSession((): Measuring => ({ task: new IdleTask(), next: 0 }));

/** At rest the newest weights count; in a run each measurement is finished before the next begins, after a pause by its cost. */
export function measureFigures(document: NetworkDocument, parameters: Float64Array, epoch: number): void {
  const own = measuring();
  const { status, log } = useRun.getState();
  const isRunning = status === 'running';
  if (isRunning && (own.task.isUnderWay || performance.now() < own.next)) return;
  own.task.giveUp();
  const mapped = compiledDocument(document);
  const cost = (mapped.dataset?.count ?? 0) * parameters.length;
  if (cost > affordableMeasurement) {
    show(nothing, epoch);
    return;
  }
  own.next = performance.now() + pauseWhileTraining(cost, 0);
  const withLosses = !isRunning && log.length > 0 && !logTellsOfPresent();
  const done = (measured: Figures): void => show(measured, epoch);
  own.task.begin(figuresOf(mapped, parameters, withLosses), done, untilPainted(useDocument.getState().generation));
}

/** Nothing is shown of which it could be asked. */
export function forgetFigures(): void {
  measuring().task.giveUp();
  show(nothing, 0);
}

function show({ accuracy: shares, losses }: Figures, epoch: number): void {
  useRun.setState({ accuracy: shares === null ? null : { ...shares, epoch }, losses });
}

function* figuresOf(
  { compiled, dataset, trainable }: CompiledDocument,
  parameters: Float64Array,
  withLosses: boolean,
): Pausable<Figures> {
  if (compiled === null || dataset === null || !trainable) return nothing;
  const { graph } = compiled;
  const areClasses = classNames(dataset, answersShares(graph)) !== null;
  return {
    accuracy: areClasses ? yield* accuracyOf(graph, parameters, dataset) : null,
    losses: withLosses ? yield* lossesOf(graph, parameters, dataset) : null,
  };
}

function* accuracyOf(graph: ComputationGraph, parameters: Float64Array, dataset: Dataset): Pausable<OfParts | null> {
  const { training, validation } = dataset.split;
  function* over(rows: Int32Array): Pausable<number | null> {
    const { count, features, targets } = examplesAt(dataset, rows);
    return accuracy(yield* predicting(graph, parameters, features, count), targets, graph.outputWidth);
  }
  const own = yield* over(training);
  if (own === null) return null;
  return { training: own, validation: validation.length === 0 ? null : yield* over(validation) };
}

function* lossesOf(graph: ComputationGraph, parameters: Float64Array, dataset: Dataset): Pausable<OfParts> {
  const { training, validation } = dataset.split;
  const order = { graph, parameters, dataset, blockSize: rowsOfPart(graph) };
  const { loss } = yield* evaluateRows({ ...order, rows: training });
  const others = validation.length === 0 ? null : yield* evaluateRows({ ...order, rows: validation });
  return { training: loss, validation: others?.loss ?? null };
}
