// Exploding a layer into single neurons changes how it is drawn and nothing that it computes.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { isRefused } from '#core/document/edit.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import type { LossKind } from '#core/learning/losses/loss-functions.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import { layerId, type Network } from '#core/network/network.ts';
import { outputLayers } from '#core/network/network-queries.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { pick } from '../../../support/draw.ts';
import { EditorDriver, emptyDocument } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';
import { type RandomCase, randomCase } from '../../../support/random-case.ts';

function outputsOf(network: Network, { loss, features, targets, count }: RandomCase): Float64Array {
  const compilation = compileNetwork(network, loss);
  if (!isCompiled(compilation)) throw new Error(JSON.stringify(compilation.problems));
  const engine = createReferenceEngine({
    graph: compilation.graph,
    features,
    targets,
    parameters: readParameters(network),
    update: { optimizer: { kind: 'sgd', learningRate: 0.1 } },
    frozen: null,
  });
  return engine.outputs(Int32Array.from({ length: count }, (_, row) => row));
}

describe('exploding a layer', () => {
  it('keeps names, weights, missing wires and biases, in the place of the layer', () => {
    const editor = new EditorDriver(fileExample);
    const before = editor.wires;
    const result = editor.explode('h');
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'y']);
    expect(editor.wires).toEqual(before);
    expect([editor.weight('x1', 'h2'), editor.weight('h1', 'y')]).toEqual([0.2, 0.6]);
    expect(editor.layer('h2')).toMatchObject({ units: 1, biases: [-0.2], activation: 'tanh' });
    expect(result?.added?.neurons).toEqual([editor.neuron('h1'), editor.neuron('h2')]);
    expect(result?.label).toEqual({ code: 'explode', values: { name: 'h', count: 2 } });
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('sets the neurons down where they stood in the lane', () => {
    const editor = new EditorDriver(fileExample);
    editor.explode('h');
    const [first, second] = ['h1', 'h2'].map((name) => editor.document.layout.get(editor.layer(name).id));
    expect(first).toEqual({ x: 300, y: 112 });
    expect(second).toEqual({ x: 300, y: 252 });
  });

  it('explodes the initial parameters in the same way', () => {
    const editor = new EditorDriver(fileExample);
    editor.train(1);
    editor.explode('h');
    expect(violationsOf(editor.document)).toEqual([]);
    expect([editor.weight('h2', 'y'), editor.initialWeight('h2', 'y')]).toEqual([1.4, 0.4]);
    expect(editor.document.initial?.biases.get(editor.layer('h2').id)).toEqual([-0.2]);
  });

  it('puts the neurons in the place of the layer among the outputs', () => {
    const outputs = [layerId('hidden'), layerId('y')];
    const editor = new EditorDriver({ ...fileExample, network: { ...fileExample.network, outputs } });
    editor.explode('h');
    expect(editor.document.network.outputs).toEqual([editor.layer('h1').id, editor.layer('h2').id, layerId('y')]);
  });

  it('names the outputs where a neuron that feeds nothing would become one by itself', () => {
    const { outputs: _, ...network } = fileExample.network;
    const editor = new EditorDriver({ ...fileExample, network });
    editor.explode('h');
    expect(editor.document.network.outputs).toBeUndefined();
    editor.undo();
    editor.disconnect('h2', 'y');
    editor.explode('h');
    expect(editor.document.network.outputs).toEqual([layerId('y')]);
  });

  it('refuses softmax, whose units need each other, and what is a single neuron already', () => {
    const softmax = fileExample.network.layers.map((layer) =>
      layer.id === 'hidden' && layer.kind === 'dense' ? { ...layer, activation: 'softmax' as const } : layer,
    );
    const editor = new EditorDriver({ ...fileExample, network: { ...fileExample.network, layers: softmax } });
    editor.explode('h');
    expect(editor.refusal).toEqual({ code: 'softmaxLayer', values: { name: 'h' } });
    editor.explode('y');
    expect(editor.refusal?.code).toBe('nothingChanged');
  });

  it('explodes several layers as one edit, and none of them when one refuses', () => {
    const editor = new EditorDriver(fileExample);
    editor.apply((document) => explodeLayers(document, [layerId('hidden'), layerId('y')]));
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'y']);
    const wide = fileExample.network.layers.map((layer) =>
      layer.id === 'y' && layer.kind === 'dense' ? { ...layer, units: 2, activation: 'softmax' as const } : layer,
    );
    const connections = fileExample.network.connections.map((each) =>
      each.target === 'y' ? { ...each, weights: [...each.weights, ...each.weights] } : each,
    );
    const network = { ...fileExample.network, layers: wide, connections };
    const refused = explodeLayers({ ...fileExample, network }, [layerId('hidden'), layerId('y')]);
    expect(refused).toEqual({ refusal: { code: 'softmaxLayer', values: { name: 'y' } } });
    const sigmoid = wide.map((layer) => (layer.id === 'y' ? { ...layer, activation: 'sigmoid' as const } : layer));
    const both = explodeLayers({ ...fileExample, network: { ...network, layers: sigmoid } }, [
      layerId('hidden'),
      layerId('y'),
    ]);
    if (isRefused(both)) throw new Error(both.refusal.code);
    expect(both.label).toEqual({ code: 'explodeSeveral', values: { names: 'h, y', count: 4 } });
    expect(both.added?.neurons).toHaveLength(4);
    expect(violationsOf(both.document)).toEqual([]);
  });

  it.each(lossKinds)('changes no output by a single bit: 20 random networks with %s', (loss: LossKind) => {
    let exploded = 0;
    for (let seed = 0; seed < 20; seed += 1) {
      const stream = RandomStream.for(seed, 'explode', loss);
      const drawn = randomCase(stream, loss);
      const layers = drawn.network.layers.filter(
        (layer) => layer.units > 1 && !(layer.kind === 'dense' && layer.activation === 'softmax'),
      );
      if (layers.length === 0) continue;
      const result = explodeLayers({ ...emptyDocument, network: drawn.network }, [pick(stream, layers).id]);
      if ('refusal' in result) throw new Error(result.refusal.code);
      const { network } = result.document;
      expect(outputsOf(network, drawn)).toEqual(outputsOf(drawn.network, drawn));
      expect(outputLayers(network).length).toBeGreaterThanOrEqual(outputLayers(drawn.network).length);
      exploded += 1;
    }
    expect(exploded).toBeGreaterThan(10);
  });
});
