// A PyTorch project: the network as a module, its training, its data, its weights, and the document itself.

import { datasetOf } from '#core/data/dataset-of.ts';
import { type Split, split } from '#core/data/split.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { dataCsv } from '../data-csv.ts';
import type { ExportChoices } from '../export-choices.ts';
import type { ExportedFile } from '../exported-file.ts';
import type { ExportedModel } from '../exported-model.ts';
import { parameterTensors, valuesIn } from '../tensors/network-tensors.ts';
import { writeSafetensors } from '../tensors/safetensors.ts';
import { datasetCode } from './dataset-code.ts';
import { modelCode } from './model-code.ts';
import { readme } from './readme.ts';
import { savedStart } from './saved-start.ts';
import { trainCode } from './train-code.ts';

export function pytorchProject(model: ExportedModel, choices: ExportChoices): readonly ExportedFile[] {
  const { document, compiled, parameters } = model;
  const { network, training, dataset: choice } = document;
  const dataset = choice === null ? null : datasetOf(choice);
  const problems = checkTraining(network, training.loss, dataset);
  const fitting = problems.some(isError) ? null : dataset;
  const parts: Split = split(fitting?.count ?? 0, training.validation, training.seed);
  const tensors = parameterTensors(network);
  const weights = tensors.map((tensor) => ({ ...tensor, values: valuesIn(tensor, parameters) }));
  const start = savedStart(model, choices, fitting?.count ?? 0);
  const columns = datasetCode(fitting, compiled.graph);
  const nothing = { count: 0, featureNames: columns.features, targetNames: columns.targets };
  const rows = fitting ?? { ...nothing, features: new Float64Array(), targets: new Float64Array() };
  const writtenOptimizer = choices.writtenOptimizer === true || start.needsWrittenOptimizer;
  return [
    { path: 'README.md', content: readme(document) },
    { path: 'model.py', content: modelCode(model, columns, choices.type) },
    { path: 'train.py', content: trainCode(model, { writtenOptimizer }) },
    { path: 'data.csv', content: dataCsv(rows, parts) },
    { path: 'weights.safetensors', content: writeSafetensors(weights, choices.type) },
    ...start.files,
    { path: 'network.chainrule', content: serialiseDocument(document) },
  ];
}
