// The built-in documents keep what their words promise.
import { describe, expect, it } from 'vitest';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { layerSize } from '#core/document/layer-size.ts';
import { exampleById, examples } from '#core/examples/examples.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { neuronNames, outputLayers } from '#core/network/network-queries.ts';
import { checkTraining } from '#core/training/check-training.ts';
import { createTranslate } from '#messages/create-translate.ts';
import { wholeDataset } from '../../support/data.ts';
import { trainExample } from './train-example.ts';

it('come in the order of the lessons', () => {
  expect(examples.map(({ id }) => id)).toEqual([
    'and',
    'or',
    'xor-one-neuron',
    'linear-layers',
    'xor-2-2-1',
    'chain-rule',
    'worked-2-2-2-1',
    'sine',
    'circle',
    'spiral',
    'vanishing',
    'dead-relu',
    'rate-too-high',
    'overfitting',
    'minima',
    'optimizers',
    'digits',
    'empty',
  ]);
});

it('have the titles that scripts go by', () => {
  const translate = createTranslate('en');
  expect(examples.map(({ id }) => translate(`examples.${id}-title`))).toEqual([
    'AND',
    'OR',
    'XOR with one neuron',
    'XOR with linear layers',
    'XOR 2-2-1',
    'Chain rule by hand',
    'Worked example 2-2-2-1',
    'Sine',
    'Circle',
    'Spiral',
    'Vanishing gradient',
    'Dead ReLU',
    'A rate too high',
    'Overfitting',
    'Different minima',
    'Optimizers in a ravine',
    'Digits 8 × 8',
    'Empty',
  ]);
});

it('keep the examples of a chapter together', () => {
  const chapters = examples.map(({ chapter }) => chapter);
  const turns = chapters.filter((chapter, index) => chapter !== chapters[index - 1]);
  expect(turns).toEqual(['neuron', 'layers', 'chain', 'shapes', 'trouble', 'further']);
});

describe.each(examples)('$id', ({ id, document: make }) => {
  const document = make();

  it('is the same document every time, and after saving and opening', () => {
    expect(make()).toEqual(document);
    expect(parseDocument(serialiseDocument(document))).toEqual({ document });
  });

  it('says which example it is and where its layers stand', () => {
    expect(document.example).toBe(id);
    expect(new Set(document.layout.keys())).toEqual(new Set(document.network.layers.map((layer) => layer.id)));
  });

  it('has layers that do not overlap', () => {
    const boxes = document.network.layers.map((layer) => ({ ...document.layout.get(layer.id), ...layerSize(layer) }));
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const { x: ax = 0, y: ay = 0 } = a;
        const { x: bx = 0, y: by = 0 } = b;
        expect(ax + a.width <= bx || bx + b.width <= ax || ay + a.height <= by || by + b.height <= ay).toBe(true);
      }
    }
  });

  it('tells beforehand whether there is data to train on', () => {
    expect(exampleById(id).hasData).toBe(document.dataset !== null);
  });

  it('has neurons with names of their own', () => {
    const names = neuronNames(document.network);
    expect(new Set(names).size).toBe(names.length);
  });

  it.runIf(id !== 'empty')('can be trained without a warning, and says what its outputs are', () => {
    const dataset = document.dataset === null ? null : wholeDataset(document.dataset);
    expect(checkTraining(document.network, document.training.loss, dataset)).toEqual([]);
    expect(document.network.outputs).toEqual(outputLayers(document.network));
  });
});

it('leave only the empty document untrainable', () => {
  const { network, training } = exampleById('empty').document();
  expect(checkTraining(network, training.loss, null).some(isError)).toBe(true);
});

describe('training as long as the document says', () => {
  it.each(['and', 'or', 'xor-2-2-1', 'circle'] as const)('gets every row of %s right', (id) => {
    expect(trainExample(exampleById(id).document()).accuracy).toBe(1);
  });

  it('gets at least 98 % of the spiral right, the validation rows included', () => {
    const { accuracy, points } = trainExample(exampleById('spiral').document());
    expect(accuracy).toBeGreaterThanOrEqual(0.98);
    expect(points.at(-1)?.validationLoss).toBeLessThan(0.1);
  });

  it('never gets the loss of XOR with one neuron under 0.24', () => {
    const { points } = trainExample(exampleById('xor-one-neuron').document(), 5000);
    expect(Math.min(...points.map(({ loss }) => loss))).toBeGreaterThan(0.24);
    expect(points.at(-1)?.loss).toBeCloseTo(0.25, 6);
  });
});

describe('the worked example', () => {
  const document = exampleById('worked-2-2-2-1').document();

  it('has the names of the lesson', () => {
    expect(neuronNames(document.network)).toEqual(['x1', 'x2', 'h11', 'h12', 'h21', 'h22', 'y']);
  });

  it('has the loss of the lesson at the start and the weights of the lesson after one iteration', () => {
    const { points, parameters } = trainExample(document, 1, createReferenceEngine);
    expect(points[0]?.loss).toBeCloseTo(0.0828006787, 10);
    const [w1, w3, w2, w4, w5, w7, w6, w8, w9, w10] = parameters;
    const expected = [
      0.3000863524, 0.2004547604, 0.1000043176, 0.500022738, 0.6016123704, 0.2048096975, 0.4015982319, 0.3047675226,
      0.229917815, 0.5254768472,
    ];
    const weights = [w1, w2, w3, w4, w5, w6, w7, w8, w9, w10];
    for (const [index, weight] of weights.entries()) expect(weight).toBeCloseTo(expected[index] as number, 10);
  });

  it('tells where the printed version errs', () => {
    for (const language of ['en', 'ko'] as const) {
      const note = createTranslate(language)('examples.worked-2-2-2-1-note');
      expect(note).toContain('0.237479');
      expect(note).toContain('0.229918');
    }
  });
});
