// Neurons that are switched off: which may be, and that exactly they stay so whatever is built around them.

import { describe, expect, it } from 'vitest';
import { checkNetwork } from '#core/compile/check-network.ts';
import { insertOnWire } from '#core/document/edits/insert-on-wire.ts';
import { reconnect } from '#core/document/edits/reconnect.ts';
import { setOutput } from '#core/document/edits/set-layer-rule.ts';
import { setBias } from '#core/document/edits/set-parameter.ts';
import { setUnits } from '#core/document/edits/set-units.ts';
import { switchOff, switchOn } from '#core/document/edits/switch-off.ts';
import { hasBiases } from '#core/network/layer-definitions.ts';
import { layerId } from '#core/network/network.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { EditorDriver } from '../../../support/EditorDriver.ts';
import { fileExample } from '../../../support/file-example.ts';
import { violationsOf } from '../../../support/invariants.ts';
import { randomStructureEdit } from '../../../support/random-edits.ts';

const hidden = layerId('hidden');

describe('switching off', () => {
  it('names the neurons, inputs included, and is undone as one', () => {
    const editor = new EditorDriver(fileExample);
    expect(editor.switchOff('h2', 'x1')?.label).toEqual({ code: 'switchOff', values: { names: 'x1, h2' } });
    expect(editor.switchedOff).toEqual(['x1', 'h2']);
    expect(editor.switchOn('h2')?.label).toEqual({ code: 'switchOn', values: { names: 'h2' } });
    expect(editor.switchedOff).toEqual(['x1']);
    editor.undo();
    editor.undo();
    expect(editor.document.network).toEqual(fileExample.network);
  });

  it('of a layer is switching off all its neurons', () => {
    const editor = new EditorDriver(fileExample);
    editor.switchOff('h2');
    const result = editor.apply((document) => switchOff(document, { layers: [hidden] }));
    expect(result?.label.values).toEqual({ names: 'h1' });
    expect(editor.switchedOff).toEqual(['h1', 'h2']);
    editor.apply((document) => switchOn(document, { layers: [hidden] }));
    expect(editor.document.network).toEqual(fileExample.network);
  });

  it('keeps every weight and bias', () => {
    const editor = new EditorDriver(fileExample);
    editor.switchOff('h1', 'x2');
    expect(editor.document.network.connections).toBe(fileExample.network.connections);
    expect(editor.layer('h')).toMatchObject({ biases: [0.1, -0.2] });
  });

  it('refuses an output with a reason, and passes it over beside others', () => {
    const editor = new EditorDriver(fileExample);
    editor.switchOff('y');
    expect(editor.refusal).toEqual({ code: 'outputNeuron', values: { name: 'y' } });
    editor.switchOff('y', 'h1');
    expect(editor.switchedOff).toEqual(['h1']);
  });

  it('refuses nothing, what is not there, and the same again', () => {
    const refusalOf = (...edit: Parameters<typeof switchOff>) => {
      const result = switchOff(...edit);
      return 'refusal' in result ? result.refusal.code : null;
    };
    expect(refusalOf(fileExample, {})).toBe('nothingSelected');
    expect(refusalOf(fileExample, { neurons: [{ layer: hidden, unit: 2 }] })).toBe('nothingSelected');
    expect(refusalOf(fileExample, { layers: [layerId('gone')] })).toBe('nothingSelected');
    const editor = new EditorDriver(fileExample);
    editor.switchOn('h1');
    expect(editor.refusal?.code).toBe('nothingChanged');
  });
});

it('a neuron that is off and becomes an output is a problem with its way out', () => {
  const editor = new EditorDriver(fileExample);
  editor.switchOff('h2');
  expect(checkNetwork(editor.document.network, 'meanSquaredError')).toEqual([]);
  editor.apply((document) => setOutput(document, hidden, true));
  const problems = checkNetwork(editor.document.network, 'meanSquaredError');
  const place = { layer: 'hidden', unit: 1 };
  expect(problems).toMatchObject([{ code: 'outputSwitchedOff', severity: 'error', place, fix: { kind: 'switchOn' } }]);
  editor.apply((document) => switchOn(document, { layers: [hidden] }));
  expect(checkNetwork(editor.document.network, 'meanSquaredError')).toEqual([]);
});

