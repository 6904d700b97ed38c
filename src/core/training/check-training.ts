// Can this network be trained on these examples with this loss? Every problem with its place.
import { checkNetwork } from '#core/compile/check-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { Network } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { networkTable } from '#core/network/network-table.ts';

export function checkTraining(network: Network, loss: LossKind, dataset: Dataset | null): readonly Diagnostic[] {
  const problems = checkNetwork(network, loss);
  if (dataset === null) return [...problems, error('noDataset', {})];
  if (problems.some(isError)) return problems;
  return [...problems, ...fitProblems(network, dataset), ...targetProblems(loss, dataset)];
}

function error(code: Diagnostic['code'], values: Diagnostic['values'], place: Diagnostic['place'] = {}): Diagnostic {
  return { code, severity: 'error', place, values };
}

function fitProblems(network: Network, dataset: Dataset): readonly Diagnostic[] {
  const inputs = network.layers.reduce((sum, layer) => sum + (layer.kind === 'input' ? layer.units : 0), 0);
  const { layerOf } = networkTable(network);
  const outputs = outputLayers(network).reduce(
    (sum, id) => sum + (network.layers[layerOf.get(id) ?? -1]?.units ?? 0),
    0,
  );
  const features = dataset.featureNames.length;
  const targets = dataset.targetNames.length;
  const problems: Diagnostic[] = [];
  if (features !== inputs) problems.push(error('featuresDontFit', { columns: features, inputs }));
  if (targets !== outputs) problems.push(error('targetsDontFit', { columns: targets, outputs }));
  if (dataset.count === 0) problems.push(error('noTrainingRows', {}));
  return problems;
}

/** The two cross-entropies compare probabilities. */
function targetProblems(loss: LossKind, dataset: Dataset): readonly Diagnostic[] {
  if (loss !== 'binaryCrossEntropy' && loss !== 'crossEntropy') return [];
  const width = dataset.targetNames.length;
  const at = dataset.targets.findIndex((target) => !(target >= 0 && target <= 1));
  if (at < 0) return [];
  const row = Math.floor(at / width);
  const column = at % width;
  const values = { row: row + 1, column: dataset.targetNames[column] ?? '', value: dataset.targets[at] ?? 0, loss };
  return [error('targetOutOfRange', values, { row, column })];
}
