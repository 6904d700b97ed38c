// The writers of the export formats.

import { pythonNetwork } from './code/python-network.ts';
import { typescriptNetwork } from './code/typescript-network.ts';
import type { ExportChoices } from './export-choices.ts';
import type { ExportTargetName } from './export-formats.ts';
import type { ExportedFile } from './exported-file.ts';
import type { ExportedModel } from './exported-model.ts';
import { onnxModel } from './onnx/onnx-export.ts';
import { networkSvg } from './page/network-svg.ts';
import { reportHtml } from './page/report.ts';
import { pytorchProject } from './pytorch/project.ts';
import { parameterTensors, valuesIn } from './tensors/network-tensors.ts';
import { writeSafetensors } from './tensors/safetensors.ts';
import { logCsv } from './text/log-csv.ts';
import { networkLatex } from './text/network-latex.ts';
import { weightsCsv, weightsJson } from './text/weights-text.ts';

type Writer = (model: ExportedModel, choices: ExportChoices) => readonly ExportedFile[];

/** @throws NotExportable */
export const exportWriters: { readonly [Name in ExportTargetName]: Writer } = {
  pytorch: pytorchProject,
  onnx: (model, { type }) => [{ path: 'network.onnx', content: onnxModel(model, type) }],
  typescript: (model) => [{ path: 'network.ts', content: typescriptNetwork(model).text }],
  python: (model) => [{ path: 'network.py', content: pythonNetwork(model).text }],
  latex: (model) => [{ path: 'network.tex', content: networkLatex(model) }],
  'weights-csv': ({ document }) => [{ path: 'weights.csv', content: weightsCsv(document.network) }],
  'weights-json': ({ document }) => [{ path: 'weights.json', content: weightsJson(document.network) }],
  'log-csv': ({ document }) => [{ path: 'log.csv', content: logCsv(document) }],
  report: (model, { words }) => [{ path: 'report.html', content: reportHtml(model, words) }],
  svg: ({ document }) => [{ path: 'network.svg', content: networkSvg(document) }],
  safetensors: ({ document, parameters }, { type }) => {
    const tensors = parameterTensors(document.network);
    const values = tensors.map((tensor) => ({ ...tensor, values: valuesIn(tensor, parameters) }));
    return [{ path: 'weights.safetensors', content: writeSafetensors(values, type) }];
  },
};
