import { describe, expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { setWeights } from '#core/document/edits/set-weights.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { connectionId, type Layer, layerId } from '#core/network/network.ts';

const dense = (name: string, units: number): Layer => ({
  kind: 'dense',
  id: layerId(name),
  name,
  units,
  activation: 'tanh',
  biases: null,
});
const x: Layer = { kind: 'input', id: layerId('x'), name: 'x', units: 2 };

const document: NetworkDocument = {
  name: '',
  network: {
    layers: [x, dense('h', 2), dense('y', 1)],
    connections: [
      {
        id: connectionId('xh'),
        source: layerId('x'),
        target: layerId('h'),
        weights: [
          [1, null],
          [3, 4],
        ],
      },
    ],
  },
  layout: new Map(),
  training: defaultTrainingSettings,
  dataset: null,
};

const at = (layer: string, unit: number) => ({ layer: layerId(layer), unit });

describe('setting many weights at once', () => {
  it('writes them all and draws the wires that were missing', () => {
    const result = setWeights(document, [
      { source: at('x', 0), target: at('h', 0), weight: 7 },
      { source: at('x', 1), target: at('h', 0), weight: 8 },
      { source: at('h', 1), target: at('y', 0), weight: 9 },
    ]);
    if (isRefused(result)) throw new Error('It was refused.');
    const [first, second] = result.document.network.connections;
    expect(first?.weights).toEqual([
      [7, 8],
      [3, 4],
    ]);
    expect(second?.weights).toEqual([[null, 9]]);
    expect(result.label).toEqual({ code: 'setWeights', values: { count: 3 } });
  });

  it('of one wire is what setting it is called', () => {
    const result = setWeights(document, [{ source: at('x', 0), target: at('h', 0), weight: 7 }]);
    if (isRefused(result)) throw new Error('It was refused.');
    expect(result.label).toEqual({ code: 'setWeight', values: { source: 'x1', target: 'h1' } });
  });

  it('of one wire that was not there is called drawing it, and a loop is refused with both names', () => {
    const drawn = setWeights(document, [{ source: at('x', 1), target: at('h', 0), weight: 7 }]);
    expect(drawn).toMatchObject({ label: { code: 'connect', values: { source: 'x2', target: 'h1' } } });
    if (isRefused(drawn)) throw new Error('It was refused.');
    const wired = setWeights(drawn.document, [{ source: at('h', 0), target: at('y', 0), weight: 1 }]);
    if (isRefused(wired)) throw new Error('It was refused.');
    expect(setWeights(wired.document, [{ source: at('y', 0), target: at('h', 0), weight: 1 }])).toMatchObject({
      refusal: { code: 'wouldLoop', values: { source: 'y', target: 'h1' } },
    });
  });

  it('is refused as a whole when one wire would make a loop or one number is none', () => {
    const loop = setWeights(document, [
      { source: at('x', 0), target: at('h', 0), weight: 7 },
      { source: at('h', 0), target: at('h', 1), weight: 8 },
    ]);
    expect(loop).toMatchObject({ refusal: { code: 'sameLayer' } });
    const noNumber = setWeights(document, [{ source: at('x', 0), target: at('h', 0), weight: Number.NaN }]);
    expect(noNumber).toMatchObject({ refusal: { code: 'notFinite' } });
  });
});
