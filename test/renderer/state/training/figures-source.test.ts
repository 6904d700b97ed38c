// The accuracy follows a training of any size that the window can afford, the dearer the more seldom, and says which rows it counts.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { examplesAt } from '#core/data/examples-at.ts';
import { exampleById } from '#core/examples/examples.ts';
import { accuracy } from '#core/metrics/accuracy.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { atOnce } from '#core/numeric/pausable.ts';
import { predicting } from '#core/training/predicting.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { accuracyText, lossText } from '#renderer/commands/run-status.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
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

  it('is counted for the training and the validation rows apart', () => {
    useRun.setState({ status: 'paused', accuracy: null });
    measureFigures(document, parameters, 6);
    vi.runAllTimers();
    const { compiled, dataset } = compiledDocument(document);
    if (compiled === null || dataset === null) throw new Error('not trainable');
    const shareOver = (rows: Int32Array): number | null => {
      const { count, features, targets } = examplesAt(dataset, rows);
      const outputs = atOnce(predicting(compiled.graph, parameters, features, count));
      return accuracy(outputs, targets, compiled.graph.outputWidth);
    };
    const { training, validation } = dataset.split;
    expect(validation.length).toBeGreaterThan(0);
    expect(useRun.getState().accuracy).toEqual({
      training: shareOver(training),
      validation: shareOver(validation),
      epoch: 6,
    });
  });
});

describe('the words for them', () => {
  const t = createTranslate('en');

  it('name the rows where there are two kinds', () => {
    expect(accuracyText(t, { training: 0.98, validation: null })).toBe('accuracy 98%');
    expect(accuracyText(t, { training: 0.98, validation: 0.5 })).toBe('training accuracy 98%, validation accuracy 50%');
  });

  it("tell the mean of an epoch's steps from the loss of the weights that are shown", () => {
    const losses = { training: 0.5, validation: null };
    expect(lossText(t, { ...losses, isMeasured: false })).toBe('epoch loss 0.500');
    expect(lossText(t, { ...losses, isMeasured: true })).toBe('loss 0.500');
  });
});
