import { describe, expect, it } from 'vitest';
import { percentText } from '#renderer/training/percent-text.ts';
import { mapSide } from '#renderer/training/prediction.ts';

describe('asking the network for the boundary map', () => {
  it('asks a large network less often', () => {
    expect(mapSide(100)).toBe(64);
    expect(mapSide(5_000)).toBe(32);
    expect(mapSide(1_000_000)).toBe(16);
  });
});

describe('accuracy as a percentage', () => {
  it('is 100 % only when every row is right', () => {
    expect(percentText(1)).toBe('100 %');
    expect(percentText(0.9999)).toBe('99.9 %');
    expect(percentText(0.57)).toBe('57 %');
    expect(percentText(2 / 3)).toBe('66.6 %');
    expect(percentText(0)).toBe('0 %');
  });
});
