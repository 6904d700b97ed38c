// Folding changes how neurons are drawn and nothing that they compute; with Explode it goes there and back.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { foldLayers } from '#core/document/edits/fold-layers.ts';
import { freeze } from '#core/document/edits/set-frozen.ts';
import { setActivation, setInitializer, setLayerNumber, setOutput } from '#core/document/edits/set-layer-rule.ts';
import { setBiasPresence } from '#core/document/edits/set-parameter.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { createReferenceEngine } from '#core/graph/reference-engine.ts';
import { lossKinds } from '#core/learning/losses/loss-functions.ts';
import type { Network } from '#core/network/network.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { EditorDriver, emptyDocument } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';
import { type RandomCase, randomCase } from '../../../support/random-case.ts';
import { randomEdit } from '../../../support/random-edits.ts';

/** With the folded layer called by its old id. */
function renumbered(document: NetworkDocument, from: string, to: string): unknown {
  const text = JSON.stringify(document, (_, value: unknown) => {
    if (Object.is(value, -0)) return '-0';
    return value instanceof Map ? [...value].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)) : value;
  });
  return JSON.parse(text.replaceAll(`"${from}"`, `"${to}"`), (_, value: unknown) =>
    Array.isArray(value) && value.every((each) => Array.isArray(each) && typeof each[0] === 'string')
      ? value.toSorted()
      : value,
  );
}

function trained(network: Network, { loss, features, targets, count }: RandomCase): Network {
  const compilation = compileNetwork(network, loss);
  if (!isCompiled(compilation)) throw new Error(JSON.stringify(compilation.problems));
  const engine = createReferenceEngine({
    graph: compilation.graph,
    features,
    targets,
    parameters: readParameters(network),
    update: { optimizer: { kind: 'adam', learningRate: 0.05 } },
    frozen: null,
  });
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  for (let step = 0; step < 4; step += 1) engine.trainStep(rows);
  return writeParameters(network, engine.readParameters());
}

