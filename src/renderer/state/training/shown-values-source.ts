// Makes the numbers that the canvas shows, whenever the document, the run, the stage or the picked row changes.

import type { CompiledNetwork } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { forwardOnly, type RowSource, type RowTrace, traceRow } from '#core/explain/row-trace.ts';
import { traceBytes } from '#core/graph/trace.ts';
import {
  continuedOptimizerState,
  createOptimizerState,
  type OptimizerSettings,
  type OptimizerState,
} from '#core/learning/optimizers/optimizers.ts';
import type { Network } from '#core/network/network.ts';
import { isLarge, weightsIn } from '#core/network/network-queries.ts';
import { layOutParameters, readParameters } from '#core/network/parameter-layout.ts';
import { atOnce, type Pausable } from '#core/numeric/pausable.ts';
import type { RandomState } from '#core/numeric/random-stream.ts';
import { onDemand } from '#core/numeric/remembered.ts';
import { firstDropoutState } from '#core/training/dropout-masks.ts';
import { nextUpdate } from '#core/training/next-update.ts';
import { planStep } from '#core/training/planned-step.ts';
import { nextMiniBatch } from '#core/training/run-state.ts';
import type { TrainingFrame } from '#core/training/training-messages.ts';
import { inSession } from '#renderer/signals/session.ts';
import { compiledDocument } from '../stores/compiled-document.ts';
import { useDocument } from '../stores/document-store.ts';
import { miniBatchTraces } from '../stores/mini-batch-traces.ts';
import { useRun } from '../stores/run-store.ts';
import { type ShownValues, showValues } from '../stores/shown-values.ts';
import { showWeightHash } from '../stores/weight-hash.ts';
import { untilPainted } from '../window/first-frame.ts';
import { IdleTask } from '../window/idle-work.ts';
import { useUi } from '../window/ui-store.ts';
import { isWithheld, useWithheld } from '../window/withheld-store.ts';
import { forgetFigures, measureFigures } from './figures-source.ts';

/** Rows × parameters of a mini-batch that the window computes by itself (some 0.1 s). */
const affordableStanding = 25_000_000;
/** The same eight times a second, while it trains. */
const affordablePassing = 250_000;
/** A parameter's update takes as long as its gradient in so many rows. */
const rowsOfUpdate = 60;
/** The numbers of a larger network are made in idle moments: all of them take longer than a frame has. */
const fewWeights = 300_000;
const fewNeurons = 20_000;
/** Bytes that the window takes for the intermediates of a mini-batch. */
const affordableMemory = 256 * 1024 * 1024;

interface Making {
  readonly task: IdleTask;
  /** Of a step that is being performed. */
  heldForUpdate: ShownValues | null;
  /** Changes follow one another; the last one shows the numbers. */
  isHeld: boolean;
}

const making = inSession((): Making => ({ task: new IdleTask(), heldForUpdate: null, isHeld: false }));

/** Shows a look at the running training. The numbers are copied: they are given back. */
export function showFrame({ numbers, epoch, rows }: Pick<TrainingFrame, 'numbers' | 'epoch' | 'rows'>): void {
  const { document } = useDocument.getState();
  // A run that is to rest may have had one on its way.
  if (document === null || isWithheld()) return;
  const { compiled, dataset } = compiledDocument(document);
  if (compiled === null || dataset === null) return;
  const { layout } = compiled;
  const [parameters, gradients, updates] = [0, 1, 2].map(
    (part) => new Float64Array(numbers.subarray(part * layout.count, (part + 1) * layout.count)),
  ) as [Float64Array, Float64Array, Float64Array];
  const shown = rowShown(compiled, parameters, dataset, pickedRow(dataset.count));
  const miniBatch = onDemand(() => passingTraces(document, rows, parameters, updates));
  showValues({ epoch, layout, parameters, gradients, updates, ...shown, miniBatch });
  measureFigures(document, parameters, epoch);
}

