// Steps to places on the line and back; keys and words.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LossPoint } from '#core/training/trainer.ts';
import type { Translate } from '#messages/translator.ts';
import { type SliderKey, stepOfKey } from '#renderer/timeline/slider-keys.ts';
import { epochAt, placeOfStep, stepAtPlace, stepBeside, stopsOf } from '#renderer/timeline/track.ts';
import { valueText, viewingText } from '#renderer/timeline/value-text.ts';
import '../../support/run-seed.ts';

/** Epochs of so many steps each, epoch 0 first. */
function logOf(stepsPerEpoch: readonly number[]): readonly LossPoint[] {
  let step = 0;
  const points = stepsPerEpoch.map((steps, index) => {
    step += steps;
    return { epoch: index + 1, step, loss: 0.5 / (index + 1), validationLoss: index === 1 ? 0.26 : null };
  });
  return [{ epoch: 0, step: 0, loss: 1, validationLoss: null }, ...points];
}

const t: Translate = (key, values) => `${key} ${JSON.stringify(values)}`;

const log = logOf([10, 10, 20]);
const stops = stopsOf(log, 45);

describe('the line of a run', () => {
  it('has a stop for every epoch, and one for the part of an epoch at its end', () => {
    expect(stops.map(({ epoch, step }) => [epoch, step])).toEqual([
      [0, 0],
      [1, 10],
      [2, 20],
      [3, 40],
      [3, 45],
    ]);
    expect(stopsOf(log, 40)).toHaveLength(4);
    expect(stopsOf([], 0)).toEqual([{ at: 0, epoch: 0, step: 0, point: null }]);
  });

  it('puts epochs at even distances, whatever steps they have', () => {
    expect([0, 10, 20, 30, 40, 45].map((step) => placeOfStep(stops, step))).toEqual([0, 0.25, 0.5, 0.625, 0.75, 1]);
    expect(placeOfStep(stops, 1000)).toBe(1);
    expect(placeOfStep(stopsOf([], 0), 0)).toBe(0);
  });

  it('means the nearest epoch where epochs lie close, and every step where there is room', () => {
    expect(stepAtPlace(stops, 0.6, 60)).toBe(20);
    expect(stepAtPlace(stops, 0.65, 60)).toBe(40);
    expect(stepAtPlace(stops, 0.6, 600)).toBe(28);
    expect(stepAtPlace(stops, -3, 600)).toBe(0);
    expect(stepAtPlace(stops, 3, 600)).toBe(45);
  });

  it('knows the epochs that a thinned log left out', () => {
    const thinned = stopsOf(
      logOf([10, 10, 10, 10, 10]).filter(({ epoch }) => epoch % 4 === 0 || epoch === 5),
      50,
    );
    expect(stepBeside(thinned, 40, -1)).toBe(30);
    expect(stepAtPlace(thinned, 0.2, 50)).toBe(10);
    expect(epochAt(thinned, 29)).toBe(2);
    expect(placeOfStep(thinned, 30)).toBe(0.6);
    expect(viewingText(t, thinned, 30)).toBe('timeline.viewing {"epoch":3}');
    expect(viewingText(t, thinned, 31)).toBe('timeline.viewingStep {"step":31}');
  });

  it('leads from a step to its place and back', () => {
    const epochs = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(epochs, fc.double({ min: 0, max: 1, noNaN: true }), (steps, part) => {
        const line = stopsOf(logOf(steps), 0);
        const step = Math.round(part * (line.at(-1)?.step ?? 0));
        expect(stepAtPlace(line, placeOfStep(line, step), 1e6)).toBe(step);
      }),
    );
  });

  it('goes epoch by epoch, from between two to the nearer one', () => {
    expect(stepBeside(stops, 10, 1)).toBe(20);
    expect(stepBeside(stops, 15, 1)).toBe(20);
    expect(stepBeside(stops, 15, -1)).toBe(10);
    expect(stepBeside(stops, 10, -1)).toBe(0);
    expect(stepBeside(stops, 10, -10)).toBe(0);
    expect(stepBeside(stops, 10, 10)).toBe(45);
  });
});

describe('keys', () => {
  const none = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };
  const press = (key: string, held: Partial<SliderKey> = {}) => stepOfKey({ ...none, key, ...held }, stops, 20);

  it('moves by an epoch, ten, a step, to the ends', () => {
    expect(press('ArrowRight')).toBe(40);
    expect(press('ArrowLeft')).toBe(10);
    expect(press('PageUp')).toBe(45);
    expect(press('PageDown')).toBe(0);
    expect(press('Home')).toBe(0);
    expect(press('End')).toBe(45);
    expect(press('ArrowRight', { shiftKey: true })).toBe(21);
    expect(press('ArrowLeft', { shiftKey: true })).toBe(19);
  });

  it('leaves other keys and chords alone', () => {
    expect(press('a')).toBeNull();
    expect(press('End', { ctrlKey: true })).toBeNull();
    expect(press('PageUp', { altKey: true })).toBeNull();
  });
});

describe('words', () => {
  it('says the epoch with its losses, or the step where there is none', () => {
    expect(valueText(t, stops, 10)).toBe('timeline.value {"epoch":1,"total":3,"loss":"0.500"}');
    expect(valueText(t, stops, 20)).toBe(
      'timeline.valueWithValidation {"epoch":2,"total":3,"loss":"0.250","validation":"0.260"}',
    );
    expect(valueText(t, stops, 45)).toBe('timeline.valueBetween {"epoch":3,"total":3,"step":45}');
    expect(viewingText(t, stops, 10)).toBe('timeline.viewing {"epoch":1}');
    expect(viewingText(t, stops, 11)).toBe('timeline.viewingStep {"step":11}');
  });
});
