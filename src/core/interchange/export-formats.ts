// The formats that a document leaves in: a new one has its row here and its writer in targets.ts; menus and the command line ask this table.
import type { ExportChoiceName } from './export-choices.ts';

interface ExportFormat {
  /** Behind a file's name; null: what is left is a folder. */
  readonly extension: string | null;
  /** What can be chosen for it beside the moment that is exported. */
  readonly choices: readonly ExportChoiceName[];
}

export const exportFormats = {
  pytorch: { extension: null, choices: ['type', 'checkpoint'] },
  onnx: { extension: 'onnx', choices: ['type'] },
  typescript: { extension: 'ts', choices: [] },
  python: { extension: 'py', choices: [] },
  latex: { extension: 'tex', choices: [] },
  'weights-csv': { extension: 'csv', choices: [] },
  'weights-json': { extension: 'json', choices: [] },
  'log-csv': { extension: 'csv', choices: [] },
  report: { extension: 'html', choices: [] },
  svg: { extension: 'svg', choices: [] },
  safetensors: { extension: 'safetensors', choices: ['type'] },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportTargetName = keyof typeof exportFormats;
export const exportTargetNames = Object.keys(exportFormats) as readonly ExportTargetName[];

export function choicesOf(name: ExportTargetName): readonly ExportChoiceName[] {
  return exportFormats[name].choices;
}
