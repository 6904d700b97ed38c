// A layer that takes another one whole, from drawing to file: what goes with it, what is refused, and what the file says.
import { describe, expect, it } from 'vitest';
import { checkNetwork } from '#core/compile/check-network.ts';
import { compileNetwork } from '#core/compile/compile-network.ts';
import { planGraph } from '#core/compile/plan-graph.ts';
import { addDeclared } from '#core/document/edits/add-declared.ts';
import { addUnit } from '#core/document/edits/add-unit.ts';
import { connect } from '#core/document/edits/connect.ts';
import { foldLayers } from '#core/document/edits/fold-layers.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { rename } from '#core/document/edits/rename.ts';
import { freeze } from '#core/document/edits/set-frozen.ts';
import { setOutput } from '#core/document/edits/set-layer-rule.ts';
import { setTensor } from '#core/document/edits/set-parameter.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { setWeights } from '#core/document/edits/set-weights.ts';
import { takeOut } from '#core/document/edits/take-out.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { canBeOutput, declaredKinds, isFrozen, isTrained, tensorsOf } from '#core/network/layer-definitions.ts';
import type { Layer } from '#core/network/network.ts';
import { layOutParameters, parameterAt, readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { pick } from '../../support/draw.ts';
import { EditorDriver } from '../../support/EditorDriver.ts';
import { fileExample } from '../../support/file-example.ts';
import { violationsOf } from '../../support/invariants.ts';
import { randomEdit } from '../../support/random-edits.ts';
import { trials } from '../../support/run-seed.ts';

/** The layer of several units of the example, with one of the kind behind it. */
function withDeclared(kind: (typeof declaredKinds)[number]) {
  const editor = new EditorDriver(fileExample);
  const hidden = editor.document.network.layers.find(({ id }) => id === 'hidden');
  if (hidden === undefined) throw new Error('The example has a hidden layer.');
  const units = Array.from({ length: hidden.units }, (_, unit) => ({ layer: hidden.id, unit }));
  editor.apply((document) => addDeclared(document, kind, units));
  const layer = editor.document.network.layers.at(-1);
  if (layer === undefined) throw new Error('A layer was added.');
  const now = () => editor.document.network.layers.find(({ id }) => id === layer.id);
  return { editor, hidden, layer, now };
}

const codes = ({ editor }: ReturnType<typeof withDeclared>) =>
  checkNetwork(editor.document.network, 'meanSquaredError').map(({ code }) => code);

describe.each(declaredKinds)('a layer of kind %s', (kind) => {
  it('takes the layer in front of it whole, and its wires on', () => {
    const drawn = withDeclared(kind);
    const { network } = drawn.editor.document;
    expect(drawn.layer.units).toBe(drawn.hidden.units);
    const into = network.connections.filter(({ target }) => target === drawn.layer.id);
    expect(into).toEqual([expect.objectContaining({ source: drawn.hidden.id, weights: [] })]);
    expect(network.connections.filter(({ source }) => source === drawn.hidden.id)).toHaveLength(1);
    expect(codes(drawn)).toEqual([]);
  });

  it('keeps as many units as the layer that it takes', () => {
    const drawn = withDeclared(kind);
    const { editor, hidden, now } = drawn;
    editor.apply((document) => addUnit(document, hidden.id));
    editor.apply((document) => setUnits(document, hidden.id, 5));
    expect(now()?.units).toBe(5);
    for (const { values } of tensorsOf(drawn.layer)) expect(values).toHaveLength(2);
    editor.apply((document) => removeParts(document, { neurons: [{ layer: hidden.id, unit: 1 }] }));
    expect(now()?.units).toBe(4);
    for (const { values } of tensorsOf(now() ?? drawn.layer)) expect(values).toHaveLength(4);
    expect(codes(drawn)).toEqual([]);
  });

  it('is taken apart by nobody, nor is what it takes, and is an output where its kind can be', () => {
    const { editor, hidden, layer } = withDeclared(kind);
    const refusals = [
      (): unknown => editor.apply((document) => takeOut(document, { layer: layer.id, unit: 0 })),
      () => editor.apply((document) => takeOut(document, { layer: hidden.id, unit: 0 })),
      () => editor.apply((document) => foldLayers(document, [layer.id, hidden.id])),
      () => editor.apply((document) => setOutput(document, layer.id, true)),
    ].map((attempt) => {
      attempt();
      return editor.refusal?.code;
    });
    const asOutput = canBeOutput(layer) ? undefined : 'noOutput';
    expect(refusals).toEqual(['takesWhole', 'feedsWhole', 'foldKind', asOutput]);
  });

  it('is frozen where it has something that training changes', () => {
    const { editor, layer, now } = withDeclared(kind);
    editor.apply((document) => freeze(document, { layers: [layer.id] }));
    expect([isFrozen(now()), editor.refusal?.code]).toEqual(
      isTrained(layer) ? [true, undefined] : [false, 'nothingTrained'],
    );
  });

  it('takes another layer in place of the first when it is connected with it', () => {
    const drawn = withDeclared(kind);
    const { editor, layer, now } = drawn;
    const [input] = editor.document.network.layers;
    editor.apply((document) => connect(document, input?.id ?? layer.id, layer.id));
    expect(now()?.units).toBe(input?.units);
    expect(editor.document.network.connections.filter(({ target }) => target === layer.id)).toHaveLength(1);
    editor.undo();
    expect(now()?.units).toBe(drawn.hidden.units);
  });

  it('that takes a narrower layer leaves no weight behind where there is no neuron any more', () => {
    const { editor, hidden, layer } = withDeclared(kind);
    const [input] = editor.document.network.layers;
    const output = editor.neuron('y');
    const before = editor.document;
    const result = editor.apply((document) =>
      setWeights(document, [
        { source: { layer: layer.id, unit: hidden.units - 1 }, target: output, weight: 1 },
        { source: { layer: input?.id ?? layer.id, unit: 0 }, target: { layer: layer.id, unit: 0 }, weight: 2 },
      ]),
    );
    expect([result, editor.refusal?.code]).toEqual([null, 'notFound']);
    expect(editor.document).toBe(before);
  });

  it('gets no weighted wire from what is pasted beside it, whoever has the name of its neuron', () => {
    const { editor, layer } = withDeclared(kind);
    const copied = new EditorDriver(fileExample);
    copied.apply((document) => addUnit(document, copied.neuron('y').layer));
    editor.apply((document) => rename(document, editor.neuron('y').layer, 'z'));
    editor.apply((document) => rename(document, layer.id, 'y'));
    expect(editor.neuron('y1').layer).toBe(layer.id);
    editor.paste(copied.copy('h1'), { withConnections: true });
    expect(violationsOf(editor.document)).toEqual([]);
  });

  it('has parameters of its own, behind all biases, found again by their index', () => {
    const { editor, layer } = withDeclared(kind);
    const tensors = tensorsOf(layer);
    for (const { name } of tensors) {
      editor.apply((document) => setTensor(document, { layer: layer.id, parameter: name, unit: 1 }, 7));
    }
    const { network } = editor.document;
    const { count, tensors: places } = layOutParameters(network);
    const own = places.filter((place) => place.layer === layer.id);
    expect(own.map(({ name }) => name)).toEqual(tensors.map(({ name }) => name));
    expect(own.map(({ offset }) => count - offset).toReversed()).toEqual(own.map((_, at) => (at + 1) * layer.units));
    for (const { offset, name } of own) {
      expect(parameterAt(network, offset + 1)).toEqual({ layer: layer.id, parameter: name, unit: 1 });
      expect(readParameters(network)[offset + 1]).toBe(7);
    }
  });

  it('comes back from its file, of version 2 for it alone', () => {
    const { editor, layer } = withDeclared(kind);
    for (const { name } of tensorsOf(layer)) {
      editor.apply((document) => setTensor(document, { layer: layer.id, parameter: name, unit: 0 }, 0.1));
      editor.apply((document) => setTensor(document, { layer: layer.id, parameter: name, unit: 0 }, -0));
    }
    const text = serialiseDocument(editor.document);
    expect(JSON.parse(text).formatVersion).toBe(2);
    expect(JSON.parse(serialiseDocument(fileExample)).formatVersion).toBe(1);
    const parsed = parseDocument(text);
    expect(parsed).toEqual({ document: editor.document });
  });

  it('names what does not fit', () => {
    const drawn = withDeclared(kind);
    const { network } = drawn.editor.document;
    const code = (changed: object) =>
      checkNetwork({ ...network, ...changed }, 'meanSquaredError').map((each) => each.code);
    const into = network.connections.filter(({ target }) => target === drawn.layer.id);
    expect(code({ connections: network.connections.filter((each) => !into.includes(each)) })).toContain(
      'wantsOneInput',
    );
    const other = { ...into[0], id: 'other', source: network.layers[0]?.id };
    expect(code({ connections: [...network.connections, other] })).toContain('wantsOneInput');
    const weighted = network.connections.map((each) => (into.includes(each) ? { ...each, weights: [[1, 2]] } : each));
    expect(code({ connections: weighted })).toEqual(['weightsNotTaken']);
    expect(code({ outputs: [drawn.layer.id] }).includes('notAnOutput')).toBe(!canBeOutput(drawn.layer));
    const connections = [
      { ...into[0], source: network.layers[0]?.id },
      ...network.connections.filter((each) => !into.includes(each)),
    ];
    if (network.layers[0]?.units !== drawn.layer.units) expect(code({ connections })).toContain('wantsSameUnits');
  });
});

describe('programs of random edits', () => {
  it.each(trials(12, 200))('leave documents sound, undo all of it and come back from the file, seed %i', (seed) => {
    const stream = RandomStream.for(seed, 'declared layers');
    const editor = new EditorDriver(fileExample);
    const start = serialiseDocument(editor.document);
    for (let step = 0; step < 60; step += 1) {
      const { layers } = editor.document.network;
      const kind = pick(stream, declaredKinds);
      const isMeant = step % 6 === 0 && layers.length > 0;
      const behind = isMeant ? pick(stream, layers) : null;
      const units = Array.from({ length: behind?.units ?? 0 }, (_, unit) => ({ layer: (behind as Layer).id, unit }));
      const few = layers.reduce((sum, layer) => sum + layer.units, 0) < 40;
      if (isMeant && few) editor.apply((document) => addDeclared(document, kind, units));
      else editor.apply(randomEdit(stream, editor.document));
      expect(violationsOf(editor.document), `step ${step}`).toEqual([]);
    }
    const text = serialiseDocument(editor.document);
    const parsed = parseDocument(text);
    if (!('document' in parsed)) throw new Error(JSON.stringify(parsed.problems));
    expect(serialiseDocument(parsed.document)).toBe(text);
    const { network, training } = parsed.document;
    const compiled = compileNetwork(network, training.loss);
    if ('graph' in compiled) expect(planGraph(compiled.graph).slots).toHaveLength(compiled.graph.parameterCount);
    while (editor.undo());
    expect(serialiseDocument(editor.document)).toBe(start);
  });
});
