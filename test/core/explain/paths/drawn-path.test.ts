// A path lights its neurons and the wires between them, and no wire where none is drawn.
import { expect, test } from 'vitest';
import { drawnPath } from '#core/explain/paths/drawn-path.ts';
import { layerId } from '#core/network/network.ts';
import { smallSituation } from '../support.ts';

const { network } = smallSituation('tanh', 'meanSquaredError', 1);
const neuron = (layer: string, unit: number) => ({ layer: layerId(layer), unit });

test('neurons and wires in the order of the path', () => {
  const path = [neuron('h', 1), neuron('k', 0), neuron('p', 1)];
  const parts = drawnPath(network, path);
  expect(parts.map((part) => (part.kind === 'wire' ? part.wire.connection : part.neuron.layer))).toEqual([
    'h',
    'h-k',
    'k',
    'k-p',
    'p',
  ]);
  expect(parts[1]).toEqual({ kind: 'wire', wire: { connection: 'h-k', target: 0, source: 1 } });
});

test('units of one layer and missing wires have nothing between them', () => {
  expect(drawnPath(network, [neuron('q', 0), neuron('q', 1)]).map(({ kind }) => kind)).toEqual(['neuron', 'neuron']);
  expect(drawnPath(network, [neuron('h', 0), neuron('q', 0)]).map(({ kind }) => kind)).toEqual(['neuron', 'neuron']);
});
