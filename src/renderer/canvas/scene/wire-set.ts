// The wires of the document as flat arrays, so that thousands are drawn without an object each.
import type {
  Connection,
  ConnectionId,
  LayerId,
  Network,
  NeuronReference,
  WireReference,
} from '#core/network/network.ts';
import { switchedOffWires } from '#core/network/switched-off.ts';
import { type Anchors, anchorKind } from '../geometry/canvas-geometry.ts';

export interface DrawnConnection {
  readonly id: ConnectionId;
  readonly source: LayerId;
  readonly target: LayerId;
  /** Its wires are numbers `start` to `end`. */
  readonly start: number;
  readonly end: number;
}

/** Wires that share both ends because their units are folded away; drawn as one. */
export interface Bundle {
  readonly connection: number;
  readonly sourceAnchor: number;
  readonly targetAnchor: number;
  readonly wires: number;
}

/** Wire i is the i-th present weight in the order of the parameters, so its parameter is i as well. */
export interface WireSet {
  readonly count: number;
  readonly connections: readonly DrawnConnection[];
  readonly connectionOf: Int32Array;
  readonly targetUnits: Int32Array;
  readonly sourceUnits: Int32Array;
  readonly sourceAnchors: Int32Array;
  readonly targetAnchors: Int32Array;
  /** −1: drawn as a wire of its own. */
  readonly bundleOf: Int32Array;
  readonly bundles: readonly Bundle[];
  /** 1 for every wire that carries nothing, since a neuron at its end is switched off; null: all carry something. */
  readonly off: Uint8Array | null;
}

/** Weights come before the biases in the order of all parameters, row by row: that is the order made here. */
export function collectWires(network: Network, anchors: Anchors): WireSet {
  const builder = new WireSetBuilder(anchors, wireCount(network));
  for (const connection of network.connections) builder.add(connection);
  return { ...builder.finish(), off: switchedOffWires(network) };
}

function wireCount({ connections }: Network): number {
  let count = 0;
  for (const { weights } of connections) {
    for (const row of weights) for (const weight of row) if (weight !== null) count += 1;
  }
  return count;
}

type Column = 'connectionOf' | 'targetUnits' | 'sourceUnits' | 'sourceAnchors' | 'targetAnchors' | 'bundleOf';

class WireSetBuilder {
  private readonly connections: DrawnConnection[] = [];
  private readonly columns: Record<Column, Int32Array>;
  private readonly bundles: { connection: number; sourceAnchor: number; targetAnchor: number; wires: number }[] = [];
  private readonly bundleAt = new Map<number, number>();
  private count = 0;
  private readonly anchors: Anchors;

  constructor(anchors: Anchors, wires: number) {
    this.anchors = anchors;
    this.columns = {
      connectionOf: new Int32Array(wires),
      targetUnits: new Int32Array(wires),
      sourceUnits: new Int32Array(wires),
      sourceAnchors: new Int32Array(wires),
      targetAnchors: new Int32Array(wires),
      bundleOf: new Int32Array(wires),
    };
  }

  add({ id, source, target, weights }: Connection): void {
    const start = this.count;
    const ofSource = this.anchors.ofUnit.get(source);
    const ofTarget = this.anchors.ofUnit.get(target);
    for (const [targetUnit, row] of weights.entries()) {
      const targetAnchor = ofTarget?.[targetUnit] ?? 0;
      for (let sourceUnit = 0; sourceUnit < row.length; sourceUnit += 1) {
        if (row[sourceUnit] !== null) this.addWire(targetUnit, sourceUnit, ofSource?.[sourceUnit] ?? 0, targetAnchor);
      }
    }
    this.connections.push({ id, source, target, start, end: this.count });
  }

  finish(): Omit<WireSet, 'off'> {
    return { count: this.count, connections: this.connections, ...this.columns, bundles: this.bundles };
  }

  private addWire(targetUnit: number, sourceUnit: number, sourceAnchor: number, targetAnchor: number): void {
    const { columns, count } = this;
    columns.connectionOf[count] = this.connections.length;
    columns.targetUnits[count] = targetUnit;
    columns.sourceUnits[count] = sourceUnit;
    columns.sourceAnchors[count] = sourceAnchor;
    columns.targetAnchors[count] = targetAnchor;
    columns.bundleOf[count] = this.bundleFor(sourceAnchor, targetAnchor);
    this.count += 1;
  }

