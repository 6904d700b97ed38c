// Checks that a network can be trained on these examples with this loss: every problem with its place.
import { checkNetwork } from '#core/compile/check-network.ts';
import { answersTo } from '#core/data/answers.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { type Diagnostic, errorAt, isError, warningAt } from '#core/diagnostics/diagnostic.ts';
import { type LossKind, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import type { Network } from '#core/network/network.ts';
import { outputLayers, widthsOf } from '#core/network/network-queries.ts';
import { networkTable } from '#core/network/network-table.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { beyondSingle } from './beyond-single.ts';

export function checkTraining(network: Network, loss: LossKind, dataset: Dataset | null): readonly Diagnostic[] {
  const problems = [...checkNetwork(network, loss), ...(dataset?.problems ?? [])];
  if (dataset === null) return [...problems, ...beyondSingle(network, null), errorAt({}, 'noDataset')];
  if (problems.some(isError)) return problems;
  const fit = fitProblems(network, dataset);
  const targets = targetProblems(loss, dataset);
  const sums = fit.length + targets.length === 0 && loss === 'crossEntropy' ? sumProblems(network, dataset) : [];
  return [...problems, ...fit, ...targets, ...sums, ...fewRows(network, dataset), ...beyondSingle(network, dataset)];
}

function fitProblems(network: Network, dataset: Dataset): readonly Diagnostic[] {
  const { inputs, outputs } = widthsOf(network);
  const features = dataset.featureNames.length;
  const targets = dataset.targetNames.length;
  const problems: Diagnostic[] = [];
  if (features !== inputs) {
    const problem = errorAt({}, 'featuresDontFit', { columns: features, inputs });
    problems.push(features < inputs ? problem : { ...problem, fix: { kind: 'addInputs', count: features - inputs } });
  }
  if (targets !== outputs) {
    const problem = errorAt({}, 'targetsDontFit', { columns: targets, outputs });
    const isOne = outputLayers(network).length === 1 && targets > 0;
    problems.push(isOne ? { ...problem, fix: { kind: 'fitOutputs', units: targets, ...answersTo(dataset) } } : problem);
  }
  if (dataset.split.training.length === 0) problems.push(errorAt({}, 'noTrainingRows'));
  return problems;
}

/** Decimals that were rounded on their way here sum to 1 within this. */
const sumTolerance = 2e-3;

/** A softmax layer's targets are the shares of its classes: rows that don't sum to 1 weigh more or less than others. */
function sumProblems(network: Network, { targets, targetNames, count }: Dataset): readonly Diagnostic[] {
  const width = targetNames.length;
  const found: { row: number; sum: number }[] = [];
  let first = 0;
  for (const id of outputLayers(network)) {
    const units = network.layers[networkTable(network).layerOf.get(id) ?? -1]?.units ?? 0;
    for (let row = 0; row < count; row += 1) {
      let sum = 0;
      for (let column = first; column < first + units; column += 1) sum += targets[row * width + column] as number;
      if (Math.abs(sum - 1) > sumTolerance) found.push({ row, sum });
    }
    first += units;
  }
  const [worst] = found;
  if (worst === undefined) return [];
  const rows = new Set(found.map(({ row }) => row)).size;
  const values = { count: rows, row: worst.row + 1, sum: Number(worst.sum.toPrecision(4)) };
  return [warningAt({ row: worst.row }, 'targetsDontSum', values)];
}

/** A loss whose outputs are probabilities compares them with probabilities. */
function targetProblems(loss: LossKind, dataset: Dataset): readonly Diagnostic[] {
  if (wantedActivation(loss) === null) return [];
  const width = dataset.targetNames.length;
  const at = dataset.targets.findIndex((target) => target < 0 || target > 1);
  if (at < 0) return [];
  const row = Math.floor(at / width);
  const column = at % width;
  const values = { row: row + 1, column: dataset.targetNames[column] ?? '', value: dataset.targets[at] ?? 0, loss };
  return [errorAt({ row, column }, 'targetOutOfRange', values)];
}

/**
 * Of a table some of whose rows are kept to judge by: a generated set has as many rows as one likes, a truth table all there
 * are, and what is calculated by hand needs no more.
 */
function fewRows(network: Network, { encoding, features, featureNames, split }: Dataset): readonly Diagnostic[] {
  const rows = split.training.length;
  const { count: parameters } = layOutParameters(network);
  const isJudged = split.validation.length + split.test.length > 0;
  if (encoding === null || !isJudged || rows >= parameters || isTruthTable(features, featureNames.length, split.all))
    return [];
  return [warningAt({}, 'fewRows', { parameters, rows })];
}

const mostTruthInputs = 16;

/** Each row of zeros and ones, once at least. */
function isTruthTable(features: Float64Array, width: number, rows: Int32Array): boolean {
  if (width > mostTruthInputs || rows.length < 1 << width) return false;
  const found = new Set<number>();
  for (const row of rows) {
    let code = 0;
    for (let column = 0; column < width; column += 1) {
      const bit = features[row * width + column];
      if (bit !== 0 && bit !== 1) return false;
      code = 2 * code + bit;
    }
    found.add(code);
  }
  return found.size === 1 << width;
}
