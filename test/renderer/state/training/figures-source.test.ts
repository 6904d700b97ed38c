// The accuracy follows a training of any size that the window can afford, and the dearer it is the more seldom.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { measureFigures } from '#renderer/state/training/figures-source.ts';

const document = exampleById('digits').document();
const parameters = readParameters(document.network);
const accuracyEpoch = () => useRun.getState().accuracy?.epoch ?? null;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the accuracy in a training of the digits', () => {
  it('is measured anew, but not at every frame', () => {
    useRun.setState({ status: 'running', accuracy: null });
    measureFigures(document, parameters, 1);
    vi.runAllTimers();
    expect(accuracyEpoch()).toBe(1);
    measureFigures(document, parameters, 2);
    vi.runAllTimers();
    expect(accuracyEpoch()).toBe(1);
    vi.advanceTimersByTime(1000);
    measureFigures(document, parameters, 3);
    vi.runAllTimers();
    expect(accuracyEpoch()).toBe(3);
  });

  it('is measured at once when the run rests', () => {
    useRun.setState({ status: 'running', accuracy: null });
    vi.advanceTimersByTime(1000);
    measureFigures(document, parameters, 4);
    useRun.setState({ status: 'paused' });
    measureFigures(document, parameters, 5);
    vi.runAllTimers();
    expect(accuracyEpoch()).toBe(5);
  });
});
