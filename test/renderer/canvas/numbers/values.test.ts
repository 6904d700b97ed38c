import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { connectionId, layerId } from '#core/network/network.ts';
import { discRoom, nameText, shortName, underRoom } from '#renderer/canvas/geometry/name-text.ts';
import { withLayer, withNeuron, withWire } from '#renderer/canvas/gestures/selecting.ts';
import { MovingValues } from '#renderer/canvas/numbers/moving-values.ts';
import { discFit, discText, movedTexts, scaleText } from '#renderer/canvas/numbers/value-text.ts';
import { emptySelection } from '#renderer/state/window/ui-store.ts';

describe('a number that has moved', () => {
  it.each([
    [0.2, 0.23, '0.200', '0.230'],
    [0.3, 0.3000864, '0.3000', '0.3001'],
    [-1, -1.0000004, '−1.00', '−1.00'],
    [0.1, 0.1000043, '0.100000', '0.100004'],
    [0.5, 0.5, '0.500', '0.500'],
    [0, 0.00001, '0', '1.00×10⁻⁵'],
  ])('from %f to %f is seen in its digits, if a chip has room for them', (before, after, from, to) => {
    expect(movedTexts(before, after)).toEqual([from, to]);
  });
});

describe('numbers in a disc', () => {
  it('have three digits where they fit', () => {
    expect([1, -0.574, 0.0612, 20, 1234, 0].map(discText)).toEqual(['1.00', '−0.574', '0.0612', '20.0', '1234', '0']);
  });

  test.prop([fc.double({ noNaN: true })])('fit', (value) => {
    // A power of ten is written in narrow raised digits.
    const wide = [...discText(value)].filter((character) => !'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.includes(character));
    expect(wide.length).toBeLessThanOrEqual(6);
  });

  it('are written smaller where they fill the disc, and still smaller where raised digits make them long', () => {
    expect([0.5, 1234, -0.574, 0.0612, -2e109, -1e-300].map((value) => discFit(discText(value)))).toEqual([
      'loose',
      'loose',
      'full',
      'full',
      'long',
      'long',
    ]);
  });
});

describe('names and scales', () => {
  it('lower the number of a name that ends in one', () => {
    expect(['x1', 'h12', '숨은3', 'y', '12', 'a b1'].map(nameText)).toEqual(['x₁', 'h₁₂', '숨은₃', 'y', '12', 'a b1']);
  });

  it('are shortened to what a disc has room for, but keep the number of the unit', () => {
    const names = ['h12', 'hidden', 'hidden1', 'hidden12', '은닉층', '은닉층1', 'averylongname', '아주 긴 이름 7'];
    expect(names.map((name) => shortName(name, discRoom))).toEqual([
      'h₁₂',
      'hidden',
      'hidd…₁',
      'hid…₁₂',
      '은닉층',
      '은닉…₁',
      'avery…',
      '아주…₇',
    ]);
    expect(names.slice(3).map((name) => shortName(name, underRoom))).toEqual([
      'hidden₁₂',
      '은닉층',
      '은닉층₁',
      'averylong…',
      '아주 긴…₇',
    ]);
  });

  it('show a scale on both sides', () => {
    expect([1, 0.02, 5000].map(scaleText)).toEqual(['±1', '±0.02', '±5000']);
  });
});

describe('numbers on their way', () => {
  it('pass all that lies between and then rest', () => {
    const values = new MovingValues(1);
    values.moveTo(Float32Array.of(10), 0, 0);
    values.moveTo(Float32Array.of(20), 100, 50);
    values.advance(125);
    expect([values.current[0], values.isMoving]).toEqual([15, true]);
    values.advance(500);
    expect([values.current[0], values.isMoving, values.advance(600)]).toEqual([20, false, false]);
  });

  it('set out from where they are when the goal changes on the way', () => {
    const values = new MovingValues(1);
    values.moveTo(Float32Array.of(10), 0, 100);
    values.advance(50);
    values.moveTo(Float32Array.of(0), 50, 100);
    values.advance(100);
    expect(values.current[0]).toBe(2.5);
  });

  it('jump when there are other wires than before', () => {
    const values = new MovingValues(1);
    values.moveTo(Float32Array.of(1, 2), 0, 100);
    expect([[...values.current], values.isMoving]).toEqual([[1, 2], false]);
  });
});

describe('a click', () => {
  const neuron = { layer: layerId('h'), unit: 1 };
  const wire = { connection: connectionId('a'), target: 0, source: 0 };

  it('selects one thing alone', () => {
    const before = withWire(emptySelection, wire, false);
    expect(withNeuron(before, neuron, false)).toEqual({ ...emptySelection, neurons: [neuron] });
  });

  it('adds or takes away with Ctrl', () => {
    const both = withNeuron(withWire(emptySelection, wire, false), neuron, true);
    expect(both).toEqual({ ...emptySelection, neurons: [neuron], wires: [wire], layers: [] });
    expect(withNeuron(both, { ...neuron }, true).neurons).toEqual([]);
    expect(withLayer(withLayer(both, neuron.layer, true), neuron.layer, true)).toEqual(both);
  });
});