  private bundleFor(sourceAnchor: number, targetAnchor: number): number {
    const { kindOf } = this.anchors;
    if (kindOf[sourceAnchor] === anchorKind.disc && kindOf[targetAnchor] === anchorKind.disc) return -1;
    const key = sourceAnchor * kindOf.length + targetAnchor;
    const known = this.bundleAt.get(key);
    if (known === undefined) {
      this.bundleAt.set(key, this.bundles.length);
      this.bundles.push({ connection: this.connections.length, sourceAnchor, targetAnchor, wires: 1 });
      return this.bundles.length - 1;
    }
    const bundle = this.bundles[known];
    if (bundle !== undefined) bundle.wires += 1;
    return known;
  }
}

/** Are the same wires drawn between the same ends? A changed weight makes a new network but no other wires. */
export function isSameWires(a: WireSet, b: WireSet): boolean {
  if (a.count !== b.count || a.connections.length !== b.connections.length) return false;
  const sameConnections = a.connections.every((connection, index) => {
    const other = b.connections[index];
    const sameEnds = other?.source === connection.source && other.target === connection.target;
    return sameEnds && other.id === connection.id && other.end === connection.end;
  });
  return (
    sameConnections &&
    sameNumbers(a.targetUnits, b.targetUnits) &&
    sameNumbers(a.sourceUnits, b.sourceUnits) &&
    sameNumbers(a.sourceAnchors, b.sourceAnchors) &&
    sameNumbers(a.targetAnchors, b.targetAnchors) &&
    sameNumbers(a.bundleOf, b.bundleOf) &&
    (a.off === b.off || (a.off !== null && b.off !== null && sameNumbers(a.off, b.off)))
  );
}

function sameNumbers(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

export function wireAt(set: WireSet, index: number): WireReference | null {
  const connection = set.connections[set.connectionOf[index] ?? -1];
  if (connection === undefined) return null;
  return { connection: connection.id, target: set.targetUnits[index] ?? 0, source: set.sourceUnits[index] ?? 0 };
}

/** The number of a wire; −1 when there is no such wire. */
export function indexOfWire(set: WireSet, wire: WireReference): number {
  const connection = set.connections.find((each) => each.id === wire.connection);
  if (connection === undefined) return -1;
  for (let index = connection.start; index < connection.end; index += 1) {
    if (set.targetUnits[index] === wire.target && set.sourceUnits[index] === wire.source) return index;
  }
  return -1;
}

export function endsOfWire(
  set: WireSet,
  index: number,
): { readonly source: NeuronReference; readonly target: NeuronReference } | null {
  const connection = set.connections[set.connectionOf[index] ?? -1];
  if (connection === undefined) return null;
  return {
    source: { layer: connection.source, unit: set.sourceUnits[index] ?? 0 },
    target: { layer: connection.target, unit: set.targetUnits[index] ?? 0 },
  };
}

/** Numbers of the wires that start or end at a neuron, incoming first. */
export function wiresOfNeuron(set: WireSet, neuron: NeuronReference): number[] {
  const incoming: number[] = [];
  const outgoing: number[] = [];
  for (const connection of set.connections) {
    const arrives = connection.target === neuron.layer;
    const leaves = connection.source === neuron.layer;
    if (!arrives && !leaves) continue;
    for (let index = connection.start; index < connection.end; index += 1) {
      if (arrives && set.targetUnits[index] === neuron.unit) incoming.push(index);
      if (leaves && set.sourceUnits[index] === neuron.unit) outgoing.push(index);
    }
  }
  return [...incoming, ...outgoing];
}

/** Source x, y and target x, y of every wire. */
export function wireCoordinates(set: WireSet, anchors: Anchors): Float32Array {
  const coordinates = new Float32Array(4 * set.count);
  for (let index = 0; index < set.count; index += 1) {
    const source = 4 * (set.sourceAnchors[index] as number);
    const target = 4 * (set.targetAnchors[index] as number);
    coordinates[4 * index] = anchors.coordinates[source] as number;
    coordinates[4 * index + 1] = anchors.coordinates[source + 1] as number;
    coordinates[4 * index + 2] = anchors.coordinates[target + 2] as number;
    coordinates[4 * index + 3] = anchors.coordinates[target + 3] as number;
  }
  return coordinates;
}
