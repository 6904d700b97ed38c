import { describe, expect, test } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { accuracy } from '#core/training/metrics.ts';
import { stageName, stagesOf } from '#core/training/stages.ts';

describe('accuracy', () => {
  test('one output counts by one half, several by the greatest', () => {
    expect(accuracy(Float64Array.of(0.5, 0.49), Float64Array.of(1, 1), 1)).toBe(0.5);
    expect(accuracy(Float64Array.of(0.1, 0.7, 0.2, 0.9, 0, 0), Float64Array.of(0, 1, 0, 0, 0, 1), 3)).toBe(0.5);
  });

  test('is not said of targets that are no classes', () => {
    expect(accuracy(Float64Array.of(0.9), Float64Array.of(0.9), 1)).toBeNull();
    expect(accuracy(new Float64Array(), new Float64Array(), 1)).toBeNull();
  });
});

describe('the stages of a step', () => {
  test('follow the depth, forwards and back', () => {
    const { network } = exampleById('worked-2-2-2-1').document();
    expect(stagesOf(network).map(stageName)).toEqual([
      'input',
      'forward-1',
      'forward-2',
      'forward-3',
      'loss',
      'backward-3',
      'backward-2',
      'backward-1',
      'update',
    ]);
  });
});
