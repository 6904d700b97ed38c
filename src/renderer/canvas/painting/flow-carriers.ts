// Carriers of particles: wires that are drawn of their own, the ribbons of folded units, on the map the ribbons of connections.
import type { SceneNumbers, ScenePlaces, SceneWires } from '../scene/scene-message.ts';
import { CurveTables } from '../scene/wire-hit-test.ts';
import type { Shares } from './particles.ts';

export interface FlowCarriers {
  /** Source x, y and target x, y of each. */
  readonly coordinates: Float32Array;
  readonly tables: CurveTables;
  /** What flows on each; of a ribbon the root of the mean square. */
  readonly shares: Shares;
  readonly connectionOf: Int32Array;
  readonly isCarrying: (carrier: number) => boolean;
  /** So many of the first are single wires. */
  readonly wires: number;
}

/** @param tables of the wires, which may be known already */
export function flowCarriers(
  wires: SceneWires,
  places: ScenePlaces,
  numbers: SceneNumbers,
  onMap: boolean,
  tables: CurveTables,
): FlowCarriers {
  const { bundleOf, connectionOf, connectionWires, bundleWires, bundleConnection } = wires;
  const shares = sharesOf(numbers, connectionOf);
  if (onMap) {
    const own = Int32Array.from(connectionWires, (_, connection) => connection);
    const means = meanSizes(shares, connectionOf, connectionWires);
    return carriers(places.connections, means, own, (each) => !Number.isNaN(places.connections[4 * each]), 0);
  }
  const isSingle = (wire: number): boolean => bundleOf[wire] === -1;
  if (bundleWires.length === 0) {
    return { coordinates: places.wires, tables, shares, connectionOf, isCarrying: isSingle, wires: wires.count };
  }
  const { count } = wires;
  return carriers(
    joined(places.wires, places.bundles),
    joined(shares, meanSizes(shares, bundleOf, bundleWires)),
    joinedIndices(connectionOf, bundleConnection),
    (each) => each >= count || isSingle(each),
    count,
  );
}

function sharesOf({ flow, flowScale, flowConnectionScales }: SceneNumbers, connectionOf: Int32Array): Shares {
  const scaleOf = (wire: number): number => flowConnectionScales?.[connectionOf[wire] as number] ?? flowScale;
  return flow.map((value, wire) => value / scaleOf(wire));
}

function carriers(
  coordinates: Float32Array,
  shares: Shares,
  connectionOf: Int32Array,
  isCarrying: (carrier: number) => boolean,
  wires: number,
): FlowCarriers {
  return { coordinates, tables: new CurveTables(coordinates), shares, connectionOf, isCarrying, wires };
}

function meanSizes(values: Float32Array, groupOf: Int32Array, counts: Int32Array): Float32Array {
  const sums = new Float64Array(counts.length);
  const squares = new Float64Array(counts.length);
  for (let wire = 0; wire < values.length; wire += 1) {
    const group = groupOf[wire] as number;
    const value = values[wire] as number;
    if (group < 0 || !Number.isFinite(value)) continue;
    sums[group] = (sums[group] as number) + value;
    squares[group] = (squares[group] as number) + value * value;
  }
  return Float32Array.from(squares, (square, group) => {
    const size = Math.sqrt(square / Math.max(1, counts[group] as number));
    return (sums[group] as number) < 0 ? -size : size;
  });
}

function joined(a: Float32Array, b: Float32Array): Float32Array {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function joinedIndices(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
