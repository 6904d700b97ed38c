import { describe, expect, it } from 'vitest';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { isDeclared, tensorsOf } from '#core/network/layer-definitions.ts';
import type { Layer, Network } from '#core/network/network.ts';
import { networkTable, tableAfter } from '#core/network/network-table.ts';
import { layOutParameters, readParameters } from '#core/network/parameter-layout.ts';
import { documentsOfPrograms } from '../../support/documents-of-programs.ts';

/** The definition, wire by wire. */
function written({ layers, connections }: Network) {
  const numberOf = (id: string) => layers.findIndex((layer) => layer.id === id);
  const wires = connections.map(({ weights }) =>
    weights.flatMap((row, target) =>
      row.flatMap((weight, source) => (weight === null ? [] : [{ target, source, weight }])),
    ),
  );
  const sums = (counts: readonly number[]) => [
    0,
    ...counts.map((_, index) => counts.slice(0, index + 1).reduce((sum, count) => sum + count)),
  ];
  return {
    firstNeurons: sums(layers.map(({ units }) => units)),
    sources: connections.map(({ source }) => numberOf(source)),
    targets: connections.map(({ target }) => numberOf(target)),
    rows: connections.map(({ weights }) => weights.length),
    columns: connections.map(({ weights }) => weights[0]?.length ?? 0),
    hasFrozen: connections.map(({ frozen }) => (frozen === undefined ? 0 : 1)),
    firstWires: sums(wires.map((list) => list.length)),
    targetUnits: wires.flat().map(({ target }) => target),
    sourceUnits: wires.flat().map(({ source }) => source),
    weights: wires.flat().map(({ weight }) => weight),
  };
}

function asWritten(network: Network) {
  const { network: _network, layerOf: _layerOf, ...lists } = networkTable(network);
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, [...list]]));
}

describe('the table of a network', () => {
  it('says what the network says, whatever it was edited from', () => {
    for (const { network } of documentsOfPrograms(40)) expect(asWritten(network)).toEqual(written(network));
  });

  it('is the same for the same network, and after any other', () => {
    const networks = [...documentsOfPrograms(6)].map(({ network }) => network);
    for (const [index, network] of networks.entries()) {
      const before = networkTable(networks[(index * 7) % networks.length] as Network);
      expect(tableAfter(before, network)).toEqual(networkTable(network));
      expect(networkTable(network)).toBe(networkTable(network));
    }
  });

  it('finds a layer that comes back for a connection that stayed', () => {
    const [document] = [...documentsOfPrograms(3)].filter(({ network }) => network.connections.length > 2);
    const network = (document as NetworkDocument).network;
    const gone = networkTable({ ...network, layers: network.layers.slice(1) });
    expect(tableAfter(gone, network)).toEqual(networkTable(network));
  });
});

describe('parameters', () => {
  it('lie and are read as the network has them: weights row by row, then biases, then the other tensors', () => {
    for (const { network } of documentsOfPrograms(20)) {
      const layout = layOutParameters(network);
      const values: number[] = [];
      for (const { id, weights } of network.connections) {
        const part = layout.connections.get(id);
        expect(part?.offset).toBe(values.length);
        for (const [unit, row] of weights.entries()) {
          const sources = row.flatMap((weight, source) => (weight === null ? [] : [source]));
          expect([...(part?.sourceUnits.slice(part.rowStarts[unit], part.rowStarts[unit + 1]) ?? [])]).toEqual(sources);
          values.push(...row.filter((weight) => weight !== null));
        }
      }
      values.push(...network.layers.flatMap(biasesOf));
      values.push(
        ...network.layers.filter(isDeclared).flatMap((layer) => tensorsOf(layer).flatMap((tensor) => tensor.values)),
      );
      expect(layout.count).toBe(values.length);
      expect([...readParameters(network)]).toEqual(values);
    }
  });
});

function biasesOf(layer: Layer): readonly number[] {
  return layer.kind === 'dense' ? (layer.biases ?? []) : [];
}
