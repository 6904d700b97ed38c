// chainrule train: trains a document from its weights on and writes the result.

import { runStateAt } from '#core/checkpoints/checkpoint-of.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { type EditResult, isRefused } from '#core/document/edit.ts';
import { keepHistory } from '#core/document/edits/keep-history.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { reinitialise } from '#core/document/edits/reinitialise.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { CreateEngine, Divergence } from '#core/graph/engine.ts';
import { maximumEpochs } from '#core/learning/setting-range.ts';
import { divergenceProblem } from '#core/training/divergence-problem.ts';
import { isPrepared, type PreparedRun, prepareRun } from '#core/training/prepare-run.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import { withPoints } from '#core/training/training-log.ts';
import { type ChosenMoment, chosenMoment } from '../checkpoints/chosen-checkpoint.ts';
import { requireRoomForRun, withSavedRun } from '../checkpoints/saved-run.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { sizeProblem } from '../files/size-problem.ts';
import { requireWritable, writeTrained } from '../files/write-document.ts';
import { problemLines, refusedBecause } from '../problem-lines.ts';
import { type EngineName, engineNamed, engineNames } from '../training/engine-named.ts';
import { epochReport, finiteOrNull, shortText } from '../training/report-epochs.ts';
import { type TrainingOrder, type TrainingOutcome, trainRun } from '../training/train-run.ts';
import { weightHash } from '../training/weight-hash.ts';

