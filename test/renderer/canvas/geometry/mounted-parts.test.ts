import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Network } from '#core/network/network.ts';
import { layOutCanvas } from '#renderer/canvas/geometry/canvas-geometry.ts';
import { isSmall, type MountedParts, nextMounted, partsNear } from '#renderer/canvas/geometry/mounted-parts.ts';
import { NodeMaker, networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { neuronAt, neuronsTouching } from '#renderer/canvas/layer/painted-hit.ts';
import { emptySelection, neuronKey } from '#renderer/state/window/ui-store.ts';
import { chain, dense, drawn, inputs } from '../drawn.ts';

const across = 40;

/** Single neurons in rows of forty. */
function field(count: number): Network {
  return { layers: Array.from({ length: count }, (_, index) => dense(`n${index}`, 1)), connections: [] };
}

function placed(count: number) {
  const network = field(count);
  const places = new Map(
    network.layers.map(({ id }, index) => [id, { x: (index % across) * 200, y: Math.floor(index / across) * 100 }]),
  );
  return { network, geometry: layOutCanvas(drawn(network, places), new Map(), new Map()) };
}

const view = (left: number, top: number) => ({ left, top, right: left + 1000, bottom: top + 600 });

describe('the elements of a big network', () => {
  const { network, geometry } = placed(4000);

  it('are all of a network that is small', () => {
    expect(isSmall(placed(80).geometry)).toBe(true);
    expect(isSmall(geometry)).toBe(false);
  });

  it('are those in view and a little around it, nearest to its middle first', () => {
    const { neurons } = partsNear(geometry, view(2000, 3000), 2);
    const inView = neuronsTouching(geometry, { x: 2000, y: 3000, width: 1000, height: 600 });
    expect(inView.length).toBeGreaterThan(20);
    for (const neuron of inView) expect(neurons).toContain(neuronKey(neuron));
    expect(neurons.size).toBeLessThan(150);
    const [first] = neurons;
    expect(geometry.neurons.find((each) => neuronKey(each) === first)).toMatchObject({ x: 2400, y: 3300 });
  });

  it('are none on the map, and none where there would be too many', () => {
    expect(partsNear(geometry, view(2000, 3000), 0).neurons.size).toBe(0);
    expect(partsNear(geometry, { left: 0, top: 0, right: 8000, bottom: 8000 }, 1).neurons.size).toBe(0);
  });

  it('become nodes, the others do not', () => {
    const mounted = partsNear(geometry, view(0, 0), 2);
    const nodes = new NodeMaker().make(geometry, networkFacts(network), emptySelection, mounted);
    expect(nodes).toHaveLength(mounted.neurons.size);
  });

  const keys = fc.uniqueArray(fc.nat(60).map(String));
  test.prop([keys, keys, fc.integer({ min: 1, max: 10 })])(
    'come and go a few at a time until all that are wanted are there',
    (a, b, budget) => {
      const wanted: MountedParts = { neurons: new Set(b), lanes: new Set() };
      let present: MountedParts = { neurons: new Set(a), lanes: new Set() };
      for (let step = 0; step < 100; step += 1) {
        const next = nextMounted(present, wanted, budget);
        if (next === present) break;
        expect([...next.neurons].filter((key) => !present.neurons.has(key)).length).toBeLessThanOrEqual(budget);
        expect([...present.neurons].filter((key) => !next.neurons.has(key)).length).toBeLessThanOrEqual(budget);
        present = next;
      }
      expect([...present.neurons].sort()).toEqual([...b].sort());
    },
  );
});

describe('finding a painted neuron', () => {
  const { geometry } = placed(800);

  it('finds the disc under the point and nothing between discs', () => {
    expect(neuronAt(geometry, 430, 130, 0)).toMatchObject({ x: 400, y: 100 });
    expect(neuronAt(geometry, 502, 130, 0)).toBeNull();
    expect(neuronAt(geometry, 402, 102, 0)).toBeNull();
  });

  it('reaches further where discs are small on the screen, to the nearest', () => {
    expect(neuronAt(geometry, 402, 102, 50)).toMatchObject({ x: 400, y: 100 });
    expect(neuronAt(geometry, 505, 130, 90)).toMatchObject({ x: 400, y: 100 });
    expect(neuronAt(geometry, 560, 130, 90)).toMatchObject({ x: 600, y: 100 });
  });

  it('finds the one that lies above', () => {
    const twice = layOutCanvas(drawn(chain(inputs('x', 1), dense('y', 1)), new Map()), new Map(), new Map());
    const over = { ...twice, neurons: twice.neurons.map((each) => ({ ...each, x: 0, y: 0 })) };
    expect(neuronAt(over, 30, 30, 0)?.layer).toBe('y');
  });
});
