import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type DenseLayer, type Layer, type LayerId, layerId, type Network } from '#core/network/network.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import { type CanvasNode, NodeMaker, networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { neuronGroups } from '#renderer/canvas/geometry/neuron-groups.ts';
import { laneNodeId, neuronButtonId, neuronNodeId, wireButtonId } from '#renderer/canvas/geometry/node-ids.ts';
import { emptySelection, neuronKey } from '#renderer/state/window/ui-store.ts';
import { chain, dense, inputs, laidOut, wired } from '../drawn.ts';

const hostileNames = [
  'constructor',
  '__proto__',
  'toString',
  '',
  ' ',
  'a b',
  '<img src=x onerror=alert(1)>',
  '뉴런',
  '\ud800',
  'x'.repeat(5000),
];

function nodesOf(network: Network): CanvasNode[] {
  return new NodeMaker().make(laidOut(network), networkFacts(network), emptySelection);
}

describe('the nodes of a network', () => {
  it('are a lane and its discs for a layer, one disc for a single neuron', () => {
    const nodes = nodesOf(chain(inputs('x', 2), dense('y', 1)));
    expect(nodes.map((node) => node.type)).toEqual(['lane', 'neuron', 'neuron', 'neuron']);
  });

  it('are built from known fields only, whatever the file brought along', () => {
    const smuggled = {
      ...dense('h', 2),
      className: 'evil',
      style: { backgroundImage: 'url(http://x)' },
      parentId: 'x',
      hidden: true,
    };
    const layer = { ...smuggled, unknownFields: { domAttributes: {} } } as unknown as DenseLayer;
    const nodes = nodesOf({ layers: [layer], connections: [] });
    for (const node of nodes) {
      expect(Object.keys(node).sort()).toEqual(
        [...expectedKeys, ...(node.type === 'lane' ? ['selectable'] : [])].sort(),
      );
      for (const value of Object.values(node.data)) expect(typeof value === 'object' && value !== null).toBe(false);
    }
  });

  it('tell which neurons of a lane are switched off, and are new ones when that changes', () => {
    const before = chain(inputs('x', 1), dense('h', 2), dense('y', 1));
    const layers = before.layers.map((layer) => (layer.name === 'h' ? withSwitchedOff(layer, [1]) : layer));
    const after = { ...before, layers };
    const off = nodesOf(after).filter(({ data }) => data.off);
    expect(off.map(({ data }) => data.name)).toEqual(['h2']);
    const maker = new NodeMaker();
    const [one, other] = [before, after].map((network) =>
      maker.make(laidOut(network), networkFacts(network), emptySelection),
    );
    expect(other?.filter((node) => !one?.includes(node)).map(({ data }) => data.name)).toEqual(['h', 'h2']);
  });

  it('tell what training does to a layer: frozen, with dropout, or neither', () => {
    const frozen = { ...dense('h', 2), isFrozen: true } as const;
    const dropping = { ...dense('g', 1), dropout: 0.2 };
    const told = nodesOf(chain(inputs('x', 1), frozen, dropping)).map(({ data }) => [
      data.layer,
      data.frozen,
      data.dropout,
    ]);
    expect(told).toContainEqual(['x', false, 0]);
    expect(told.filter(([layer]) => layer === 'h')).toEqual(new Array(3).fill(['h', true, 0]));
    expect(told).toContainEqual(['g', false, 0.2]);
  });

  it.each(hostileNames)('survive the name and id %j', (name) => {
    const layers: Layer[] = [{ ...inputs('x', 1) }, { ...dense('h', 3), id: layerId(name), name }];
    const nodes = nodesOf({ layers, connections: [] });
    expect(nodes).toHaveLength(5);
    for (const node of nodes) {
      expect(typeof node.data.name).toBe('string');
      expect(node.id).toMatch(/^(lane|neuron-\d+)-[A-Za-z0-9_]*$/);
      expect(Number.isFinite(node.position.x)).toBe(true);
    }
  });

  it('are handed out again where nothing has changed', () => {
    const network = chain(inputs('x', 2), dense('h', 2), dense('y', 1));
    const maker = new NodeMaker();
    const facts = networkFacts(network);
    const before = maker.make(laidOut(network), facts, emptySelection);
    const selected = { ...emptySelection, neurons: [{ layer: layerId('y'), unit: 0 }] };
    const after = maker.make(laidOut(network), facts, selected);
    const changed = after.filter((node, index) => node !== before[index]);
    expect(changed.map((node) => node.id)).toEqual(['neuron-0-y']);
  });

  it('know their place among the targets', () => {
    const a = dense('a', 2);
    const b = dense('b', 1);
    const x = inputs('x', 1);
    const network = {
      layers: [x, a, b],
      connections: [wired(x, a, () => 1), wired(x, b, () => 1)],
      outputs: [b.id, a.id],
    };
    const targets = nodesOf(network).flatMap((node) =>
      node.type === 'neuron' ? [[node.data.name, node.data.target]] : [],
    );
    expect(targets).toEqual([
      ['x', -1],
      ['a1', 1],
      ['a2', 2],
      ['b', 0],
    ]);
  });
});