describe('a neuron that is off', () => {
  it('stays off when its layer grows, shrinks, is exploded and folded', () => {
    const editor = new EditorDriver(fileExample);
    editor.switchOff('h2');
    editor.addUnit('h');
    expect(editor.switchedOff).toEqual(['h2']);
    editor.deleteNeurons('h1');
    expect(editor.switchedOff).toEqual(['h1']);
    editor.explode('h');
    expect(editor.switchedOff).toEqual(['h1']);
    editor.fold('h1', 'h2');
    expect(editor.layer('h').switchedOff).toEqual([0]);
  });

  it('is forgotten with its unit', () => {
    const editor = new EditorDriver(fileExample);
    editor.switchOff('h2');
    editor.apply((document) => setUnits(document, hidden, 1));
    expect(editor.layer('h')).not.toHaveProperty('switchedOff');
    editor.apply((document) => setUnits(document, hidden, 2));
    expect(editor.switchedOff).toEqual([]);
  });

  it('is copied and duplicated as it is, alone or with its layer', () => {
    const editor = new EditorDriver(fileExample);
    editor.switchOff('h2', 'x1');
    editor.paste(editor.copy('h2'));
    editor.duplicate('h1', 'h2', 'x1');
    expect(editor.switchedOff).toEqual(['x1', 'h2', 'h3', 'x3', 'h42']);
  });

  it('has siblings that are on', () => {
    const editor = new EditorDriver(fileExample);
    editor.switchOff('x1', 'h1');
    editor.pressShiftN('x1');
    editor.pressShiftN('h1');
    expect(editor.switchedOff).toEqual(['x1', 'h1']);
  });

  it('stays off when a wire of it moves', () => {
    const editor = new EditorDriver(fileExample);
    editor.switchOff('h1');
    editor.apply((document) => reconnect(document, editor.wire('x1', 'h1'), 'source', editor.neuron('x2')));
    editor.apply((document) => insertOnWire(document, editor.wire('h1', 'y')));
    expect(editor.switchedOff).toEqual(['h1']);
    expect(editor.wires).toContain('h1 → h3');
  });
});

/** Gives each neuron a bias of its own, so that it can be told from the others after the edit. */
function withOwnBiases(editor: EditorDriver, stream: RandomStream): void {
  for (const layer of editor.document.network.layers) {
    for (let unit = 0; unit < layer.units; unit += 1) {
      editor.apply((document) => setBias(document, { layer: layer.id, unit }, 1 + stream.uniform()));
    }
  }
}

function biasesOf(editor: EditorDriver, isMeant: (off: readonly number[], unit: number) => boolean): number[] {
  return editor.document.network.layers.flatMap((layer) =>
    !hasBiases(layer) ? [] : layer.biases.filter((_, unit) => isMeant(layer.switchedOff ?? [], unit)),
  );
}

it('100 programs of building and taking apart leave exactly those neurons off that were', () => {
  let compared = 0;
  for (let seed = 0; seed < 100; seed += 1) {
    const stream = RandomStream.for(seed, 'switched off');
    const editor = new EditorDriver(fileExample);
    for (let step = 0; step < 15; step += 1) {
      withOwnBiases(editor, stream);
      const neurons = editor.names.filter(() => stream.uniform() < 0.2);
      editor.switchOff(...neurons);
      const before = biasesOf(editor, (off, unit) => off.includes(unit));
      if (editor.apply(randomStructureEdit(stream, editor.document)) === null) continue;
      const left = new Set(biasesOf(editor, () => true));
      const expected = before.filter((bias) => left.has(bias));
      expect(biasesOf(editor, (off, unit) => off.includes(unit)).toSorted()).toEqual(expected.toSorted());
      expect(violationsOf(editor.document)).toEqual([]);
      compared += expected.length;
    }
  }
  expect(compared).toBeGreaterThan(500);
});
