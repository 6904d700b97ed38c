// Numbers alone change nothing that is laid out; anything else does.
import { describe, expect, it } from 'vitest';
import type { Edit } from '#core/document/edit.ts';
import { isRefused } from '#core/document/edit.ts';
import { move } from '#core/document/edits/move.ts';
import { removeParts } from '#core/document/edits/remove-parts.ts';
import { rename } from '#core/document/edits/rename.ts';
import { setActivation } from '#core/document/edits/set-layer-rule.ts';
import { exampleById } from '#core/examples/examples.ts';
import { readParameters, writeParameters } from '#core/network/parameter-layout.ts';
import { isDrawnAlike } from '#renderer/canvas/geometry/drawn-shape.ts';

const document = exampleById('circle').document();
const hidden = document.network.layers[1];
const wires = document.network.connections[0];
if (hidden === undefined || wires === undefined) throw new Error('The example has no hidden layer.');

function after(edit: Edit) {
  const result = edit(document);
  if (isRefused(result)) throw new Error(result.refusal.code);
  return result.document;
}

describe('two documents', () => {
  it('are drawn alike when only weights and biases differ', () => {
    const parameters = readParameters(document.network).map((value) => value + 1);
    const trained = { ...document, network: writeParameters(document.network, parameters) };
    expect(isDrawnAlike(document, trained)).toBe(true);
    expect(isDrawnAlike(document, { ...trained, name: 'other' })).toBe(true);
  });

  it.each<[string, Edit]>([
    ['a name', (each) => rename(each, hidden.id, 'other')],
    ['an activation', (each) => setActivation(each, [hidden.id], 'relu')],
    ['a place', (each) => move(each, new Map([[hidden.id, { x: 1, y: 2 }]]))],
    ['a wire', (each) => removeParts(each, { wires: [{ connection: wires.id, target: 0, source: 0 }] })],
  ])('are not when %s differs', (_, edit) => {
    expect(isDrawnAlike(document, after(edit))).toBe(false);
  });
});