/** Before the step that has just been taken; none where they would take a noticeable part of the time between two frames. */
function passingTraces(
  document: NetworkDocument,
  rows: Int32Array,
  parameters: Float64Array,
  updates: Float64Array,
): readonly RowTrace[] {
  if (rows.length * parameters.length > affordablePassing) return [];
  const before = parameters.map((parameter, index) => parameter - (updates[index] as number));
  return miniBatchTraces(document, rows, before);
}

/** Keeps gradients and updates of a step that is being performed, so that the Update stage can show what it did. */
export function holdForUpdate(values: ShownValues | null): void {
  making().heldForUpdate = values;
}

/** Begins to follow the stores; called once when the window starts. */
export function startShownValues(): void {
  useDocument.subscribe((state, before) => {
    if (state.document !== before.document) refresh();
  });
  useRun.subscribe((state, before) => {
    if (state.snapshot !== before.snapshot || state.stage !== before.stage || state.status !== before.status) refresh();
  });
  useWithheld.subscribe((state, before) => {
    if (state.level !== before.level) refresh();
  });
  useUi.subscribe((state, before) => {
    if (state.row !== before.row || state.triedRow !== before.triedRow) refresh();
  });
  refresh();
}

/** Several changes whose numbers are made once, after the last of them. */
export function showingOnce(change: () => void): void {
  making().isHeld = true;
  try {
    change();
  } finally {
    making().isHeld = false;
    refresh();
  }
}

function refresh(): void {
  const { task, isHeld } = making();
  if (isHeld) return;
  task.giveUp();
  const { document, generation } = useDocument.getState();
  const { status } = useRun.getState();
  if (document === null) {
    showValues(null);
    forgetFigures();
    return;
  }
  if (status === 'running') {
    useRun.setState({ weightHash: '' });
    return;
  }
  if (isWithheld()) {
    showValues(withoutWithheld(document));
    forgetFigures();
    return;
  }
  // A large network is drawn before its numbers are made.
  const isDrawn = isLarge(document.network) ? untilPainted(generation) : null;
  if (isDrawn === null && isSmall(document.network)) {
    show(document, atOnce(standingValues(document)));
    return;
  }
  showValues(null);
  task.begin(standingValues(document), (values) => show(document, values), isDrawn);
}

function isSmall(network: Network): boolean {
  const neurons = network.layers.reduce((sum, { units }) => sum + units, 0);
  return neurons <= fewNeurons && weightsIn(network) <= fewWeights;
}

function show(document: NetworkDocument, values: ShownValues): void {
  showValues(values);
  measureFigures(document, values.parameters, values.epoch);
  void showWeightHash(values.parameters);
}

/** Weights and biases, and the forward pass of the picked row where that may be seen. */
function withoutWithheld(document: NetworkDocument): ShownValues {
  const { network } = document;
  const { epoch } = useRun.getState();
  const parameters = readParameters(network);
  const { compiled, dataset, trainable } = compiledDocument(document);
  const hasForward = useWithheld.getState().level === 'backward' && compiled !== null && dataset !== null && trainable;
  const rowValues = hasForward ? forwardOnly(traceRow(compiled, parameters, dataset, pickedRow(dataset.count))) : null;
  return { epoch, layout: layOutParameters(network), parameters, gradients: null, updates: null, rowValues };
}

