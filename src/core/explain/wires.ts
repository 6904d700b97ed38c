// The wires into and out of a neuron, in the order in which they are summed, with their parameters.
import type { Layer, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { wireParameter } from '#core/network/parameter-layout.ts';
import type { ExplanationContext } from './explanation-context.ts';

export interface WireEnd {
  readonly wire: WireReference;
  /** The neuron at the other end. */
  readonly neuron: NeuronReference;
  readonly weight: number;
}

type Drawing = Pick<ExplanationContext, 'network' | 'layout' | 'parameters'>;

export function incomingWires(drawing: Drawing, neuron: NeuronReference): readonly WireEnd[] {
  return drawing.network.connections
    .filter((connection) => connection.target === neuron.layer)
    .flatMap((connection) =>
      [...(connection.weights[neuron.unit] ?? []).keys()].flatMap((source) =>
        wireEnd(
          drawing,
          { connection: connection.id, target: neuron.unit, source },
          { layer: connection.source, unit: source },
        ),
      ),
    );
}

export function outgoingWires(drawing: Drawing, neuron: NeuronReference): readonly WireEnd[] {
  return drawing.network.connections
    .filter((connection) => connection.source === neuron.layer)
    .flatMap((connection) =>
      [...connection.weights.keys()].flatMap((target) =>
        wireEnd(
          drawing,
          { connection: connection.id, target, source: neuron.unit },
          { layer: connection.target, unit: target },
        ),
      ),
    );
}

/** Nothing where there is no wire. */
function wireEnd(drawing: Drawing, wire: WireReference, neuron: NeuronReference): readonly WireEnd[] {
  const parameter = wireParameter(drawing.layout, wire);
  return parameter === null ? [] : [{ wire, neuron, weight: drawing.parameters[parameter] ?? Number.NaN }];
}

/** The column of an output neuron among the targets; null for any other neuron. */
export function outputColumn({ network }: Pick<Drawing, 'network'>, neuron: NeuronReference): number | null {
  let column = 0;
  for (const id of outputLayers(network)) {
    if (id === neuron.layer) return column + neuron.unit;
    column += layerOf(network, id)?.units ?? 0;
  }
  return null;
}

/** The output neurons in the order of the targets. */
export function outputNeurons({ network }: Pick<Drawing, 'network'>): readonly NeuronReference[] {
  return outputLayers(network).flatMap((layer) => neuronsOf(layerOf(network, layer)));
}

export function neuronsOf(layer: Layer | undefined): readonly NeuronReference[] {
  if (layer === undefined) return [];
  return Array.from({ length: layer.units }, (_, unit) => ({ layer: layer.id, unit }));
}
