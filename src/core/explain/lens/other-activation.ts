// The gradient that a path would have with another activation function on its hidden layers, at the same weights.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import type { ElementwiseActivationKind } from '#core/layers/activation-functions.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { DenseLayer, Network, NeuronReference } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import type { RouteSubject } from '../paths/route-graph.ts';
import { type RowSource, traceRow } from '../row-trace.ts';

/** The layers of a path whose activation function can be another: neither outputs nor softmax. */
export function hiddenLayersOf(network: Network, through: readonly NeuronReference[]): readonly DenseLayer[] {
  const outputs = new Set(outputLayers(network));
  const onPath = new Set(through.map(({ layer }) => layer));
  return network.layers.filter(
    (layer): layer is DenseLayer =>
      hasActivation(layer) && onPath.has(layer.id) && !outputs.has(layer.id) && layer.activation !== 'softmax',
  );
}

/** Forward and backward again, weights and row as they are. Null where the network does not compile. */
export function withOtherActivation(
  subject: RouteSubject,
  through: readonly NeuronReference[],
  activation: ElementwiseActivationKind,
  source: RowSource,
): RouteSubject | null {
  const { network, parameters, loss, trace } = subject;
  const changed = new Set(hiddenLayersOf(network, through).map(({ id }) => id));
  const other: Network = {
    ...network,
    layers: network.layers.map((layer) =>
      hasActivation(layer) && changed.has(layer.id) ? { ...layer, activation } : layer,
    ),
  };
  const compilation = compileNetwork(other, loss);
  if (!isCompiled(compilation)) return null;
  return { network: other, parameters, loss, trace: traceRow(compilation, parameters, source, trace.row) };
}
