// Writes the wires of a computation graph, layer by layer as these are lowered; those of neurons that are off stay out.

import type { GraphWires, OperationIndex } from '#core/graph/computation-graph.ts';
import { takesWires } from '#core/network/layer-definitions.ts';
import { incomingByLayer } from '#core/network/layer-order.ts';
import type { Network } from '#core/network/network.ts';
import { type NetworkTable, networkTable } from '#core/network/network-table.ts';
import { switchedOffWires } from '#core/network/switched-off.ts';

export class WireWriter {
  readonly wires: GraphWires;
  readonly #table: NetworkTable;
  readonly #incoming: ReturnType<typeof incomingByLayer>;
  /** What the wires out of each layer carry: its activations, dropped out where it has dropout. */
  readonly #carried: Int32Array;
  /** The next wire of each connection into a layer of several units; null: no such layer has been met yet. */
  #next: Int32Array | null = null;
  /** 1 for every wire that carries nothing; null: all carry something. */
  readonly #off: Uint8Array | null;
  #row = 0;

  constructor(network: Network) {
    this.#table = networkTable(network);
    this.#incoming = incomingByLayer(network);
    this.#carried = new Int32Array(network.layers.length);
    const rows = network.layers.reduce((sum, layer) => sum + (takesWires(layer) ? layer.units : 0), 0);
    this.#off = switchedOffWires(network);
    const count = this.#table.weights.length - (this.#off?.reduce((sum, flag) => sum + flag, 0) ?? 0);
    this.wires = {
      starts: new Int32Array(rows + 1),
      sources: new Int32Array(count),
      sourceUnits: new Int32Array(count),
      parameters: new Int32Array(count),
    };
  }

  /** What the one layer carries that leads into this one by a connection without weights. */
  carriedInto(layer: number): OperationIndex {
    const { starts, list } = this.#incoming;
    const connection = list[starts[layer] as number] as number;
    return this.#carried[this.#table.sources[connection] as number] as OperationIndex;
  }

  comeFrom(layer: number, carried: OperationIndex): void {
    this.#carried[layer] = carried;
  }

  /**
   * Writes the wires into a layer, whose sources must be known.
   * @returns the row of its first unit
   */
  writeInto(layer: number): number {
    const first = this.#row;
    const { firstNeurons } = this.#table;
    const units = (firstNeurons[layer + 1] as number) - (firstNeurons[layer] as number);
    const { starts, list } = this.#incoming;
    const connections = list.subarray(starts[layer], starts[layer + 1]);
    if (units === 1) this.#writeOnlyRow(connections);
    else for (let unit = 0; unit < units; unit += 1) this.#writeRow(connections, unit);
    return first;
  }

  #writeOnlyRow(connections: Int32Array): void {
    const { firstWires } = this.#table;
    let place = this.wires.starts[this.#row] as number;
    for (let at = 0; at < connections.length; at += 1) {
      const connection = connections[at] as number;
      place = this.#writeWires(
        connection,
        firstWires[connection] as number,
        firstWires[connection + 1] as number,
        place,
      );
    }
    this.#row += 1;
    this.wires.starts[this.#row] = place;
  }

  /** Connections in file order, source units ascending. */
  #writeRow(connections: Int32Array, unit: number): void {
    const { firstWires, targetUnits } = this.#table;
    this.#next ??= firstWires.slice();
    const next = this.#next;
    let place = this.wires.starts[this.#row] as number;
    for (let at = 0; at < connections.length; at += 1) {
      const connection = connections[at] as number;
      const first = next[connection] as number;
      const last = firstWires[connection + 1] as number;
      let end = first;
      while (end < last && targetUnits[end] === unit) end += 1;
      next[connection] = end;
      place = this.#writeWires(connection, first, end, place);
    }
    this.#row += 1;
    this.wires.starts[this.#row] = place;
  }

  /** @returns the place behind the last */
  #writeWires(connection: number, first: number, end: number, place: number): number {
    const { sources, sourceUnits } = this.#table;
    const off = this.#off;
    const { wires } = this;
    const carried = this.#carried[sources[connection] as number] as number;
    let next = place;
    for (let wire = first; wire < end; wire += 1) {
      if (off !== null && off[wire] === 1) continue;
      wires.sources[next] = carried;
      wires.sourceUnits[next] = sourceUnits[wire] as number;
      wires.parameters[next] = wire;
      next += 1;
    }
    return next;
  }
}
