// Activation, initializer, outputs, places and settings: what may be chosen, and what a choice leaves alone.
import { describe, expect, it } from 'vitest';
import type { Edit } from '#core/document/edit.ts';
import { move } from '#core/document/edits/move.ts';
import { predictProbability } from '#core/document/edits/predict-probability.ts';
import { setActivation, setInitializer, setLayerNumber, setOutput } from '#core/document/edits/set-layer-rule.ts';
import { setDataset, setTraining, type TrainingChanges } from '#core/document/edits/set-training.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { layerId } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { EditorDriver, emptyDocument } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';

const hidden = layerId('hidden');
const y = layerId('y');
const x1 = layerId('x1');

const codeOf = (edit: Edit, document: NetworkDocument = fileExample): string => {
  const result = edit(document);
  return 'refusal' in result ? result.refusal.code : result.label.code;
};

describe('activation', () => {
  it('changes several layers as one entry and keeps every weight', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.apply((document) => setActivation(document, [hidden, y], 'relu'));
    expect([editor.layer('h'), editor.layer('y')]).toMatchObject([{ activation: 'relu' }, { activation: 'relu' }]);
    expect(readParameters(editor.document.network)).toEqual(readParameters(fileExample.network));
    expect(result?.label.values).toMatchObject({ names: 'h, y' });
  });

  it('keeps softmax for outputs, with the name of the layer that is none', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) => setActivation(document, [y, hidden], 'softmax'));
    expect(editor.refusal).toEqual({ code: 'softmaxNotOutput', values: { name: 'h' } });
    expect(editor.apply((document) => setActivation(document, [y], 'softmax'))).not.toBeNull();
  });

  it('refuses inputs, nothing, and the same again', () => {
    expect(codeOf((document) => setActivation(document, [x1], 'relu'))).toBe('inputLayer');
    expect(codeOf((document) => setActivation(document, [], 'relu'))).toBe('nothingSelected');
    expect(codeOf((document) => setActivation(document, [hidden], 'tanh'))).toBe('nothingChanged');
    expect(codeOf((document) => setActivation(document, [layerId('gone')], 'tanh'))).toBe('notFound');
  });
});

describe('a probability', () => {
  const probable = (document: NetworkDocument) => predictProbability(document, [y]);

  it('is predicted by sigmoid and compared by binary cross-entropy, as one entry', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) => setActivation(document, [y], 'softmax'));
    editor.apply((document) => setTraining(document, { loss: 'crossEntropy' }));
    const before = editor.document;
    expect(editor.apply(probable)?.label).toEqual({ code: 'predictProbability', values: { names: 'y' } });
    expect(editor.layer('y')).toMatchObject({ activation: 'sigmoid' });
    expect(editor.document.training.loss).toBe('binaryCrossEntropy');
    expect(codeOf(probable, editor.document)).toBe('nothingChanged');
    editor.undo();
    expect(editor.document).toEqual(before);
  });

  it('is refused to an input', () => {
    expect(codeOf((document) => predictProbability(document, [x1]))).toBe('inputLayer');
  });
});

describe('dropout', () => {
  it('is a share of several layers as one entry, and 0 is none', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.apply((document) => setLayerNumber(document, [hidden, y], 'dropout', 0.29));
    expect([editor.layer('h'), editor.layer('y')]).toMatchObject([{ dropout: 0.29 }, { dropout: 0.29 }]);
    expect(result?.label).toEqual({
      code: 'setLayerNumber',
      values: { names: 'h, y', setting: 'dropout', value: 0.29 },
    });
    editor.apply((document) => setLayerNumber(document, [hidden, y], 'dropout', 0));
    expect(editor.document.network).toEqual(fileExample.network);
  });

  it('refuses inputs, nothing, everything dropped, and the same again', () => {
    expect(codeOf((document) => setLayerNumber(document, [x1], 'dropout', 0.5))).toBe('inputLayer');
    expect(codeOf((document) => setLayerNumber(document, [], 'dropout', 0.5))).toBe('nothingSelected');
    expect(codeOf((document) => setLayerNumber(document, [layerId('gone')], 'dropout', 0.5))).toBe('notFound');
    expect(codeOf((document) => setLayerNumber(document, [hidden], 'dropout', 1))).toBe('outOfRange');
    expect(codeOf((document) => setLayerNumber(document, [hidden], 'dropout', -0.1))).toBe('outOfRange');
    expect(codeOf((document) => setLayerNumber(document, [hidden], 'dropout', Number.NaN))).toBe('notFinite');
    expect(codeOf((document) => setLayerNumber(document, [hidden], 'dropout', 0))).toBe('nothingChanged');
  });
});

