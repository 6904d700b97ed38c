// The wires into and out of a neuron that carry something, in the order in which they are summed, with their parameters.
import type { NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { wireParameter } from '#core/network/parameter-layout.ts';
import { isSwitchedOff, switchedOffWires } from '#core/network/switched-off.ts';
import type { ExplanationContext } from './explanation-context.ts';
import type { ExplanationTarget } from './explanation-target.ts';

export interface NeighbourWire {
  readonly wire: WireReference;
  /** The neuron at the other end. */
  readonly neuron: NeuronReference;
  readonly weight: number;
}

type Drawing = Pick<ExplanationContext, 'network' | 'layout' | 'parameters'>;

export function incomingWires(drawing: Drawing, neuron: NeuronReference): readonly NeighbourWire[] {
  return drawing.network.connections
    .filter((connection) => connection.target === neuron.layer)
    .flatMap((connection) =>
      [...(connection.weights[neuron.unit] ?? []).keys()].flatMap((source) =>
        neighbourWire(
          drawing,
          { connection: connection.id, target: neuron.unit, source },
          { layer: connection.source, unit: source },
        ),
      ),
    );
}

export function outgoingWires(drawing: Drawing, neuron: NeuronReference): readonly NeighbourWire[] {
  return drawing.network.connections
    .filter((connection) => connection.source === neuron.layer)
    .flatMap((connection) =>
      [...connection.weights.keys()].flatMap((target) =>
        neighbourWire(
          drawing,
          { connection: connection.id, target, source: neuron.unit },
          { layer: connection.target, unit: target },
        ),
      ),
    );
}

/** Nothing where there is no wire, or one of a neuron that is switched off. */
function neighbourWire(drawing: Drawing, wire: WireReference, neuron: NeuronReference): readonly NeighbourWire[] {
  const parameter = wireParameter(drawing.layout, wire);
  // Wires are numbered as their weights are among the parameters.
  if (parameter === null || switchedOffWires(drawing.network)?.[parameter] === 1) return [];
  return [{ wire, neuron, weight: drawing.parameters[parameter] ?? Number.NaN }];
}

/** Whether a number is about a neuron that is switched off, or about a wire at one. */
export function isAboutSwitchedOff(
  { network, layout }: Omit<Drawing, 'parameters'>,
  target: ExplanationTarget,
): boolean {
  if ('wire' in target) return switchedOffWires(network)?.[wireParameter(layout, target.wire) ?? -1] === 1;
  if (!('neuron' in target)) return false;
  const layer = layerOf(network, target.neuron.layer);
  return layer !== undefined && isSwitchedOff(layer, target.neuron.unit);
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
