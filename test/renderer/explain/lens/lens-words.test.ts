import { describe, expect, test } from 'vitest';
import type { LocalFactor } from '#core/explain/lens/local-factors.ts';
import { layerId, type Network } from '#core/network/network.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { findingSentences, shareText } from '#renderer/explain/lens/lens-words.ts';

const t = createTranslate('en');
const network: Network = {
  layers: [
    { kind: 'dense', id: layerId('h'), name: 'h', units: 1, activation: 'sigmoid', biases: null },
    { kind: 'dense', id: layerId('k'), name: 'k', units: 1, activation: 'sigmoid', biases: null },
  ],
  connections: [],
};
const hidden = network.layers.flatMap((layer) => (layer.kind === 'dense' ? [layer] : []));

const slopes = (...values: readonly number[]): readonly LocalFactor[] =>
  values.map((value) => ({
    kind: 'slope',
    neuron: { layer: layerId('h'), unit: 0 },
    wire: null,
    value,
    product: value,
    layerGradient: null,
  }));

describe('what is left', () => {
  test('is written as zeros behind the point as far as they can be counted', () => {
    expect([0.00000012, 0.031, 0.5, 1, 1.04, 12].map(shareText)).toEqual([
      '0.00000012',
      '0.031',
      '0.5',
      '1',
      '1',
      '12',
    ]);
    expect(shareText(3e-14)).toBe('3.0×10⁻¹⁴');
    expect(shareText(0)).toBe('0');
  });

  test('is said beside what another activation function would leave', () => {
    const other = { activation: 'relu', factors: slopes(1, 1) } as const;
    const [first, second, third] = findingSentences(t, network, hidden, slopes(0.2, 0.1), other);
    expect(first).toBe('After 2 layers of sigmoid 0.020 of the gradient is left.');
    expect(second).toBe('With ReLU: 1.');
    expect(third).toContain('Smallest factor');
  });

  test('is nothing where a factor is 0, and more than all where it grows', () => {
    expect(findingSentences(t, network, hidden, slopes(0, 2), null)[0]).toContain('nothing');
    const [grown, largest] = findingSentences(t, network, hidden, slopes(5, 2), null);
    expect(grown).toContain('has grown to 10 times');
    expect(largest).toContain('Largest factor');
    expect(findingSentences(t, network, [], slopes(0.2), null)).toEqual([t('lens.noHidden')]);
  });
});
