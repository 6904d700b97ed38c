// Finds what makes a network slow: the worker's part of it, from a network as a message carries it.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { slowProblems } from '#core/compile/slow-problems.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { type PackedNetwork, unpackNetwork } from '#core/network/packed-network.ts';

export interface SlowPartsOrder {
  readonly network: PackedNetwork;
  readonly loss: LossKind;
  /** Examples of a mini-batch. */
  readonly batchSize: number;
}

export function findSlowParts({ network: packed, loss, batchSize }: SlowPartsOrder): readonly Diagnostic[] {
  const network = unpackNetwork(packed);
  const compiled = compileNetwork(network, loss);
  return isCompiled(compiled) ? slowProblems(network, compiled.graph, batchSize) : [];
}
