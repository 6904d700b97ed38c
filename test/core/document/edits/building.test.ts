// Drawing from nothing: a new layer is wired behind what leads nowhere yet, and the data's choice fits what nobody has chosen.
import { describe, expect, it } from 'vitest';
import { builtinDatasetNames } from '#core/data/dataset-choice.ts';
import { addLayer } from '#core/document/edits/add-dense.ts';
import { addOutput } from '#core/document/edits/add-output.ts';
import { chooseDataset } from '#core/document/edits/choose-dataset.ts';
import { duplicate } from '#core/document/edits/duplicate.ts';
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { setTraining } from '#core/document/edits/set-training.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { looseEnds, withLooseInputs } from '#core/network/loose-ends.ts';
import { neuronNames } from '#core/network/network-queries.ts';
import { isPrepared, prepareRun } from '#core/training/prepare-run.ts';
import { wholeDataset } from '../../../support/data.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';

const addBehind = (editor: EditorDriver, units: number): unknown =>
  editor.apply((document) => addLayer(document, { units, wiredFrom: looseEnds(document.network) }));

function drawnFor(hidden: number): EditorDriver {
  const editor = new EditorDriver();
  editor.addInput();
  editor.addInput();
  addBehind(editor, hidden);
  editor.apply(addOutput);
  return editor;
}

describe('a layer that is added', () => {
  it('is wired behind everything that leads nowhere yet', () => {
    const editor = drawnFor(2);
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'y']);
    expect(editor.wires).toEqual(['h1 → y', 'h2 → y', 'x1 → h1', 'x1 → h2', 'x2 → h1', 'x2 → h2']);
  });

  it('stays alone in a network whose outputs were chosen', () => {
    const editor = drawnFor(2);
    const output = editor.layer('y').id;
    expect(looseEnds({ ...editor.document.network, outputs: [output] })).toEqual([]);
  });

  it('sees all inputs that feed nothing yet, also behind the one that was added last', () => {
    const editor = new EditorDriver();
    editor.addInput();
    editor.addInput();
    const [first, second] = editor.document.network.layers.map(({ id }) => ({ layer: id, unit: 0 }));
    if (first === undefined || second === undefined) throw new Error('Two inputs were added.');
    expect(withLooseInputs(editor.document.network, [second])).toEqual([first, second]);
    addBehind(editor, 2);
    expect(withLooseInputs(editor.document.network, [second])).toEqual([second]);
  });

  it('has a name that is no neuron’s, and its neurons have none that is a layer’s', () => {
    const editor = new EditorDriver();
    editor.addInput();
    for (let count = 0; count < 4; count += 1) addBehind(editor, 4);
    editor.pressN('x1');
    const { network } = editor.document;
    const lanes = network.layers.filter(({ units }) => units > 1).map(({ name }) => name);
    const names = [...lanes, ...neuronNames(network)];
    expect(new Set(names).size).toBe(names.length);
    expect(lanes).toEqual(['h', 'i', 'j', 'k']);
  });
});

describe('the choice of the data', () => {
  it('fits loss and output in one entry that one undo takes back', () => {
    const editor = drawnFor(2);
    const before = editor.document;
    editor.apply((document) => chooseDataset(document, { kind: 'builtin', name: 'xor' }));
    expect(editor.document.training.loss).toBe('binaryCrossEntropy');
    expect(editor.layer('y')).toMatchObject({ activation: 'sigmoid' });
    editor.undo();
    expect(editor.document).toEqual(before);
  });

  it.each(builtinDatasetNames)(
    'gives a network for %s an output that fits, whichever of the two comes first',
    (name) => {
      const choice = { kind: 'builtin', name } as const;
      const { featureNames, targetNames } = wholeDataset(choice);
      const start = new EditorDriver();
      for (const _ of featureNames) start.addInput();
      addBehind(start, 3);
      const dataFirst = new EditorDriver(start.document);
      dataFirst.apply((document) => chooseDataset(document, choice));
      dataFirst.apply(addOutput);
      expect(dataFirst.document.network.layers.at(-1)?.units).toBe(targetNames.length);
      const run = prepareRun({
        network: dataFirst.document.network,
        settings: dataFirst.document.training,
        dataset: wholeDataset(choice),
        createEngine: createReferenceEngine,
      });
      expect('problems' in run ? run.problems : []).toEqual([]);
      if (targetNames.length > 1) return;
      const outputFirst = new EditorDriver(start.document);
      outputFirst.apply(addOutput);
      outputFirst.apply((document) => chooseDataset(document, choice));
      expect(outputFirst.document).toEqual(dataFirst.document);
    },
  );

  it('follows the data again, but leaves alone what a user has set', () => {
    const editor = drawnFor(2);
    editor.apply((document) => chooseDataset(document, { kind: 'builtin', name: 'xor' }));
    editor.apply((document) => chooseDataset(document, { kind: 'builtin', name: 'sine' }));
    expect(editor.document.training.loss).toBe('meanSquaredError');
    expect(editor.layer('y')).toMatchObject({ activation: 'linear' });
    editor.apply((document) => setTraining(document, { epochs: 7 }));
    const { training } = editor.document;
    editor.apply((document) => chooseDataset(document, { kind: 'builtin', name: 'xor' }));
    expect(editor.document.training).toEqual(training);
  });

  it('keeps an activation function that no new output has', () => {
    const editor = drawnFor(2);
    editor.apply((document) => setActivation(document, [editor.layer('y').id], 'relu'));
    editor.apply((document) => chooseDataset(document, { kind: 'builtin', name: 'xor' }));
    expect(editor.layer('y')).toMatchObject({ activation: 'relu' });
  });

  it.each([2, 3, 4, 6, 8])('teaches XOR to %i hidden neurons with what it proposes', (hidden) => {
    const editor = drawnFor(hidden);
    editor.apply((document) => chooseDataset(document, { kind: 'builtin', name: 'xor' }));
    const { network, training, dataset } = editor.document;
    const run = prepareRun({
      network,
      settings: training,
      dataset: dataset && wholeDataset(dataset),
      createEngine: createReferenceEngine,
    });
    if (!isPrepared(run)) throw new Error('XOR can be trained.');
    while (run.trainer.epoch < training.epochs) run.trainer.takeStep();
    expect(run.trainer.evaluate().loss).toBeLessThan(0.1);
  });
});

it('copies are told by the names of the neurons that are counted', () => {
  const editor = drawnFor(4);
  const result = editor.apply((document) =>
    duplicate(document, { neurons: [], layers: [editor.layer('h').id, editor.layer('y').id], notes: [] }),
  );
  expect(result?.label.values.count).toBe(5);
  expect(String(result?.label.values.names).split(', ')).toHaveLength(5);
});
