// The race of a document: its network as it was before training, its data, its settings.
import { datasetFor } from '#core/data/dataset-of.ts';
import { isRefused } from '#core/document/edit.ts';
import { reset } from '#core/document/edits/reinitialise.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { OptimizerSettings } from '#core/learning/optimizers/optimizers.ts';
import type { RaceOrder } from '#core/training/race/race.ts';

/** Null without a dataset. */
export function raceOrder(
  document: NetworkDocument,
  entrants: readonly OptimizerSettings[],
  epochs: number,
): RaceOrder | null {
  const dataset = datasetFor(document);
  if (dataset === null) return null;
  const start = reset(document);
  const { network } = isRefused(start) ? document : start.document;
  return { network, settings: document.training, dataset, entrants, epochs };
}
