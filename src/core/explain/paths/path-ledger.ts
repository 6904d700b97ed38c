// Every route from a parameter to the loss with its product; together they are the gradient of one row.

import type { NeuronReference, TensorReference, WireReference } from '#core/network/network.ts';
import { weightOf } from '#core/network/network-queries.ts';
import { wireEnds } from '#core/network/neurons-and-wires.ts';
import { layOutParameters, tensorParameter } from '#core/network/parameter-layout.ts';
import type { ExplanationTarget } from '../explanation-target.ts';
import { numberOf } from '../row-trace.ts';
import { ownDerivative } from '../whole-layers.ts';
import { countPaths, largestPaths, sumOfPaths } from './largest-paths.ts';
import { type RouteSubject, routesFrom, type Stop } from './route-graph.ts';

export interface LossPath {
  /** From the neuron that the parameter enters to the output. */
  readonly through: readonly NeuronReference[];
  /** Its share of the gradient. */
  readonly product: number;
}

export interface PathLedger {
  /** The largest products first. */
  readonly paths: readonly LossPath[];
  /** Of all paths, whether listed or not; beyond 2⁵³ only nearly. */
  readonly pathCount: number;
  /** Sum over all paths: the parameter's gradient in this row. */
  readonly sum: number;
}

export type PathStart =
  | { readonly wire: WireReference }
  | { readonly bias: NeuronReference }
  /** A number of a layer that is neither weight nor bias. */
  | { readonly parameter: TensorReference };

/** The parameter whose gradient this number is; null for other numbers. */
export function pathStartOf(target: ExplanationTarget): PathStart | null {
  if (target.kind === 'weightGradient') return { wire: target.wire };
  if (target.kind === 'layerParameterGradient') return { parameter: { ...target.neuron, parameter: target.parameter } };
  return target.kind === 'biasGradient' ? { bias: target.neuron } : null;
}

/** The parameter itself. */
export function targetOfStart(start: PathStart): ExplanationTarget {
  if ('wire' in start) return { kind: 'weight', wire: start.wire };
  if ('bias' in start) return { kind: 'bias', neuron: start.bias };
  const { layer, unit, parameter } = start.parameter;
  return { kind: 'layerParameter', neuron: { layer, unit }, parameter };
}

/** Null when there is no such wire. */
export function pathLedger(subject: RouteSubject, start: PathStart, limit: number): PathLedger | null {
  const entrance = entranceOf(subject, start);
  if (entrance === null) return null;
  const stops = routesFrom(subject, entrance.neuron);
  const { factor } = entrance;
  return {
    paths: largestPaths(stops, limit).map(({ stops: path, product }) => ({
      through: neuronsAlong(stops, path),
      product: product * factor,
    })),
    pathCount: countPaths(stops),
    sum: sumOfPaths(stops) * factor,
  };
}

interface Entrance {
  readonly neuron: NeuronReference;
  readonly factor: number;
}

function entranceOf(subject: RouteSubject, start: PathStart): Entrance | null {
  if ('wire' in start) return entranceOfWire(subject, start.wire);
  if ('bias' in start) return { neuron: start.bias, factor: 1 };
  const index = tensorParameter(layOutParameters(subject.network), start.parameter);
  if (index === null) return null;
  return { neuron: start.parameter, factor: ownDerivative(subject.trace.graphTrace, start.parameter, index) };
}

/** What enters a wire is the factor with which its weight moves z of the neuron behind it. */
function entranceOfWire({ network, trace }: RouteSubject, wire: WireReference): Entrance | null {
  const ends = wireEnds(network, wire);
  if (ends === null || weightOf(network, wire) === null) return null;
  return { neuron: ends.target, factor: numberOf(trace.activations, ends.source) };
}

/** Each neuron once, where its z and its a are two stops. */
function neuronsAlong(stops: readonly Stop[], path: readonly number[]): readonly NeuronReference[] {
  const neurons = path.map((at) => (stops[at] as Stop).neuron);
  return neurons.filter((neuron, at) => {
    const before = neurons[at - 1];
    return before === undefined || before.layer !== neuron.layer || before.unit !== neuron.unit;
  });
}
