import { describe, expect, it } from 'vitest';
import { type FoundPart, findParts } from '#core/network/find-parts.ts';
import { connectionId, type Layer, layerId, type Network } from '#core/network/network.ts';

const input = (name: string, units: number): Layer => ({ kind: 'input', id: layerId(name), name, units });
const dense = (name: string, units: number): Layer => ({
  kind: 'dense',
  id: layerId(name),
  name,
  units,
  activation: 'tanh',
  biases: null,
});

const network: Network = {
  layers: [input('x', 2), dense('h', 12), dense('y', 1)],
  connections: [
    {
      id: connectionId('xh'),
      source: layerId('x'),
      target: layerId('h'),
      weights: Array.from({ length: 12 }, (_, unit) => [unit === 1 ? null : 0.5, 0.5]),
    },
    {
      id: connectionId('hy'),
      source: layerId('h'),
      target: layerId('y'),
      weights: [Array.from({ length: 12 }, () => 1)],
    },
  ],
};

const words = (layer: Layer): readonly string[] => (layer.kind === 'input' ? ['Input layer', '입력층'] : ['Tanh']);
const find = (text: string): readonly string[] => findParts(network, text, words).map(told);

function told(part: FoundPart): string {
  if (part.kind === 'layer') return part.layer;
  if (part.kind === 'neuron') return `${part.neuron.layer}.${part.neuron.unit + 1}`;
  return `${part.wire.connection} ${part.wire.source + 1}→${part.wire.target + 1}`;
}

describe('finding parts of a network', () => {
  it('finds nothing for nothing', () => {
    expect(find('')).toEqual([]);
    expect(find('   ')).toEqual([]);
    expect(find('no such thing')).toEqual([]);
  });

  it('puts the name itself before names that begin so', () => {
    expect(find('h1')).toEqual(['h.1', 'h.10', 'h.11', 'h.12']);
    expect(find('y')).toEqual(['y.1']);
  });

  it('does not care about case, width or subscripts', () => {
    expect(find('H₂')).toEqual(['h.2']);
    expect(find('ｈ2')).toEqual(['h.2']);
  });

  it('finds layers by the words for their kind, in any language', () => {
    expect(find('입력')).toEqual(['x']);
    expect(find('input')).toEqual(['x']);
    expect(find('tanh')).toEqual(['h', 'y.1']);
  });

  it('finds wires by the names of both ends', () => {
    expect(find('x1 h1')).toEqual(['xh 1→1']);
    expect(find('x1 → h3')).toEqual(['xh 1→3']);
    expect(find('h12->y')).toEqual(['hy 12→1']);
  });

  it('takes the beginnings of names where no name fits as a whole', () => {
    expect(find('x h3')).toEqual(['xh 1→3', 'xh 2→3']);
  });

  it('does not find a wire that is not there, nor one against its direction', () => {
    expect(find('x1 h2')).toEqual([]);
    expect(find('h1 x1')).toEqual([]);
  });

  it.each(['constructor', '__proto__', '(', '\\', '.*', '\u0000'])('takes %j as it is', (text) => {
    expect(find(text)).toEqual([]);
  });
});
