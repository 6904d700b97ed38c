// The folds of a document's cross-validation: what each starts from, and which rows it learns from.

import type { DatasetChoice } from '#core/data/dataset-choice.ts';
import { datasetOf, datasetOfSplit, foldSplits } from '#core/data/dataset-of.ts';
import { rowsSeen } from '#core/data/split.ts';
import { withParameters } from '#core/document/edits/steps/both-parameter-sets.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import type { Network } from '#core/network/network.ts';
import type { FoldOrder } from '#core/training/folds/train-fold.ts';

type DocumentWithData = NetworkDocument & { readonly dataset: DatasetChoice };

/** Rows that folds can be made of: all but those of the test. */
export function rowsForFolds({ dataset, training }: DocumentWithData): number {
  return rowsSeen(datasetOf(dataset, training).split).length;
}

/**
 * A fold's order is made when it is asked for: each has numbers of its own.
 * @param folds from 2 to as many as there are rows for them
 * @param isFresh the weights of fold f are drawn by the document's seed + f; else they are what *Reset* returns to
 */
export function foldOrders(document: DocumentWithData, folds: number, isFresh: boolean): readonly (() => FoldOrder)[] {
  const { dataset, training } = document;
  const splits = foldSplits(dataset, training, folds);
  return splits.map((split, fold) => () => ({
    network: startOf(document, fold, isFresh),
    settings: training,
    dataset: datasetOfSplit(dataset, split),
  }));
}

function startOf({ network, initial, training }: NetworkDocument, fold: number, isFresh: boolean): Network {
  if (isFresh) return initializeNetwork(network, training.seed + fold);
  return initial === undefined ? network : withParameters(network, initial);
}
