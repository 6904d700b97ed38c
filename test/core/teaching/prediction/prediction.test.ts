// Predictions are judged by sign, size and number, and what is kept of them tells how good they were.
import { describe, expect, it } from 'vitest';
import { connectionId } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import {
  calibrationOf,
  certainties,
  keptOutcome,
  outcomeIn,
  type PredictionOutcome,
} from '#core/teaching/prediction/calibration.ts';
import {
  drawWire,
  isNear,
  type PredictionQuestion,
  predictedKinds,
  rightSign,
  rightSize,
  sizeEnds,
} from '#core/teaching/prediction/question.ts';
import { chance, pick } from '../../../support/draw.ts';
import { runSeed } from '../../../support/run-seed.ts';

const about = (value: number, change = value): PredictionQuestion => ({
  kind: 'gradient',
  wire: null,
  value,
  change,
  known: {},
});

describe('what is right', () => {
  it('is the sign and the size of the number, or of the change', () => {
    expect([-0.2, 0, 3].map((value) => rightSign(about(value)))).toEqual(['negative', 'zero', 'positive']);
    expect(rightSign(about(0.4, -0.1))).toBe('negative');
    expect([0, 0.0009, -0.005, 0.05, -0.5, 7].map((value) => rightSize(about(value)))).toEqual([0, 0, 1, 2, 3, 4]);
    for (const [index, end] of sizeEnds.entries()) expect(rightSize(about(-end))).toBe(index + 1);
  });

  it('is a number within a tenth, or within what three places can tell', () => {
    expect(isNear(about(-0.2), -0.219)).toBe(true);
    expect(isNear(about(-0.2), 0.2)).toBe(false);
    expect(isNear(about(-0.2), -0.221)).toBe(false);
    expect(isNear(about(0), 0.0004)).toBe(true);
    expect(isNear(about(0), 0.001)).toBe(false);
  });

  it('is asked of a wire whose number can be guessed, if there is one', () => {
    const wires = Array.from({ length: 6 }, (_, source) => ({ connection: connectionId('a'), target: 0, source }));
    const stream = RandomStream.for(runSeed, 'drawn wire');
    for (let trial = 0; trial < 20; trial += 1)
      expect(drawWire(wires, ({ source }) => (source === 4 ? 0.2 : 1e-9), stream)?.source).toBe(4);
    expect(drawWire(wires, () => 0, stream)).not.toBeNull();
    expect(drawWire([], () => 0, stream)).toBeNull();
  });
});

describe('the calibration', () => {
  it('keeps every outcome and reads it back', () => {
    const stream = RandomStream.for(runSeed, 'outcomes');
    const outcomes = Array.from(
      { length: 40 },
      (): PredictionOutcome => ({
        kind: pick(stream, predictedKinds),
        isSignRight: chance(stream, 0.5),
        isSizeRight: chance(stream, 0.5),
        isNumberRight: chance(stream, 0.5),
        certainty: pick(stream, certainties),
      }),
    );
    expect(outcomes.map(keptOutcome).map(outcomeIn)).toEqual(outcomes);
    expect(outcomeIn('91119')).toBeNull();
    expect(outcomeIn('')).toBeNull();
    const { sign, number, byCertainty } = calibrationOf(outcomes);
    expect(sign).toEqual({ right: outcomes.filter(({ isSignRight }) => isSignRight).length, of: 40 });
    const shares = Object.values(byCertainty);
    expect(shares.reduce((sum, { of }) => sum + of, 0)).toBe(40);
    expect(shares.reduce((sum, { right }) => sum + right, 0)).toBe(number.right);
  });
});