export const trainCommand: Command = {
  name: 'train',
  synopsis:
    'train FILE [--epochs n] [--seed n] [--reinitialise] [--engine fast|reference] [--from-checkpoint NAME] [--save-run NAME] [--keep-history] --out FILE',
  argument: 'FILE',
  options: {
    epochs: 'value',
    seed: 'value',
    reinitialise: 'flag',
    engine: 'value',
    'from-checkpoint': 'value',
    'save-run': 'value',
    'keep-history': 'flag',
    out: 'value',
  },
  async run(call) {
    const { translate } = call;
    const out = call.requiredValue('out');
    const engine = engineOf(call);
    const epochs = call.wholeNumber('epochs', 0, maximumEpochs);
    const seed = call.wholeNumber('seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    await requireWritable(call, out);
    if (call.has('reinitialise') && call.has('from-checkpoint')) throw badUsage(translate, 'cli.freshOrCheckpoint');
    const read = startOf(await readDocument(call), seed, call.has('reinitialise'));
    const opened = call.has('keep-history') ? after(keepHistory(read, []), read) : read;
    const start = chosenMoment(call, 'from-checkpoint', opened);
    const run = prepare(call, start, await engineNamed(engine, call.translate));
    requireRoom(call, start.document, run);
    const { epochs: planned, stopRules = {} } = start.document.training;
    const interruption = listen(call);
    try {
      const told = await trainAndPrint(call, run, { epochs: epochs ?? planned, stopRules, ...interruption });
      const { log, ...outcome } = told;
      const trained = trainedDocument(start, run, told);
      await writeTrained(call, out, withRun(call, trained, run, outcome));
      return report(call, run, outcome, { started: start.document, trained });
    } finally {
      interruption.stopListening();
    }
  },
};

/** Until the result is written: what asks the process to end must not cut that off. */
function listen({ io }: CommandCall): { readonly isCancelled: () => boolean; readonly stopListening: () => void } {
  let cancelled = false;
  const stopListening = io.onInterrupt(() => {
    cancelled = true;
  });
  return { isCancelled: () => cancelled, stopListening };
}

/** @throws Failure when the result could not be opened again */
function requireRoom(call: CommandCall, document: NetworkDocument, { trainer }: PreparedRun): void {
  const isSaved = call.has('save-run');
  const numbers = isSaved ? requireRoomForRun(call, document, trainer, call.requiredValue('save-run')) : 0;
  const problem = sizeProblem(document, numbers);
  if (problem !== null) throw refusedBecause(call.translate, call.argument, [problem]);
}

function withRun(
  call: CommandCall,
  trained: NetworkDocument,
  { trainer }: PreparedRun,
  { last }: TrainingOutcome,
): NetworkDocument {
  if (!call.has('save-run')) return trained;
  return after(withSavedRun(trained, trainer, call.requiredValue('save-run'), last), trained);
}

function engineOf(call: CommandCall): EngineName {
  const asked = call.value('engine') ?? 'fast';
  const known = engineNames.find((name) => name === asked);
  if (known !== undefined) return known;
  throw badUsage(call.translate, 'cli.notOneOf', { option: '--engine', allowed: engineNames.join(', ') });
}

/** The document as training starts from it; a seed given is the document's from then on. */
function startOf(document: NetworkDocument, seed: number | undefined, fresh: boolean): NetworkDocument {
  const seeded = seed === undefined ? document : { ...document, training: { ...document.training, seed } };
  return fresh ? after(reinitialise(seeded), seeded) : seeded;
}

/** An edit that changes nothing is refused; then the document stays what it was. */
function after(result: EditResult, before: NetworkDocument): NetworkDocument {
  return isRefused(result) ? before : result.document;
}

/** What became of a training, and all that it told, thinned as in the window. */
type ToldTraining = TrainingOutcome & { readonly log: readonly LossPoint[] };

/** Without a step the weights stay those of the file, to the last bit, whatever precision the engine has. */
function trainedDocument(
  { document, checkpoint }: ChosenMoment,
  { engine, trainer }: PreparedRun,
  { epochs, log }: ToldTraining,
): NetworkDocument {
  if (trainer.step === (checkpoint?.step ?? 0)) return document;
  const earlier = (document.history ?? []).filter(({ epoch }) => checkpoint !== null && epoch < checkpoint.epoch);
  return after(recordTraining(document, engine.readParameters(), epochs, [...earlier, ...log]), document);
}

function prepare(call: CommandCall, { document, checkpoint }: ChosenMoment, createEngine: CreateEngine): PreparedRun {
  const { network, training } = document;
  const dataset = datasetFor(document);
  const goesOn = checkpoint !== null && dataset !== null;
  const run = prepareRun({
    network,
    settings: training,
    dataset,
    createEngine,
    ...(goesOn ? { state: runStateAt(document, checkpoint, dataset.split) } : {}),
  });
  if (isPrepared(run)) return run;
  throw refusedBecause(call.translate, call.argument, run.problems);
}

async function trainAndPrint(
  call: CommandCall,
  { trainer }: PreparedRun,
  order: Omit<TrainingOrder, 'onEpoch' | 'onPause'>,
): Promise<ToldTraining> {
  const from = trainer.epoch;
  let log: readonly LossPoint[] = [];
  const to = from + order.epochs;
  const printed = epochReport(call, from, to);
  const onEpoch = (point: LossPoint): void => {
    log = withPoints(log, [point]);
    printed.epoch(point);
  };
  try {
    const outcome = await trainRun(trainer, { ...order, epochs: to, onEpoch, onPause: printed.flush });
    return { ...outcome, epochs: outcome.epochs - from, log };
  } finally {
    printed.end();
  }
}

interface Documents {
  readonly started: NetworkDocument;
  readonly trained: NetworkDocument;
}

function report(
  call: CommandCall,
  run: PreparedRun,
  outcome: TrainingOutcome,
  { started, trained }: Documents,
): ExitCode {
  const { epochs, last, stopReason, examplesPerSecond } = outcome;
  if (call.json) {
    const loss = finiteOrNull(last.loss);
    const hash = weightHash(trained.network);
    call.sayJson(JSON.stringify({ done: true, epochs, loss, stopReason, examplesPerSecond, weightHash: hash }));
  } else {
    const isInterrupted = stopReason === 'cancelled' || stopReason === 'diverged';
    const key = isInterrupted ? 'cli.cancelled' : 'cli.finished';
    if (!isInterrupted && stopReason !== 'epochs') call.say(`training.ended_${stopReason}`);
    call.say(key, { count: epochs, loss: shortText(last.loss), speed: examplesPerSecond });
    call.say('cli.written', { file: call.requiredValue('out') });
  }
  if (outcome.divergence === null) return 0;
  const problem = problemOf(outcome.divergence, run, started);
  throw new Failure(1, problemLines(call.translate, call.argument, [problem]));
}

function problemOf(divergence: Divergence, run: PreparedRun, { network, training }: NetworkDocument): Diagnostic {
  const { compiled, trainer } = run;
  const { graph, layout } = compiled;
  const { step, epoch } = trainer;
  return divergenceProblem({
    network,
    graph,
    layout,
    divergence,
    step,
    epoch,
    learningRate: training.optimizer.learningRate,
    dataset: run.dataset,
  });
}
