// chainrule evaluate: the metrics of a document’s network on its data, and its health findings.

import { type CompiledNetwork, compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { rowsSeen } from '#core/data/split.ts';
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import { inlineObject, type JsonField, jsonInline, jsonNumber } from '#core/document/file/json-writer.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type ClassScores, classScoreNames } from '#core/metrics/class-metrics.ts';
import { errorMetrics, errorNames, type TargetErrors } from '#core/metrics/error-metrics.ts';
import type { ClassificationMetrics } from '#core/metrics/measure.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { evaluateRows, type RowsEvaluation } from '#core/training/evaluate-rows.ts';
import { examine } from '#core/training/health/examine.ts';
import { chosenMoment } from '../checkpoints/chosen-checkpoint.ts';
import type { Command, CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { readDocument } from '../files/read-document.ts';
import { jsonRows } from '../number-rows.ts';
import { printable } from '../printable.ts';
import { problemLines, problemObjects, refusedBecause } from '../problem-lines.ts';
import { shortText } from '../training/report-epochs.ts';

export const splitNames = ['training', 'validation', 'test', 'all'] as const;
type SplitName = (typeof splitNames)[number];

/** Rows of a block, as the reference engine measures whole splits: the loss has the same bits as in training. */
const blockSize = 256;

export const evaluateCommand: Command = {
  name: 'evaluate',
  synopsis: 'evaluate FILE [--split training|validation|test|all] [--checkpoint NAME]',
  argument: 'FILE',
  options: { split: 'value', checkpoint: 'value' },
  async run(call): Promise<ExitCode> {
    const splitName = chosenSplit(call);
    const { document } = chosenMoment(call, 'checkpoint', await readDocument(call));
    const trial = prepare(call, document);
    const rows = rowsOf(call, trial.dataset, splitName);
    const { graph } = trial.compiled;
    const parameters = readParameters(document.network);
    const evaluation = atOnce(evaluateRows({ graph, parameters, dataset: trial.dataset, rows, blockSize }));
    if (!Number.isFinite(evaluation.loss)) throw new Failure(1, [call.translate('cli.outputsNotFinite')]);
    const warnings = atOnce(examine({ network: document.network, parameters, rows, ...trial }));
    print(call, evaluation, warnings);
    return 0;
  },
};

/** Null: none is named. */
function chosenSplit(call: CommandCall): SplitName | null {
  const given = call.value('split');
  if (given === undefined) return null;
  const known = splitNames.find((name) => name === given);
  if (known !== undefined) return known;
  throw badUsage(call.translate, 'cli.notOneOf', { option: '--split', allowed: splitNames.join(', ') });
}

interface Trial {
  readonly compiled: CompiledNetwork;
  readonly dataset: Dataset;
}

function prepare(call: CommandCall, document: NetworkDocument): Trial {
  const { network, training } = document;
  const dataset = datasetFor(document);
  const problems = checkTraining(network, training.loss, dataset);
  const compiled = compileNetwork(network, training.loss);
  if (dataset === null || !isCompiled(compiled) || problems.some(isError)) {
    throw refusedBecause(call.translate, call.argument, problems);
  }
  return { compiled, dataset };
}

/** The test rows count only when they are asked for. */
function rowsOf(call: CommandCall, { split }: Dataset, name: SplitName | null): Int32Array {
  if (name === null) return rowsSeen(split);
  const rows = split[name];
  if (rows.length > 0) return rows;
  throw badUsage(call.translate, name === 'test' ? 'cli.noTestRows' : 'cli.noValidationRows');
}

function print(call: CommandCall, evaluation: RowsEvaluation, warnings: readonly Diagnostic[]): void {
  if (call.json) call.sayJson(evaluationJson(evaluation, problemObjects(call.translate, warnings)));
  else printForPeople(call, evaluation);
  for (const line of problemLines(call.translate, call.argument, warnings)) call.io.error(`${printable(line)}\n`);
}

function evaluationJson({ loss, metrics }: RowsEvaluation, warnings: readonly object[]): string {
  const { count, classification, targets } = metrics;
  return inlineObject([
    ['loss', jsonNumber(loss)],
    ['rows', jsonNumber(count)],
    ...classificationFields(classification),
    ['targets', jsonInline(targets)],
    ['warnings', jsonInline(warnings)],
  ]);
}

function classificationFields(metrics: ClassificationMetrics | null): readonly JsonField[] {
  return [
    ['accuracy', jsonInline(metrics?.accuracy ?? null)],
    ['confusion', metrics === null ? 'null' : jsonRows(metrics.confusion)],
    ['classes', jsonInline(metrics?.classes ?? null)],
    ['macro', jsonInline(metrics?.macro ?? null)],
  ];
}

function printForPeople(call: CommandCall, { loss, metrics }: RowsEvaluation): void {
  const { count, classification, targets, mean } = metrics;
  call.say('cli.evaluated', { count, loss: shortText(loss) });
  if (classification !== null) printClasses(call, classification);
  for (const { name, ...errors } of targets) call.say('cli.targetErrors', { name, errors: spoken(call, errors) });
  if (mean !== null && targets.length > 1) call.say('cli.meanErrors', { errors: spoken(call, mean) });
}

function printClasses(call: CommandCall, { accuracy, confusion, classes, macro }: ClassificationMetrics): void {
  call.say('cli.accuracy', { accuracy: shortText(accuracy) });
  for (const [index, { name }] of classes.entries()) {
    const counts = classes.map((predicted, column) => `${predicted.name} ${confusion[index]?.[column] ?? 0}`);
    call.say('cli.confusionRow', { name, counts: counts.join(', ') });
  }
  const scoresIn = (scores: ClassScores): string =>
    classScoreNames.map((name) => `${call.translate(`explain.meaning_${name}`)} ${shortText(scores[name])}`).join(', ');
  for (const { name, count, ...scores } of classes) {
    call.say('cli.classScores', { name, count, scores: scoresIn(scores) });
  }
  call.say('cli.macroScores', { scores: scoresIn(macro) });
}

function spoken({ translate }: CommandCall, errors: TargetErrors): string {
  const parts = errorNames.map((error) => {
    const value = errors[error];
    return `${errorMetrics[error].name} ${value === null ? translate('cli.undefinedMetric') : shortText(value)}`;
  });
  return parts.join(', ');
}
