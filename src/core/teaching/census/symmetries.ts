// Symmetries of a network: neurons that can be exchanged, mirrored or scaled without a change of what it computes.

import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import { incomingByLayer } from '#core/network/layer-order.ts';
import type { DenseLayer, LayerId, Network } from '#core/network/network.ts';
import { layerOf, outputLayers, takersOf, topologicalLayers } from '#core/network/network-queries.ts';
import { biasParameter, layOutParameters, wireParameter } from '#core/network/parameter-layout.ts';

/** `odd`: f(−z) = −f(z). `mirrored`: f(−z) = 1 − f(z), so that the biases behind it take what is missing. */
export type Mirror = 'odd' | 'mirrored';

export interface SymmetricNeuron {
  readonly bias: number | null;
  /** Wires into it by the name of the neuron they come from, with the parameter of their weight. */
  readonly incoming: ReadonlyMap<string, number>;
  readonly name: string;
  /** Parameters of the weights that lead out of it. */
  readonly outgoing: readonly number[];
  readonly mirror: Mirror | null;
  /** f(c·z) = c·f(z) for every c > 0. */
  readonly scales: boolean;
  /** Neurons with the same key can take each other's place. */
  readonly group: string;
}

/** In an order in which every wire points forward; inputs are not among them. */
export function symmetricNeurons(network: Network): readonly SymmetricNeuron[] {
  const sorted = topologicalLayers(network);
  const order = 'order' in sorted ? sorted.order : [];
  const outputs = new Set(outputLayers(network));
  const layers = order.flatMap((id) => layerOf(network, id) ?? []).filter(hasActivation);
  const wires = allWires(network);
  const layout = layOutParameters(network);
  const withBias = new Set(
    layers.flatMap(({ id, biases, units }) =>
      biases === null ? [] : Array.from({ length: units }, (_, unit) => nameOf(id, unit)),
    ),
  );
  return layers.flatMap((layer) =>
    Array.from({ length: layer.units }, (_, unit) => {
      const name = nameOf(layer.id, unit);
      const into = wires.filter(({ target }) => target === name);
      const out = wires.filter(({ source }) => source === name);
      // Behind a layer that takes this one whole, its unit has parameters of its own, which nothing here exchanges.
      const isFree = !outputs.has(layer.id) && layer.isFrozen !== true && takersOf(network, layer.id).length === 0;
      const mirror = isFree ? mirrorOf(layer) : null;
      const names = (ends: readonly string[]): string => [...ends].sort().join('|');
      return {
        name,
        bias: biasParameter(layout, layer.id, unit),
        incoming: new Map(into.map(({ source, parameter }) => [source, parameter])),
        outgoing: out.map(({ parameter }) => parameter),
        mirror: mirror === 'mirrored' && !out.every(({ target }) => withBias.has(target)) ? null : mirror,
        scales: isFree && scalesIn(layer),
        group: isFree
          ? [
              layer.activation,
              layer.biases === null,
              names(into.map(({ source }) => source)),
              names(out.map(({ target }) => target)),
            ].join(' ; ')
          : name,
      };
    }),
  );
}

function nameOf(layer: LayerId, unit: number): string {
  return `${layer}#${unit}`;
}

interface NamedWire {
  readonly source: string;
  readonly target: string;
  readonly parameter: number;
}

function allWires(network: Network): readonly NamedWire[] {
  const layout = layOutParameters(network);
  // A connection that leads nowhere has no row.
  const known = incomingByLayer(network).list.length > 0 ? network.connections : [];
  return known.flatMap(({ id, source, target, weights }) =>
    weights.flatMap((row, to) =>
      row.flatMap((_, from) => {
        const parameter = wireParameter(layout, { connection: id, target: to, source: from });
        return parameter === null ? [] : [{ source: nameOf(source, from), target: nameOf(target, to), parameter }];
      }),
    ),
  );
}

/** Told by its numbers, so that a function of one's own has what it has. */
const probes = [0.1, 0.35, 0.8, 1.3, 2.1, 3.4];

function isAt(found: number, wanted: number): boolean {
  return Math.abs(found - wanted) <= 1e-12 * Math.max(1, Math.abs(wanted));
}

function mirrorOf({ activation }: DenseLayer): Mirror | null {
  if (activation === 'softmax') return null;
  const f = (z: number): number => elementwiseActivation(activation).value(z);
  if (probes.every((z) => isAt(f(-z), -f(z)))) return 'odd';
  return probes.every((z) => isAt(f(-z), 1 - f(z))) ? 'mirrored' : null;
}

function scalesIn({ activation }: DenseLayer): boolean {
  if (activation === 'softmax') return false;
  const f = (z: number): number => elementwiseActivation(activation).value(z);
  return probes.every((z) => isAt(f(3 * z), 3 * f(z)) && isAt(f(-3 * z), 3 * f(-z)));
}
