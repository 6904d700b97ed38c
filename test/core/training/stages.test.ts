import { describe, expect, test } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { stageName, stagesOf } from '#core/training/stages.ts';

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
