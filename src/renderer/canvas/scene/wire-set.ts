// The wires of the document as flat arrays, so that thousands are drawn without an object each.
import type { ConnectionId, LayerId, Network, NeuronReference, WireReference } from '#core/network/network.ts';
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
  const builder = new WireSetBuilder(anchors);
  for (const connection of network.connections) {
    builder.begin(connection.source, connection.target);
    for (const [target, row] of connection.weights.entries()) {
      for (const [source, weight] of row.entries()) if (weight !== null) builder.add(target, source);
    }
    builder.end(connection.id);
  }
  return { ...builder.finish(), off: switchedOffWires(network) };
}

class WireSetBuilder {
  private readonly connections: DrawnConnection[] = [];
  private readonly columns = {
    connectionOf: [] as number[],
    targetUnits: [] as number[],
    sourceUnits: [] as number[],
    sourceAnchors: [] as number[],
    targetAnchors: [] as number[],
    bundleOf: [] as number[],
  };
  private readonly bundles: { connection: number; sourceAnchor: number; targetAnchor: number; wires: number }[] = [];
  private readonly bundleAt = new Map<string, number>();
  private source: LayerId | null = null;
  private target: LayerId | null = null;
  private start = 0;
  private readonly anchors: Anchors;

  constructor(anchors: Anchors) {
    this.anchors = anchors;
  }

  begin(source: LayerId, target: LayerId): void {
    this.source = source;
    this.target = target;
    this.start = this.columns.connectionOf.length;
  }

  add(targetUnit: number, sourceUnit: number): void {
    const sourceAnchor = this.anchorOf(this.source, sourceUnit);
    const targetAnchor = this.anchorOf(this.target, targetUnit);
    this.columns.connectionOf.push(this.connections.length);
    this.columns.targetUnits.push(targetUnit);
    this.columns.sourceUnits.push(sourceUnit);
    this.columns.sourceAnchors.push(sourceAnchor);
    this.columns.targetAnchors.push(targetAnchor);
    this.columns.bundleOf.push(this.bundleFor(sourceAnchor, targetAnchor));
  }

  end(id: ConnectionId): void {
    if (this.source === null || this.target === null) return;
    const end = this.columns.connectionOf.length;
    this.connections.push({ id, source: this.source, target: this.target, start: this.start, end });
  }

  finish(): Omit<WireSet, 'off'> {
    return {
      count: this.columns.connectionOf.length,
      connections: this.connections,
      connectionOf: Int32Array.from(this.columns.connectionOf),
      targetUnits: Int32Array.from(this.columns.targetUnits),
      sourceUnits: Int32Array.from(this.columns.sourceUnits),
      sourceAnchors: Int32Array.from(this.columns.sourceAnchors),
      targetAnchors: Int32Array.from(this.columns.targetAnchors),
      bundleOf: Int32Array.from(this.columns.bundleOf),
      bundles: this.bundles,
    };
  }

  private anchorOf(layer: LayerId | null, unit: number): number {
    return (layer === null ? undefined : this.anchors.ofUnit.get(layer)?.[unit]) ?? 0;
  }

  private bundleFor(sourceAnchor: number, targetAnchor: number): number {
    const { kindOf } = this.anchors;
    if (kindOf[sourceAnchor] === anchorKind.disc && kindOf[targetAnchor] === anchorKind.disc) return -1;
    const key = `${sourceAnchor},${targetAnchor}`;
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
  return a.length === b.length && Array.prototype.every.call(a, (number, index) => number === b[index]);
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
