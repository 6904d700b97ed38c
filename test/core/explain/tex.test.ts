// Names in formulas: whatever a user writes is set as text and nothing else.
import { fc, test as property } from '@fast-check/vitest';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { notationFor } from '#core/explain/notation.ts';
import { nameTex } from '#core/explain/tex.ts';
import { layerId, type Network } from '#core/network/network.ts';

function typeset(tex: string): string {
  return katex.renderToString(tex, { trust: false, strict: 'ignore', throwOnError: true, output: 'html' });
}

function single(name: string, kind: 'input' | 'hidden' | 'output' = 'hidden'): Network {
  const dense = { kind: 'dense', units: 1, activation: 'tanh', biases: null } as const;
  const input = { kind: 'input', id: layerId('i'), name: kind === 'input' ? name : 'x', units: 1 } as const;
  const hidden = { ...dense, id: layerId('h'), name: kind === 'hidden' ? name : 'h' };
  const output = { ...dense, id: layerId('o'), name: kind === 'output' ? name : 'y' };
  return { layers: [input, hidden, output], connections: [], outputs: [layerId('o')] };
}

const hostile = [
  '\\href{javascript:alert(1)}{x}',
  '}\\input{secret}{',
  '$$x$$',
  '\\text{}',
  '100 % _a_ ^b^ ~ & #',
  '<img src=x onerror=alert(1)>',
  '키',
  '🧠🧑‍💻',
  'e\u0301\u0301',
  '\u202Eevil',
  '\ud800',
  '',
];

describe('a name', () => {
  test.each(hostile)('%j is set as text', (name) => {
    expect(() => typeset(`z_{${nameTex(name)}}`)).not.toThrow();
    const html = typeset(nameTex(name));
    expect(html).not.toContain('href=');
    expect(html).not.toContain('<img');
  });

  property.prop([fc.string({ unit: 'binary', maxLength: 20 })])('of any characters can be set', (name) => {
    expect(() => typeset(nameTex(name))).not.toThrow();
  });

  property.prop([fc.string({ unit: 'grapheme', maxLength: 20 })])('of any letters can be set', (name) => {
    expect(() => typeset(nameTex(name))).not.toThrow();
  });

  test('that is long is cut', () => {
    expect(nameTex('sepal length in cm')).toBe('\\text{sepal lengt…}');
  });
});

describe('notation', () => {
  const neuron = (layer: string) => ({ layer: layerId(layer), unit: 0 });

  test.each([
    ['x2', 'x_{2}'],
    ['x', 'x'],
    ['height', 'x_{\\text{height}}'],
  ])('the input %s is %s', (name, tex) => {
    expect(notationFor(single(name, 'input')).activation(neuron('i'))).toBe(tex);
  });

  test.each([
    ['h11', 'a_{h_{11}}'],
    ['h', 'a_{h}'],
    ['키', 'a_{\\text{키}}'],
  ])('the activation of %s is %s', (name, tex) => {
    expect(notationFor(single(name)).activation(neuron('h'))).toBe(tex);
  });

  test('the only output is ŷ and its target y, whatever its name', () => {
    const notation = notationFor(single('price', 'output'));
    expect(notation.activation(neuron('o'))).toBe('\\hat y');
    expect(notation.target(neuron('o'))).toBe('y');
  });

  test('several outputs have an index', () => {
    const [input, hidden, output] = single('y', 'output').layers;
    if (!input || !hidden || !output) throw new Error('layers are missing');
    const notation = notationFor({
      layers: [input, hidden, { ...output, units: 2, name: 'y' }],
      connections: [],
      outputs: [layerId('o')],
    });
    expect(notation.activation({ layer: layerId('o'), unit: 1 })).toBe('\\hat y_{2}');
    expect(notation.target({ layer: layerId('o'), unit: 1 })).toBe('y_{2}');
  });
});
