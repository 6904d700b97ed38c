import { describe, expect, it } from 'vitest';
import { mapSide } from '#renderer/training/prediction.ts';

describe('asking the network for the boundary map', () => {
  it('asks a large network less often', () => {
    expect(mapSide(100)).toBe(64);
    expect(mapSide(5_000)).toBe(32);
    expect(mapSide(1_000_000)).toBe(16);
  });
});
