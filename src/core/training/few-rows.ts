// A table with fewer training rows than the network has parameters: it can learn them by heart.
import type { Dataset } from '#core/data/dataset.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { Network } from '#core/network/network.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';

/**
 * Of a table some of whose rows are kept to judge by: a generated set has as many rows as one likes, a truth table all there
 * are, and what is calculated by hand needs no more.
 */
export function fewRows(network: Network, { encoding, features, featureNames, split }: Dataset): readonly Diagnostic[] {
  const rows = split.training.length;
  const { count: parameters } = layOutParameters(network);
  const isJudged = split.validation.length + split.test.length > 0;
  if (encoding === null || !isJudged || rows >= parameters || isTruthTable(features, featureNames.length, split.all))
    return [];
  return [{ code: 'fewRows', severity: 'warning', place: {}, values: { parameters, rows } }];
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
