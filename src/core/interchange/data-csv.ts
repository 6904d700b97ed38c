// The rows of a document as CSV, for whoever trains elsewhere: features, targets, and the part that each row belongs to.
import type { Dataset } from '#core/data/dataset.ts';
import type { Split } from '#core/data/split.ts';

/** RFC 4180; numbers by the shortest digits that read back to the same bits. */
export function dataCsv({ featureNames, targetNames, features, targets, count }: Dataset, parts: Split): string {
  const validating = new Set(parts.validation);
  const header = [...featureNames, ...targetNames, 'split'].map(csvText).join(',');
  const rows = Array.from({ length: count }, (_, row) =>
    [
      ...features.subarray(row * featureNames.length, (row + 1) * featureNames.length),
      ...targets.subarray(row * targetNames.length, (row + 1) * targetNames.length),
      validating.has(row) ? 'validation' : 'training',
    ].join(','),
  );
  return `${[header, ...rows].join('\n')}\n`;
}

export function csvText(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