/** The numbers of a document whose training stands still. */
function* standingValues(document: NetworkDocument): Pausable<ShownValues> {
  const parameters = readParameters(document.network);
  yield;
  const { stage, epoch } = useRun.getState();
  const { heldForUpdate } = making();
  if (stage?.kind === 'update' && heldForUpdate !== null) {
    return { ...heldForUpdate, epoch, parameters, parametersBefore: heldForUpdate.parameters };
  }
  const { compiled, dataset, trainable } = compiledDocument(document);
  if (compiled === null || dataset === null || !trainable) {
    const layout = compiled?.layout ?? layOutParameters(document.network);
    return { epoch, layout, parameters, gradients: null, updates: null, rowValues: null };
  }
  yield;
  const rows = nextRows(document, dataset);
  if (!isAffordable(compiled, rows.length)) {
    const shown = rowShown(compiled, parameters, dataset, pickedRow(dataset.count));
    return { epoch, layout: compiled.layout, parameters, gradients: null, updates: null, ...shown };
  }
  const { network, training } = document;
  const optimizerState = nextOptimizerState(training.optimizer, parameters.length);
  const dropout = nextDropout(training.seed);
  const update = nextUpdate(training, useRun.getState().snapshot.state);
  const step = { network, compiled, dataset, parameters, rows, update, optimizerState, dropout };
  return {
    epoch,
    layout: compiled.layout,
    parameters,
    ...planStep(step),
    stepRows: rows,
    update,
    optimizerState,
    miniBatch: onDemand(() => miniBatchTraces(document, rows, parameters)),
    ...rowShown(compiled, parameters, dataset, rowToShow(rows, dataset)),
  };
}

/** The row, or what is tried in its place; a step is taken apart for rows of the data alone. */
function rowShown(
  compiled: CompiledNetwork,
  parameters: Float64Array,
  dataset: Dataset,
  row: number,
): Pick<ShownValues, 'rowValues' | 'isTried'> {
  const { triedRow: heard } = useUi.getState();
  const { inputWidth, outputWidth } = compiled.graph;
  if (heard?.length !== inputWidth || useRun.getState().stage !== null)
    return { rowValues: traceRow(compiled, parameters, dataset, row) };
  const tried = traceRow(compiled, parameters, { features: heard, targets: new Float64Array(outputWidth) }, 0);
  return { rowValues: { ...forwardOnly(tried), row }, isTried: true };
}

/** Huge mini-batches have no gradients of their own here: the window must not stall, nor run out of memory. */
function isAffordable({ graph }: CompiledNetwork, rows: number): boolean {
  return (
    (rows + rowsOfUpdate) * graph.parameterCount <= affordableStanding && traceBytes(graph, rows) <= affordableMemory
  );
}

/** The run's optimizer state, unless an edit has changed the parameters or the kind of optimizer since. */
function nextOptimizerState(optimizer: OptimizerSettings, parameterCount: number): OptimizerState {
  const { snapshot } = useRun.getState();
  const { document } = useDocument.getState();
  const state = snapshot.state?.optimizerState;
  const slotsFit = state?.steps.length === parameterCount && snapshot.network === document?.network;
  return slotsFit ? continuedOptimizerState(optimizer, state) : createOptimizerState(optimizer, parameterCount);
}

/** Rows of the mini-batch that the next step will take; before the first step, the first rows stand for it. */
function nextRows(document: NetworkDocument, { count, split }: Dataset): Int32Array {
  const { snapshot } = useRun.getState();
  const { batchSize } = document.training;
  const rows = snapshot.state === null ? null : nextMiniBatch(snapshot.state, batchSize);
  if (rows !== null && rows.length > 0 && rows.every((row) => row < count)) return rows;
  return split.all.slice(0, batchSize);
}

/** The stream that the next step will draw its dropout from. */
function nextDropout(seed: number): RandomState {
  return useRun.getState().snapshot.state?.dropout ?? firstDropoutState(seed);
}

function pickedRow(count: number): number {
  return Math.min(useUi.getState().row, count - 1);
}

/**
 * While a step is taken apart: the row that was picked, if the mini-batch has it; else its first that is not all zero,
 * since nothing is to be seen of a row of zeros.
 */
function rowToShow(rows: Int32Array, { count, features }: RowSource & { readonly count: number }): number {
  const picked = pickedRow(count);
  if (useRun.getState().stage === null) return picked;
  if (useUi.getState().isRowPicked && rows.includes(picked)) return picked;
  const width = features.length / count;
  const showsSomething = (row: number): boolean =>
    features.subarray(row * width, (row + 1) * width).some((x) => x !== 0);
  return rows.find(showsSomething) ?? rows[0] ?? picked;
}
