// A PyTorch project: the network as a module, its training, its data, its weights, and the document itself.

import { datasetFor } from '#core/data/dataset-of.ts';
import { undivided } from '#core/data/split.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { foldComments } from '../code/comment-lines.ts';
import { csvLine, dataCsv } from '../data-csv.ts';
import type { ExportChoices } from '../export-choices.ts';
import type { ExportedFile } from '../exported-file.ts';
import type { ExportedModel } from '../exported-model.ts';
import { parameterTensors, valuesIn } from '../tensors/network-tensors.ts';
import { writeSafetensors } from '../tensors/safetensors.ts';
import { datasetCode } from './dataset-code.ts';
import { type DatasetCode, modelCode } from './model-code.ts';
import { readme } from './readme.ts';
import { savedStart } from './saved-start.ts';
import { trainCode } from './train-code.ts';

export function pytorchProject(model: ExportedModel, choices: Omit<ExportChoices, 'words'>): readonly ExportedFile[] {
  const { document, compiled, parameters } = model;
  const { network, training, dataset: choice } = document;
  const dataset = datasetFor(document);
  const problems = checkTraining(network, training.loss, dataset);
  const fitting = problems.some(isError) ? null : dataset;
  const weights = parameterTensors(network).map((tensor) => ({ ...tensor, values: valuesIn(tensor, parameters) }));
  const start = savedStart(model, choices, fitting?.split ?? undivided(0));
  const columns = datasetCode(fitting, compiled.graph);
  const writtenOptimizer = choices.writtenOptimizer === true || start.needsWrittenOptimizer;
  return [
    { path: 'README.md', content: readme(document) },
    { path: 'model.py', content: shown(modelCode(model, columns, choices.type)) },
    { path: 'train.py', content: shown(trainCode(model, { writtenOptimizer })) },
    { path: 'data.csv', content: fitting === null || choice === null ? csvOf(columns) : dataCsv(fitting, choice) },
    { path: 'weights.safetensors', content: writeSafetensors(weights, choices.type) },
    ...start.files,
    { path: 'network.chainrule', content: serialiseDocument(document) },
  ];
}

const shown = (code: string): string => foldComments(code.split('\n')).flat().join('\n');

/** There is nothing to train on. */
function csvOf({ features, targets }: DatasetCode): string {
  return `${csvLine([...features, ...targets, 'split'])}\n`;
}
