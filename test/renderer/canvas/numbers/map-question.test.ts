import { describe, expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import type { LayerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { mapQuestion } from '#renderer/canvas/numbers/map-question.ts';
import { pictureWeights } from '#renderer/canvas/numbers/picture-weights.ts';
import { facesAtOpening } from '#renderer/canvas/view/opening-faces.ts';

type ExampleName = 'and' | 'circle' | 'digits' | 'empty' | 'sine' | 'spiral' | 'worked-2-2-2-1' | 'xor-2-2-1';
const question = (name: ExampleName) => mapQuestion(exampleById(name).document());

describe('the pictures of the neurons', () => {
  it('are over the plane of two inputs, along one, of the weights from pixels, or there are none', () => {
    expect(question('circle')).toMatchObject({ kind: 'plane', side: 24, count: 24 * 24 });
    expect(question('sine')).toMatchObject({ kind: 'curve' });
    expect(question('digits')).toMatchObject({ kind: 'picture', side: 8 });
    expect(question('empty')).toBeNull();
    expect(mapQuestion(null)).toBeNull();
  });

  it('are asked for by the same question while only weights change, so that a scale can stay', () => {
    const document = exampleById('circle').document();
    expect(mapQuestion(document)).toBe(mapQuestion({ ...document }));
  });

  it('have the colours of the classes where the output tells two apart', () => {
    expect([...(question('circle')?.classes ?? [])]).toHaveLength(1);
    expect([...(question('sine')?.classes ?? [])]).toHaveLength(0);
  });

  it('of pixels are those of the neurons right behind them, each weight at its pixel', () => {
    const document = exampleById('digits').document();
    const asked = mapQuestion(document);
    const connection = document.network.connections[0];
    if (asked === null || connection === undefined) throw new Error('There are pictures.');
    expect([...asked.layers]).toEqual([connection.target]);
    const pictures = pictureWeights(document.network, asked, readParameters(document.network));
    const all = pictures.get(connection.target as LayerId) ?? new Float64Array(0);
    const units = connection.weights.length;
    expect(all).toHaveLength(64 * units);
    for (const [unit, pixel] of [
      [0, 0],
      [3, 17],
      [31, 63],
    ] as const) {
      expect(all[pixel * units + unit]).toBe(connection.weights[unit]?.[pixel]);
    }
  });
});

it('an example with a plane of two inputs and at least four hidden neurons opens with maps, any other with values', () => {
  const opened = (name: ExampleName) => facesAtOpening(exampleById(name).document());
  expect(['circle', 'spiral'].map((name) => opened(name as ExampleName))).toEqual(['map', 'map']);
  expect(['xor-2-2-1', 'digits', 'sine', 'and', 'worked-2-2-2-1'].map((name) => opened(name as ExampleName))).toEqual(
    new Array(5).fill('value'),
  );
});
