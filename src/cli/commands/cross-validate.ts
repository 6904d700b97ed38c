// chainrule cross-validate: how good the drawn network is on rows that it was not trained on, a fold at a time.

import { setImmediate } from 'node:timers/promises';
import { foldOrders, rowsForFolds } from '#core/checkpoints/fold-orders.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { definedErrorNames, errorMetrics } from '#core/metrics/error-metrics.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { type FoldScore, type FoldSummary, scoreOf, summaryOf } from '#core/training/folds/fold-summary.ts';
import { type FoldOrder, type FoldSurroundings, type TrainedFold, trainFold } from '#core/training/folds/train-fold.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { refusedBecause } from '../problem-lines.ts';
import { engineNamed } from '../training/engine-named.ts';
import { ProgressBar } from '../training/progress-bar.ts';
import { shortText } from '../training/report-epochs.ts';

export const crossValidateCommand: Command = {
  name: 'cross-validate',
  synopsis: 'cross-validate FILE --folds k [--seed n] [--reinitialise]',
  argument: 'FILE',
  options: { folds: 'value', seed: 'value', reinitialise: 'flag' },
  async run(call): Promise<ExitCode> {
    call.requiredValue('folds');
    const seed = call.wholeNumber('seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
    const { training, ...rest } = await readDocument(call);
    const document = { ...rest, training: seed === undefined ? training : { ...training, seed } };
    const orders = ordersOf(call, document);
    const createEngine = await engineNamed('fast', call.translate);
    const scores: FoldScore[] = [];
    for (const [fold, order] of orders.entries()) {
      const trained = await train(call, order(), { createEngine, now: () => performance.now() }, fold);
      scores.push(scoreOfFold(call, trained, fold));
      if (!call.json) say(call, 'cli.fold', scores.at(-1) as FoldScore, { fold: fold + 1 });
    }
    report(call, scores, summaryOf(scores));
    return 0;
  },
};

function ordersOf(call: CommandCall, document: NetworkDocument): readonly (() => FoldOrder)[] {
  const { dataset, training, network } = document;
  const problems = checkTraining(network, training.loss, datasetFor(document));
  if (dataset === null || problems.some(isError)) throw refusedBecause(call.translate, call.argument, problems);
  const withData = { ...document, dataset };
  const rows = rowsForFolds(withData);
  if (rows < 2) throw badUsage(call.translate, 'cli.tooFewForFolds', { rows });
  const folds = call.wholeNumber('folds', 2, rows) as number;
  return foldOrders(withData, folds, call.has('reinitialise'));
}

/** Gives way after every epoch, so that Ctrl+C ends it. */
async function train(
  call: CommandCall,
  order: FoldOrder,
  surroundings: FoldSurroundings,
  fold: number,
): Promise<TrainedFold> {
  const { terminalWidth } = call.io;
  const bar = terminalWidth === null ? null : new ProgressBar(call.io, terminalWidth);
  const training = trainFold(order, surroundings);
  let next = training.next();
  while (next.done !== true) {
    const { epoch, loss } = next.value;
    const values = { fold: fold + 1, epoch, loss: shortText(loss) };
    bar?.show(epoch / Math.max(1, order.settings.epochs), call.translate('cli.foldEpoch', values));
    await setImmediate();
    next = training.next();
  }
  bar?.clear();
  if (!('problems' in next.value)) return next.value;
  throw refusedBecause(
    call.translate,
    call.argument,
    next.value.problems.filter((each: Diagnostic) => isError(each)),
  );
}

function scoreOfFold(call: CommandCall, { evaluation, last }: TrainedFold, fold: number): FoldScore {
  const score = evaluation === null ? null : scoreOf(evaluation);
  if (score !== null && Object.values(score).every(Number.isFinite)) return score;
  throw new Failure(1, [call.translate('cli.foldDiverged', { fold: fold + 1, epoch: last.epoch + 1 })]);
}

function report(call: CommandCall, folds: readonly FoldScore[], { mean, standardDeviation }: FoldSummary): void {
  if (call.json) {
    call.sayJson(JSON.stringify({ folds, mean, standardDeviation }));
    return;
  }
  say(call, 'cli.foldMean', mean);
  say(call, 'cli.foldDeviation', standardDeviation);
}

function say(
  call: CommandCall,
  key: 'cli.fold' | 'cli.foldMean' | 'cli.foldDeviation',
  { loss, accuracy, ...errors }: FoldScore,
  values: { readonly fold?: number } = {},
): void {
  const parts = [call.translate('cli.scoreLoss', { loss: shortText(loss) })];
  if (accuracy !== undefined) parts.push(call.translate('cli.scoreAccuracy', { accuracy: shortText(accuracy) }));
  for (const error of definedErrorNames) {
    const value = errors[error];
    if (value !== undefined) parts.push(`${errorMetrics[error].name} ${shortText(value)}`);
  }
  call.say(key, { ...values, scores: parts.join(', ') });
}