describe('foldLayers', () => {
  it('makes one layer of single neurons, with missing wires, biases and frozen marks in their places', () => {
    const editor = new EditorDriver(fileExample);
    editor.explode('h');
    editor.freezeWire('x1', 'h2');
    const result = editor.fold('h1', 'h2');
    expect(editor.layer('h')).toMatchObject({ units: 2, biases: [0.1, -0.2] });
    expect([editor.weight('x1', 'h2'), editor.weight('x2', 'h2'), editor.weight('h2', 'y')]).toEqual([0.2, null, 0.4]);
    expect(editor.frozenWires).toEqual(['x1 → h2']);
    expect(result?.label).toEqual({ code: 'fold', values: { name: 'h', count: 2 } });
    expect(result?.added?.neurons).toEqual([editor.neuron('h1'), editor.neuron('h2')]);
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('takes a neuron into a lane', () => {
    const editor = new EditorDriver(fileExample);
    editor.addNeuron('x1');
    editor.connect('h3', 'y');
    editor.fold('h', 'h3');
    expect(editor.layer('h').units).toBe(3);
    expect(editor.wires).toContain('h3 → y');
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('undoes what Explode did, in every random document: ids of connections, positions and initial parameters too', () => {
    let compared = 0;
    for (let seed = 0; seed < 100; seed += 1) {
      const stream = RandomStream.for(seed, 'fold after explode');
      const editor = new EditorDriver();
      for (let step = 0; step < 30; step += 1) editor.apply(randomEdit(stream, editor.document));
      for (const layer of editor.document.network.layers) {
        const before = editor.document;
        const exploded = explodeLayers(before, [layer.id]);
        if ('refusal' in exploded) continue;
        const result = foldLayers(exploded.document, exploded.added?.layers ?? []);
        // A neuron that feeds nothing, beside ones that do, is an output once it stands alone.
        if ('refusal' in result) throw new Error(result.refusal.code);
        const [folded] = result.added?.layers ?? [];
        const named = result.document.network.outputs !== undefined && before.network.outputs === undefined;
        if (named) continue;
        expect(renumbered(result.document, folded ?? '', layer.id)).toEqual(renumbered(before, '', ''));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(50);
  });

  it.each(lossKinds)('trains to the same bits after Explode and Fold with %s', (loss) => {
    let compared = 0;
    for (let seed = 0; seed < 15; seed += 1) {
      const drawn = randomCase(RandomStream.for(seed, 'fold', loss), loss);
      for (const layer of drawn.network.layers) {
        const document = { ...emptyDocument, network: drawn.network };
        const exploded = explodeLayers(document, [layer.id]);
        if ('refusal' in exploded) continue;
        const folded = foldLayers(exploded.document, exploded.added?.layers ?? []);
        if ('refusal' in folded) throw new Error(folded.refusal.code);
        // A connection without a wire is gone with Explode, and what it said about the order of the sums.
        if (folded.document.network.connections.length < drawn.network.connections.length) continue;
        const there = readParameters(trained(folded.document.network, drawn));
        expect(there).toEqual(readParameters(trained(drawn.network, drawn)));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(15);
  });

  it('gives back the neurons it was made of, where their names and places are those of a lane', () => {
    const editor = new EditorDriver(fileExample);
    editor.explode('h');
    const exploded = editor.document;
    editor.fold('h1', 'h2');
    editor.explode('h');
    expect(editor.names).toEqual(['x1', 'x2', 'h1', 'h2', 'y']);
    expect([...editor.document.layout.values()]).toEqual([...exploded.layout.values()]);
  });

  it('folds inputs and outputs that stand next to each other, and no others', () => {
    const editor = new EditorDriver(fileExample);
    editor.fold('x1', 'x2');
    expect(editor.names.slice(0, 2)).toEqual(['x1', 'x2']);
    editor.undo();
    editor.addInput();
    editor.fold('x1', 'x3');
    expect(editor.refusal?.code).toBe('foldInputOrder');
    for (const target of ['a', 'b']) {
      editor.addNeuron('h1');
      editor.apply((document) => setOutput(document, document.network.layers.at(-1)?.id as never, true));
      expect(target).not.toBe('');
    }
    editor.fold('y', 'h4');
    expect(editor.refusal?.code).toMatch(/^fold/);
  });

  it('refuses, with the reason, what a layer can have only once', () => {
    const changes = [
      ['foldActivation', (document, id) => setActivation(document, [id], 'relu')],
      ['foldBias', (document, id) => setBiasPresence(document, [id], false)],
      ['foldNumber', (document, id) => setLayerNumber(document, [id], 'dropout', 0.5)],
      ['foldInitializer', (document, id) => setInitializer(document, [id], 'heNormal')],
      ['foldFrozen', (document, id) => freeze(document, { layers: [id] })],
      ['foldOutput', (document, id) => setOutput(document, id, true)],
    ] as const satisfies readonly (readonly [string, (document: NetworkDocument, id: never) => unknown])[];
    for (const [code, change] of changes) {
      const editor = new EditorDriver(fileExample);
      editor.explode('h');
      const id = editor.layer('h2').id;
      editor.apply((document) => change(document, id as never));
      const before = editor.document;
      editor.fold('h1', 'h2');
      expect(editor.refusal?.code).toBe(code);
      expect(editor.document).toBe(before);
    }
  });

  it('refuses neurons of which one leads to another, however far', () => {
    const editor = new EditorDriver();
    editor.addNeuron();
    editor.addNeuron('h1');
    editor.addNeuron('h2');
    editor.fold('h1', 'h3');
    expect(editor.refusal).toEqual({ code: 'foldPath', values: { source: 'h1', target: 'h3' } });
  });

  it('refuses one neuron, an input with a neuron, and what is gone', () => {
    const editor = new EditorDriver(fileExample);
    editor.fold('y');
    expect(editor.refusal?.code).toBe('foldOne');
    editor.fold('x1', 'y');
    expect(editor.refusal?.code).toBe('foldKind');
    editor.apply((document) => foldLayers(document, ['gone' as never, editor.layer('y').id]));
    expect(editor.refusal?.code).toBe('notFound');
  });
});