const expectedKeys = [
  'id',
  'type',
  'position',
  'width',
  'height',
  'measured',
  'handles',
  'zIndex',
  'selected',
  'domAttributes',
  'data',
];

describe('the groups of neurons', () => {
  it('follow from the wiring: input, hidden by depth, output, not connected', () => {
    const x = inputs('x', 2);
    const h = dense('h', 2);
    const deep = dense('d', 1);
    const y = dense('y', 1);
    const lost = dense('lost', 1);
    const connections = [wired(x, h, () => 1), wired(h, deep, () => 1), wired(deep, y, () => 1), wired(x, y, () => 1)];
    const network = { layers: [lost, y, deep, h, x], connections, outputs: [y.id] };
    const groups = neuronGroups(networkFacts(network), laidOut(network));
    expect(groups.map(({ role, depth, units }) => [role, depth, units])).toEqual([
      ['input', 0, 2],
      ['hidden', 1, 2],
      ['hidden', 2, 1],
      ['output', 0, 1],
      ['notConnected', 0, 1],
    ]);
    expect(groups[1]?.buttons).toEqual(['button-neuron-0-h', 'button-neuron-1-h']);
  });

  it('own the one button of a folded layer, whose units have none', () => {
    const network = chain(inputs('x', 1), dense('h', 100));
    const groups = neuronGroups(networkFacts(network), laidOut(network));
    expect(groups[1]).toMatchObject({ units: 100, buttons: ['button-lane-h'] });
  });

  it('are only those with a button where there are very many', () => {
    const network = chain(inputs('x', 1), ...Array.from({ length: 150 }, (_, depth) => dense(`h${depth}`, 1)));
    const mounted = { neurons: new Set([neuronKey({ layer: layerId('h7'), unit: 0 })]), lanes: new Set<LayerId>() };
    const groups = neuronGroups(networkFacts(network), laidOut(network), mounted);
    expect(groups.map(({ depth, buttons }) => [depth, buttons])).toEqual([[8, ['button-neuron-0-h7']]]);
  });
});

describe('ids in the page', () => {
  test.prop([fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })])(
    'have no spaces and never coincide',
    (a, b) => {
      for (const id of [laneNodeId(layerId(a)), neuronButtonId({ layer: layerId(a), unit: 3 })])
        expect(id).toMatch(/^[\w-]+$/);
      if (a !== b)
        expect(neuronNodeId({ layer: layerId(a), unit: 0 })).not.toBe(neuronNodeId({ layer: layerId(b), unit: 0 }));
    },
  );

  it('tell wires of one connection apart', () => {
    const connection = chain(inputs('x', 1), dense('h', 1)).connections[0]?.id ?? (undefined as never);
    expect(wireButtonId({ connection, target: 1, source: 11 })).not.toBe(
      wireButtonId({ connection, target: 11, source: 1 }),
    );
  });
});