describe('initializer', () => {
  it('is chosen without drawing anything', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) => setInitializer(document, [hidden], 'zeros'));
    expect(editor.layer('h')).toMatchObject({ initializer: 'zeros' });
    expect(readParameters(editor.document.network)).toEqual(readParameters(fileExample.network));
    expect(codeOf((document) => setInitializer(document, [y], 'glorotUniform'))).toBe('nothingChanged');
  });
});

describe('outputs', () => {
  it('are named from then on, starting from those that followed from the wiring', () => {
    const { outputs, ...network } = fileExample.network;
    const editor = new EditorDriver({ ...fileExample, network });
    editor.apply((document) => setOutput(document, hidden, true));
    expect(editor.document.network.outputs).toEqual([...(outputs ?? []), hidden]);
    editor.apply((document) => setOutput(document, y, false));
    expect(editor.document.network.outputs).toEqual([hidden]);
  });

  it('may all be switched off: the switch does what it says', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) => setOutput(document, y, false));
    expect(editor.document.network.outputs).toEqual([]);
  });

  it('are never inputs', () => {
    expect(codeOf((document) => setOutput(document, x1, true))).toBe('inputLayer');
    expect(codeOf((document) => setOutput(document, y, true))).toBe('nothingChanged');
  });
});

describe('move', () => {
  it('moves several layers as one entry, within what a file may hold', () => {
    const editor = new EditorDriver(fileExample);
    const places = new Map([
      [x1, { x: 8, y: 16 }],
      [y, { x: 1e9, y: 0 }],
    ]);
    const result = editor.apply((document) => move(document, places));
    expect(editor.document.layout.get(x1)).toEqual({ x: 8, y: 16 });
    expect(editor.document.layout.get(y)).toEqual({ x: 1_000_000, y: 0 });
    expect(result?.label.values).toEqual({ names: 'x1, y' });
    expect(editor.document.network).toBe(fileExample.network);
  });

  it('refuses to move nothing or nowhere', () => {
    expect(codeOf((document) => move(document, new Map([[x1, { x: 0, y: 0 }]])))).toBe('nothingChanged');
    expect(codeOf((document) => move(document, new Map([[x1, { x: Number.NaN, y: 0 }]])))).toBe('notFinite');
    expect(codeOf((document) => move(document, new Map([[layerId('gone'), { x: 1, y: 0 }]])))).toBe('nothingChanged');
  });
});

describe('another optimizer', () => {
  const adam = { kind: 'adam', learningRate: 0.001 } as const;

  it('is told with what became of the rate', () => {
    const result = setTraining(emptyDocument, { optimizer: adam });
    expect('label' in result && result.label).toEqual({
      code: 'setOptimizerAndRate',
      values: { rate: 0.001, before: emptyDocument.training.optimizer.learningRate },
    });
    const { learningRate } = emptyDocument.training.optimizer;
    const same = setTraining(emptyDocument, { optimizer: { ...adam, learningRate } });
    expect('label' in same && same.label.code).toBe('setTraining');
  });
});

