// Roles of a network's parameters in an update: weight or not, frozen or not.
import { weightFlags } from '#core/graph/weight-flags.ts';
import type { ParameterRoles } from '#core/learning/update/apply-update.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import type { Network } from '#core/network/network.ts';
import type { CompiledNetwork } from './compile-network.ts';

/** @param compiled of this network */
export function parameterRoles(network: Network, { graph, layout }: CompiledNetwork): ParameterRoles {
  return { isWeight: weightFlags(graph), isFrozen: untrainedParameters(network, layout) };
}
