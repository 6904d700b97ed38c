// The ids of the commands that export, one for each format, in the order in which they are listed.
import type { ExportTargetName } from '#core/interchange/export-formats.ts';
import type { MessageKey } from '#messages/catalogue.ts';

interface ExportCommandPlan {
  readonly target: ExportTargetName;
  readonly id: string;
  readonly label: MessageKey;
}

/** Behind `file.export` and `commands.file_export`. */
const names = {
  pytorch: 'PyTorch',
  onnx: 'Onnx',
  safetensors: 'Safetensors',
  typescript: 'TypeScript',
  python: 'Python',
  latex: 'Latex',
  'weights-csv': 'WeightsCsv',
  'weights-json': 'WeightsJson',
  'log-csv': 'LogCsv',
  report: 'Report',
  svg: 'Svg',
} as const satisfies { readonly [Target in ExportTargetName]: string };

export const exportPlans: readonly ExportCommandPlan[] = (Object.keys(names) as ExportTargetName[]).map((target) => ({
  target,
  id: `file.export${names[target]}`,
  label: `commands.file_export${names[target]}`,
}));

export const exportIds: readonly string[] = exportPlans.map(({ id }) => id);
