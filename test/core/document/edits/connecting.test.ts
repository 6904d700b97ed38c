// Drawing wires: where they start from, and why some can't be drawn.
import { describe, expect, it } from 'vitest';
import { canConnect } from '#core/document/edits/connect.ts';
import { setInitializer } from '#core/document/edits/set-layer-rule.ts';
import { initializers } from '#core/learning/initializers/initializers.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';

describe('connect', () => {
  it('fills a missing wire of a connection and leaves the others', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.connect('x2', 'h2');
    expect(editor.weight('x2', 'h2')).not.toBeNull();
    expect(editor.weight('x2', 'h1')).toBe(0.1);
    expect(editor.document.network.connections).toHaveLength(4);
    expect(result?.added?.connections).toEqual([]);
    expect(result?.label).toEqual({ code: 'connect', values: { source: 'x2', target: 'h2' } });
  });

  it('makes a connection with one wire where there was none', () => {
    const editor = new EditorDriver(fileExample);
    const result = editor.connect('x2', 'y');
    expect(editor.document.network.connections).toHaveLength(5);
    expect(result?.added?.connections).toHaveLength(1);
    expect(editor.wires).toContain('x2 → y');
  });

  it('draws the weight from the target initializer at the fan-in after the edit, by a stream of its own', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) => setInitializer(document, [editor.layer('h').id], 'heUniform'));
    editor.connect('x2', 'h2');
    const stream = RandomStream.for(fileExample.training.seed, 'b', 1, 0);
    expect(editor.weight('x2', 'h2')).toBe(initializers.heUniform.draw(stream, 2, 1));
  });

  it('draws the same weight again after undo, whatever else was drawn before', () => {
    const editor = new EditorDriver(fileExample);
    editor.connect('x2', 'h2');
    const first = editor.weight('x2', 'h2');
    editor.undo();
    editor.addNeuron();
    editor.connect('x2', 'h2');
    expect(editor.weight('x2', 'h2')).toBe(first);
  });

  it('sets the current and the initial weight', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.connect('x2', 'h2');
    expect(editor.initialWeight('x2', 'h2')).toBe(editor.weight('x2', 'h2'));
    expect(editor.initialWeight('x2', 'h1')).toBe(0.1);
  });
});

describe('refusals, known while dragging', () => {
  const editor = new EditorDriver(fileExample);
  const cases: [source: string, target: string, code: string][] = [
    ['y', 'h1', 'wouldLoop'],
    ['h2', 'x2', 'intoInput'],
    ['x1', 'x2', 'intoInput'],
    ['x1', 'h1', 'alreadyConnected'],
    ['h1', 'h1', 'toItself'],
    ['h1', 'h2', 'sameLayer'],
  ];
  it.each(cases)('%s to %s: %s, with both names', (source, target, code) => {
    expect(canConnect(editor.document, editor.neuron(source), editor.neuron(target))).toEqual({
      code,
      values: { source, target },
    });
    const before = editor.document;
    expect(editor.connect(source, target)).toBeNull();
    expect(editor.document).toBe(before);
    expect(editor.undoLabel).toBeNull();
  });

  it('a loop is seen through any number of layers', () => {
    const chain = new EditorDriver();
    chain.addInput();
    chain.addNeuron('x1');
    for (const source of ['h1', 'h2', 'h3']) chain.addNeuron(source);
    chain.connect('h4', 'h1');
    expect(chain.refusal).toEqual({ code: 'wouldLoop', values: { source: 'h4', target: 'h1' } });
  });

  it('allows what can be drawn, a second wire between two layers included', () => {
    expect(canConnect(editor.document, editor.neuron('x2'), editor.neuron('h2'))).toBeNull();
    expect(canConnect(editor.document, editor.neuron('x2'), editor.neuron('y'))).toBeNull();
  });

  it('refuses neurons that are not there', () => {
    const gone: NeuronReference = { ...editor.neuron('h1'), unit: 9 };
    expect(canConnect(editor.document, gone, editor.neuron('y'))?.code).toBe('notFound');
  });
});

describe('connectToLayer', () => {
  it('wires a neuron with every neuron of a layer and keeps the weights that are there', () => {
    const editor = new EditorDriver(fileExample);
    editor.disconnect('x1', 'h2');
    const weight = editor.weight('x1', 'h1');
    const result = editor.connectToLayer('x1', 'h');
    expect(editor.wires.filter((wire) => wire.startsWith('x1 → h'))).toEqual(['x1 → h1', 'x1 → h2']);
    expect(editor.weight('x1', 'h1')).toBe(weight);
    expect(result?.label).toEqual({ code: 'connectToLayer', values: { source: 'x1', target: 'h' } });
    editor.connectToLayer('x1', 'h');
    expect(editor.refusal).toEqual({ code: 'alreadyConnected', values: { source: 'x1', target: 'h' } });
  });

  it('refuses loops, inputs and its own layer', () => {
    const editor = new EditorDriver(fileExample);
    const code = (source: string, target: string) => {
      editor.connectToLayer(source, target);
      return editor.refusal?.code;
    };
    expect([code('y', 'h'), code('h1', 'x1'), code('h1', 'h')]).toEqual(['wouldLoop', 'intoInput', 'sameLayer']);
  });
});

describe('connectLayers', () => {
  it('wires every neuron with every neuron and keeps the weights that are there', () => {
    const editor = new EditorDriver(fileExample);
    editor.connectLayers('x2', 'h');
    expect(editor.wires.filter((wire) => wire.startsWith('x2'))).toEqual(['x2 → h1', 'x2 → h2']);
    expect(editor.weight('x2', 'h1')).toBe(0.1);
    editor.connectLayers('x2', 'h');
    expect(editor.refusal).toEqual({ code: 'alreadyConnected', values: { source: 'x2', target: 'h' } });
  });

  it('refuses loops, inputs and a layer with itself', () => {
    const editor = new EditorDriver(fileExample);
    const code = (source: string, target: string) =>
      canConnect(editor.document, editor.layer(source).id, editor.layer(target).id)?.code;
    expect([code('y', 'h'), code('h', 'x1'), code('h', 'h'), code('x2', 'y')]).toEqual([
      'wouldLoop',
      'intoInput',
      'toItself',
      undefined,
    ]);
  });
});
