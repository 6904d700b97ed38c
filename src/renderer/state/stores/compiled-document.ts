// The open document compiled, with its dataset and its problems. Remembered, since everything asks for it.

import { type CompiledNetwork, compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { Dataset } from '#core/data/dataset.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { type Diagnostic, isError } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import type { Network } from '#core/network/network.ts';
import { checkTraining } from '#core/training/check-training.ts';

export interface CompiledDocument {
  readonly compiled: CompiledNetwork | null;
  readonly dataset: Dataset | null;
  readonly problems: readonly Diagnostic[];
  /** It compiles and its dataset fits. */
  readonly trainable: boolean;
}

interface Entry {
  readonly loss: LossKind;
  readonly result: CompiledDocument;
}

const entries = new WeakMap<Network, Entry>();

/** The same network with other weights: what was compiled of one is that of the other. */
export function compiledAlike(network: Network, same: Network): void {
  const known = entries.get(same);
  if (known !== undefined) entries.set(network, known);
}

export function compiledDocument(document: NetworkDocument): CompiledDocument {
  const { network } = document;
  const { loss } = document.training;
  const dataset = datasetFor(document);
  const known = entries.get(network);
  if (known !== undefined && known.loss === loss && known.result.dataset === dataset) return known.result;
  const problems = checkTraining(network, loss, dataset);
  const compilation = compileNetwork(network, loss);
  const compiled = isCompiled(compilation) ? compilation : null;
  const result = { compiled, dataset, problems, trainable: compiled !== null && !problems.some(isError) };
  entries.set(network, { loss, result });
  return result;
}
