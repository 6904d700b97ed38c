// Chooses the data; as long as the training settings are nobody's choice, they and the outputs are fitted to it.
import { answersTo } from '#core/data/answers.ts';
import type { Dataset } from '#core/data/dataset.ts';
import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import { datasetOf } from '#core/data/dataset-of.ts';
import type { Splitting } from '#core/data/split.ts';
import type { Activation } from '#core/layers/activation-functions.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { DenseLayer } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { type EditResult, isRefused } from '../edit.ts';
import { defaultTrainingSettings, type NetworkDocument, type TrainingSettings } from '../network-document.ts';
import { setActivation } from './set-layer-rule.ts';
import { sameTraining, setDataset } from './set-training.ts';
import { done } from './steps/outcome.ts';

/** @param splitting how the data will be divided */
export function chooseDataset(
  document: NetworkDocument,
  choice: DatasetChoice | null,
  splitting: Splitting = document.training,
): EditResult {
  const chosen = setDataset(document, choice);
  if (isRefused(chosen) || choice === null || !isUntouched(document)) return chosen;
  const dataset = datasetOf(choice, splitting);
  const training = { ...chosen.document.training, ...proposedTraining(dataset) };
  const after = fitOutputs({ ...chosen.document, training }, dataset);
  return done(after, 'setDatasetFitted');
}

/** What an output answers with, where it still answers as a new neuron does. */
export function fitOutputs(document: NetworkDocument, dataset: Dataset): NetworkDocument {
  const outputs = outputLayers(document.network).flatMap((id) =>
    document.network.layers.filter((each) => each.id === id),
  );
  const width = outputs.reduce((sum, { units }) => sum + units, 0);
  const isNew = outputs.every((layer): layer is DenseLayer => hasActivation(layer) && isProposed(layer.activation));
  if (width !== dataset.targetNames.length || !isNew) return document;
  const { activation } = answersTo(dataset);
  // A softmax is over one layer: outputs that stand alone each say how probable theirs is.
  const fitting = activation === 'softmax' && outputs.length > 1 ? 'sigmoid' : activation;
  const fitted = setActivation(
    document,
    outputs.map(({ id }) => id),
    fitting,
  );
  return isRefused(fitted) ? document : fitted.document;
}

function isProposed(activation: Activation): boolean {
  return ['tanh', 'sigmoid', 'softmax', 'linear'].includes(activation);
}

/** As many steps teach the small networks that are drawn by hand. */
const wantedSteps = 500;
const epochRange = { least: 100, most: 500 };
/** In one batch there is no noise that helps out of a wrong answer, so descent has a velocity; on many rows Adam is the surest. */
const proposedOptimizers = {
  batch: { kind: 'sgd', learningRate: 0.1, momentum: 0.9 },
  miniBatches: { kind: 'adam', learningRate: 0.03 },
} as const satisfies Record<string, OptimizerSettings>;

function proposedTraining(dataset: Dataset): Partial<TrainingSettings> {
  const { batchSize } = defaultTrainingSettings;
  const stepsPerEpoch = Math.max(1, Math.ceil(dataset.split.all.length / batchSize));
  const epochs = Math.min(epochRange.most, Math.max(epochRange.least, Math.round(wantedSteps / stepsPerEpoch)));
  const { loss } = answersTo(dataset);
  const isBatch = stepsPerEpoch === 1 && loss !== 'meanSquaredError';
  return { loss, optimizer: proposedOptimizers[isBatch ? 'batch' : 'miniBatches'], epochs };
}

/** They are those of a new document, or what was proposed for the data before. */
function isUntouched({ training, dataset }: NetworkDocument): boolean {
  if (sameTraining(training, defaultTrainingSettings)) return true;
  return (
    dataset !== null &&
    sameTraining(training, { ...defaultTrainingSettings, ...proposedTraining(datasetOf(dataset, training)) })
  );
}
