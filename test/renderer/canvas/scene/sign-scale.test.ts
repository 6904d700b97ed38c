import { describe, expect, it } from 'vitest';
import { SignScale } from '#renderer/canvas/scene/sign-scale.ts';
import { fromOklab, parseHex, toOklab } from '#renderer/ui/oklab.ts';

const light = {
  negative: ['#d1d5d8', '#e2b38d', '#d28c50', '#bb6806', '#925003'],
  positive: ['#d1d5d8', '#99c2ed', '#64a3e3', '#2d84d3', '#0465af'],
};

describe('the colour of a signed number', () => {
  const scale = new SignScale(light);

  it('is the last step of its sign at the end of the scale and beyond', () => {
    expect([scale.colorOf(1), scale.colorOf(7), scale.colorOf(-1), scale.colorOf(-3)]).toEqual([
      '#0465af',
      '#0465af',
      '#925003',
      '#925003',
    ]);
  });

  it('is the common first step at nothing, also for what is not a number', () => {
    expect([scale.colorOf(0), scale.colorOf(-0), scale.colorOf(Number.NaN)]).toEqual(['#d1d5d8', '#d1d5d8', '#d1d5d8']);
  });

  it('gets darker all the way on a light background', () => {
    const lightness = Array.from({ length: 20 }, (_, index) => {
      const color = parseHex(scale.colorOf(-index / 19));
      return color === null ? 0 : toOklab(color)[0];
    });
    for (let index = 1; index < lightness.length; index += 1) {
      expect(lightness[index]).toBeLessThanOrEqual((lightness[index - 1] as number) + 1e-3);
    }
  });

  it('takes the nearest step of colours that can not be mixed', () => {
    const forced = new SignScale({ negative: new Array<string>(5).fill('CanvasText'), positive: light.positive });
    expect(forced.colorOf(-0.4)).toBe('CanvasText');
  });
});

describe('OKLab', () => {
  it('leads back to where it came from', () => {
    for (const color of [...light.negative, ...light.positive]) {
      const rgb = parseHex(color) ?? [0, 0, 0];
      for (const [index, channel] of fromOklab(toOklab(rgb)).entries())
        expect(channel).toBeCloseTo(rgb[index] as number, 4);
    }
  });

  it('knows white and the red of its author’s table', () => {
    expect(toOklab([1, 1, 1])[0]).toBeCloseTo(1, 5);
    const [lightness, a, b] = toOklab([1, 0, 0]);
    expect([lightness, a, b].map((each) => Number(each.toFixed(3)))).toEqual([0.628, 0.225, 0.126]);
  });
});
