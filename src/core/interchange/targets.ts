// The table of export targets: a new one has its files and its row here; the command line and the window ask the table.

import { pythonNetwork } from './code/python-network.ts';
import { typescriptNetwork } from './code/typescript-network.ts';
import type { ExportChoices } from './export-choices.ts';
import type { ExportedFile } from './exported-file.ts';
import type { ExportedModel } from './exported-model.ts';
import { NotExportable } from './not-exportable.ts';
import { onnxModel } from './onnx/onnx-export.ts';
import { networkSvg } from './page/network-svg.ts';
import { reportHtml } from './page/report.ts';
import { pytorchProject } from './pytorch/project.ts';
import { parameterTensors, valuesIn } from './tensors/network-tensors.ts';
import { writeSafetensors } from './tensors/safetensors.ts';
import { networkLatex } from './text/network-latex.ts';
import { weightsCsv, weightsJson } from './text/weights-text.ts';

export interface ExportTarget {
  /** Behind a file's name; null: what is left is a folder. */
  readonly extension: string | null;
  readonly files: (model: ExportedModel, choices: ExportChoices) => readonly ExportedFile[];
}

export const exportTargets = {
  pytorch: { extension: null, files: pytorchProject },
  onnx: {
    extension: 'onnx',
    files: (model, { type }) => [{ path: 'network.onnx', content: onnxModel(model, type) }],
  },
  typescript: {
    extension: 'ts',
    files: (model) => [{ path: 'network.ts', content: typescriptNetwork(model).text }],
  },
  python: { extension: 'py', files: (model) => [{ path: 'network.py', content: pythonNetwork(model).text }] },
  latex: { extension: 'tex', files: (model) => [{ path: 'network.tex', content: networkLatex(model) }] },
  'weights-csv': {
    extension: 'csv',
    files: ({ document }) => [{ path: 'weights.csv', content: weightsCsv(document.network) }],
  },
  'weights-json': {
    extension: 'json',
    files: ({ document }) => [{ path: 'weights.json', content: weightsJson(document.network) }],
  },
  'log-csv': {
    extension: 'csv',
    files: () => {
      // No file keeps one yet.
      throw new NotExportable('noHistory');
    },
  },
  report: {
    extension: 'html',
    files: (model, { words }) => [{ path: 'report.html', content: reportHtml(model, words) }],
  },
  svg: { extension: 'svg', files: ({ document }) => [{ path: 'network.svg', content: networkSvg(document) }] },
  safetensors: {
    extension: 'safetensors',
    files: ({ document, parameters }, { type }) => {
      const tensors = parameterTensors(document.network);
      const values = tensors.map((tensor) => ({ ...tensor, values: valuesIn(tensor, parameters) }));
      return [{ path: 'weights.safetensors', content: writeSafetensors(values, type) }];
    },
  },
} as const satisfies Readonly<Record<string, ExportTarget>>;

export type ExportTargetName = keyof typeof exportTargets;
export const exportTargetNames = Object.keys(exportTargets) as readonly ExportTargetName[];