describe('training settings', () => {
  it('names a change of the learning rate alone', () => {
    const changes = { optimizer: { kind: 'sgd', learningRate: 0.01 } } as const;
    const editor = new EditorDriver(fileExample);
    const result = editor.apply((document) => setTraining(document, changes));
    expect(result?.label).toEqual({ code: 'setLearningRate', values: { rate: 0.01 } });
    expect(editor.document.training).toEqual({ ...fileExample.training, ...changes });
    expect(codeOf((document) => setTraining(document, { ...changes, epochs: 7 }))).toBe('setTraining');
    expect(codeOf((document) => setTraining(document, { epochs: 500 }))).toBe('nothingChanged');
  });

  it('names a change of one number alone, and of no other setting', () => {
    const [batchSize, validation] = [fileExample.training.batchSize + 1, 0.25];
    const result = setTraining(fileExample, { batchSize });
    expect('label' in result && result.label).toEqual({
      code: 'setSetting',
      values: { setting: 'batchSize', value: batchSize },
    });
    expect(codeOf((document) => setTraining(document, { batchSize, validation }))).toBe('setTraining');
    expect(codeOf((document) => setTraining(document, { shuffle: !fileExample.training.shuffle }))).toBe('setTraining');
  });

  it('adds a schedule, penalties, clipping and stop rules, and takes each away again', () => {
    const extras: TrainingChanges = {
      schedule: { kind: 'cosine', epochs: 50, warmUp: 5 },
      regularization: { l1: 0.001, l2: 0 },
      clipping: { kind: 'norm', limit: 1 },
      stopRules: { targetLoss: 0.01, patience: 1, seconds: 2.5 },
    };
    const editor = new EditorDriver(fileExample);
    expect(editor.apply((document) => setTraining(document, extras))?.label.code).toBe('setTraining');
    expect(editor.document.training).toEqual({ ...fileExample.training, ...extras });
    expect(codeOf((document) => setTraining(document, structuredClone(extras)), editor.document)).toBe(
      'nothingChanged',
    );
    for (const name of ['schedule', 'regularization', 'clipping', 'stopRules']) {
      editor.apply((document) => setTraining(document, { [name]: undefined }));
      expect(editor.document.training).not.toHaveProperty(name);
    }
    expect(editor.document.training).toEqual(fileExample.training);
  });

  const unfit: [changes: TrainingChanges, code: string][] = [
    [{ batchSize: 0 }, 'outOfRange'],
    [{ batchSize: 1.5 }, 'notWhole'],
    [{ epochs: -1 }, 'outOfRange'],
    [{ seed: 0.5 }, 'notWhole'],
    [{ validation: 0.95 }, 'outOfRange'],
    [{ validation: Number.NaN }, 'notFinite'],
    [{ optimizer: { kind: 'sgd', learningRate: -1 } }, 'negative'],
    [{ optimizer: { kind: 'sgd', learningRate: Number.POSITIVE_INFINITY } }, 'notFinite'],
    [{ optimizer: { kind: 'adam', learningRate: 0.1, beta1: 1 } }, 'outOfRange'],
    [{ optimizer: { kind: 'rmsprop', learningRate: 0.1, alpha: 1.1 } }, 'outOfRange'],
    [{ optimizer: { kind: 'adamW', learningRate: 0.1, weightDecay: -0.1 } }, 'negative'],
    [{ schedule: { kind: 'step', every: 0 } }, 'outOfRange'],
    [{ schedule: { kind: 'step', every: 2.5 } }, 'notWhole'],
    [{ schedule: { kind: 'step', every: 2, factor: 1.1 } }, 'outOfRange'],
    [{ schedule: { kind: 'exponential', factor: -1 } }, 'outOfRange'],
    [{ schedule: { kind: 'cosine', epochs: 9, minimum: -1 } }, 'negative'],
    [{ schedule: { kind: 'plateau', factor: 1 } }, 'outOfRange'],
    [{ schedule: { kind: 'plateau', threshold: Number.NaN } }, 'notFinite'],
    [{ schedule: { kind: 'constant', warmUp: -1 } }, 'outOfRange'],
    [{ regularization: { l1: 0, l2: -1 } }, 'negative'],
    [{ clipping: { kind: 'value', limit: -1 } }, 'negative'],
    [{ stopRules: { patience: 0 } }, 'outOfRange'],
    [{ stopRules: { targetLoss: -1 } }, 'negative'],
    [{ stopRules: { seconds: Number.POSITIVE_INFINITY } }, 'notFinite'],
  ];
  it.each(unfit)('refuses %j: %s', (changes, code) => {
    expect(codeOf((document) => setTraining(document, changes))).toBe(code);
  });

  it('changes the data, or takes it away', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) => setDataset(document, { kind: 'builtin', name: 'circle', count: 50 }));
    expect(editor.document.dataset).toEqual({ kind: 'builtin', name: 'circle', count: 50 });
    editor.apply((document) => setDataset(document, null));
    expect(editor.document.dataset).toBeNull();
  });
});
