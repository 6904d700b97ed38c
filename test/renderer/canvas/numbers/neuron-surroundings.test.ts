// The surroundings of a neuron: no two parts of them lie over one another, nor over what is drawn at the next neuron of a lane.
import { describe, expect, it } from 'vitest';
import { neuronDisc } from '#core/document/layer-size.ts';
import type { DenseLayer, Layer } from '#core/network/network.ts';
import { stagesOf } from '#core/training/stages.ts';
import { overlaps, type Rectangle } from '#renderer/canvas/geometry/lane-geometry.ts';
import { networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { type NeuronLook, neuronSurroundings } from '#renderer/canvas/numbers/neuron-surroundings.ts';
import { inverseAt } from '#renderer/canvas/view/screen-scale.ts';
import { chain, dense, inputs, laidOut } from '../drawn.ts';

const atRest: NeuronLook = {
  detail: 3,
  inverseZoom: 1,
  stage: null,
  mapped: new Set(),
  activationLabel: () => 'Sigmoid',
};

/** Those of a layer behind two inputs. */
function around(layer: Layer, change: Partial<NeuronLook> = {}): Rectangle[] {
  const network = chain(inputs('x', 2), layer);
  const geometry = laidOut(network);
  const facts = networkFacts(network);
  const neurons = geometry.neurons.filter((neuron) => neuron.layer === layer.id);
  return neuronSurroundings({ ...geometry, neurons }, facts, { ...atRest, ...change });
}

const unbiased: DenseLayer = { ...dense('y', 1), biases: null } as DenseLayer;
const backward = stagesOf(chain(inputs('x', 2), dense('y', 2))).find(({ kind }) => kind === 'backward') ?? null;

describe('the chips under a neuron on its own', () => {
  const [disc, row] = around(unbiased);

  it('stand in one row, wider than the disc', () => {
    // z 0.457 and Sigmoid take 116 pixels in the window.
    expect(row?.width).toBeGreaterThan(116);
    expect(row?.width).toBeLessThan(140);
    expect((row?.x ?? 0) + (row?.width ?? 0) / 2).toBeCloseTo((disc?.x ?? 0) + 8 + neuronDisc / 2);
  });

  it('are more with a bias, and fewer from farther away', () => {
    const [, withBias] = around(dense('y', 1));
    const [, farther] = around(unbiased, { detail: 2 });
    expect(withBias?.width).toBeGreaterThan(row?.width ?? Number.POSITIVE_INFINITY);
    expect(farther?.width).toBeLessThan(row?.width ?? 0);
    expect(around(dense('y', 1), { detail: 1 })).toHaveLength(1);
  });

  it('are as wide as the word for the function', () => {
    const [, korean] = around(unbiased, { activationLabel: () => '시그모이드' });
    const [, short] = around(unbiased, { activationLabel: () => 'tanh' });
    expect(korean?.width).toBeGreaterThan(row?.width ?? Number.POSITIVE_INFINITY);
    expect(short?.width).toBeLessThan(row?.width ?? 0);
  });

  it('stand under name and value where the disc holds a map', () => {
    const parts = around(dense('y', 1), { mapped: new Set(['y']) });
    expect(parts).toHaveLength(3);
    const [, chips, caption] = parts;
    expect(chips && caption && overlaps(chips, { ...caption, y: caption.y - 1 })).toBe(false);
  });
});

/** From near, at 100 %, and from as far away as numbers are read. */
const looks = ([3, 2, 2] as const).map((detail, index) => ({
  detail,
  inverseZoom: inverseAt(detail, [0.5, 1, 1.5][index] ?? 1),
}));

describe.each(looks)('δ at the units of a lane, at detail $detail and $inverseZoom', (look) => {
  const parts = around(dense('h', 3), { ...look, stage: backward });
  const perNeuron = parts.length / 3;
  const deltas = parts.filter((_, index) => index % perNeuron === perNeuron - 1);
  const rows = parts.filter((_, index) => index % perNeuron === 1);

  it('stands at the upper right of its disc', () => {
    for (const [unit, delta] of deltas.entries()) {
      const disc = parts[unit * perNeuron];
      if (disc === undefined) throw new Error('A neuron has no disc.');
      expect(delta.x).toBeGreaterThan(disc.x + 8 + neuronDisc / 2);
      expect(delta.y + delta.height).toBeLessThan(disc.y + 8 + neuronDisc / 4);
    }
  });

  it('lies over no chip of a neuron', () => {
    for (const delta of deltas) expect(rows.filter((row) => overlaps(row, delta))).toEqual([]);
  });
});
