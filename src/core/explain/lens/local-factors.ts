// The local factors of one path from a parameter to the loss, from the loss back, with the product so far.

import { hasActivation } from '#core/network/layer-definitions.ts';
import { rootMeanSquare } from '#core/network/layer-weights.ts';
import type { LayerId, NeuronReference, WireReference } from '#core/network/network.ts';
import { layerOf } from '#core/network/network-queries.ts';
import { wireEnds } from '#core/network/neurons-and-wires.ts';
import { layOutParameters, wireParameter } from '#core/network/parameter-layout.ts';
import { activationDerivative, fromLoss } from '../neuron-derivatives.ts';
import { drawnPath } from '../paths/drawn-path.ts';
import type { PathStart } from '../paths/path-ledger.ts';
import type { RouteSubject } from '../paths/route-graph.ts';
import { numberOf } from '../row-trace.ts';

export interface LocalFactor {
  /**
   * `loss`: what the loss sends to the output; `slope`: f′(z); `softmax`: ∂a of this unit by the z of one of its layer;
   * `weight`: of the wire to the neuron before; `source`: what enters the parameter's own wire.
   */
  readonly kind: 'loss' | 'slope' | 'softmax' | 'weight' | 'source';
  /** Where it stands; of a weight, the neuron that its wire comes from. */
  readonly neuron: NeuronReference;
  /** The wire of a weight, or of the parameter that the path ends at; null elsewhere. */
  readonly wire: WireReference | null;
  readonly value: number;
  /** Of all factors from the loss up to this one. */
  readonly product: number;
  /** √ of the mean of δ² over the layer whose z is reached here, by all paths; null where none is. */
  readonly layerGradient: number | null;
}

type Place = Omit<LocalFactor, 'product'>;

/**
 * The product after the last factor is the path's share of the parameter's gradient.
 * @param through from the neuron that the parameter enters to the output, as a path of the ledger has it
 */
export function localFactors(
  subject: RouteSubject,
  start: PathStart,
  through: readonly NeuronReference[],
): readonly LocalFactor[] {
  let product = 1;
  return placesFromLoss(subject, start, through).map((place) => {
    product *= place.value;
    return { ...place, product };
  });
}

function placesFromLoss(
  subject: RouteSubject,
  start: PathStart,
  through: readonly NeuronReference[],
): readonly Place[] {
  const backwards = through.map((neuron, at) => ({ neuron, before: through[at - 1], next: through[at + 1] })).reverse();
  const places = backwards.flatMap(({ neuron, before, next }) => {
    // The a of a softmax unit that was reached from another unit's z.
    const isActivationAlone = before?.layer === neuron.layer;
    return [
      ...(next === undefined ? [lossPlace(subject, neuron)] : weightPlaces(subject, neuron, next)),
      ...(isActivationAlone ? [] : functionPlaces(subject, neuron, next)),
    ];
  });
  return 'wire' in start ? [...places, ...sourcePlaces(subject, start.wire)] : places;
}

function lossPlace({ trace }: RouteSubject, neuron: NeuronReference): Place {
  const value = fromLoss(trace, neuron)?.value ?? Number.NaN;
  return { kind: 'loss', neuron, wire: null, value, layerGradient: null };
}

/** The wire to the next neuron; none where the next one is of the same softmax layer. */
function weightPlaces(
  { network, parameters }: RouteSubject,
  neuron: NeuronReference,
  next: NeuronReference,
): readonly Place[] {
  return drawnPath(network, [neuron, next]).flatMap((part) => {
    if (part.kind !== 'wire') return [];
    const parameter = wireParameter(layOutParameters(network), part.wire);
    const value = parameter === null ? Number.NaN : (parameters[parameter] as number);
    return [{ kind: 'weight', neuron, wire: part.wire, value, layerGradient: null } as const];
  });
}

/** From a to z; nothing where the loss itself reaches z. */
function functionPlaces(
  subject: RouteSubject,
  neuron: NeuronReference,
  next: NeuronReference | undefined,
): readonly Place[] {
  const { network, trace } = subject;
  if (next === undefined && fromLoss(trace, neuron)?.arrivesAt === 'preActivation') return [];
  const layer = layerOf(network, neuron.layer);
  if (!hasActivation(layer)) return [];
  const layerGradient = gradientOf(subject, neuron.layer);
  const reached = next?.layer === neuron.layer ? next : neuron;
  const kind = layer.activation === 'softmax' ? 'softmax' : 'slope';
  const value = activationDerivative(trace, reached, neuron);
  return [{ kind, neuron: reached, wire: null, value, layerGradient }];
}

function sourcePlaces({ network, trace }: RouteSubject, wire: WireReference): readonly Place[] {
  const neuron = wireEnds(network, wire)?.source;
  if (neuron === undefined) return [];
  return [{ kind: 'source', neuron, wire, value: numberOf(trace.activations, neuron), layerGradient: null }];
}

function gradientOf({ trace }: RouteSubject, layer: LayerId): number {
  return rootMeanSquare(trace.deltas.get(layer) ?? new Float64Array(0));
}
