// What an update must know of a network's parameters: which are weights, and which stay as they are.
import { weightFlags } from '#core/graph/weight-flags.ts';
import type { ParameterRoles } from '#core/learning/update/apply-update.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { Network } from '#core/network/network.ts';
import type { CompiledNetwork } from './compile-network.ts';

/** @param compiled of this network */
export function parameterRoles(network: Network, { graph, layout }: CompiledNetwork): ParameterRoles {
  return { isWeight: weightFlags(graph), isFrozen: untrainedParameters(network, layout) };
}
