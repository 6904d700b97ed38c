// An activation function of one's own in a file: kept as it was typed, in a file of version 2, refused with its place.
import { describe, expect, it } from 'vitest';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { ownActivation } from '#core/layers/own-activation.ts';

function fileWith(expression: unknown): string {
  const file = JSON.parse(serialiseDocument(exampleById('spiral').document()));
  file.formatVersion = 2;
  file.network.layers.find((layer: { kind: string }) => layer.kind === 'dense').activation = { expression };
  return JSON.stringify(file);
}

describe('an expression in a file', () => {
  it('is kept as it was typed, in version 2, and a file without one is of version 1', () => {
    const parsed = parseDocument(fileWith('x*sigmoid(1.702x)'));
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    const dense = parsed.document.network.layers.find((layer) => layer.kind === 'dense');
    expect(dense?.activation).toBe(ownActivation('x*sigmoid(1.702x)'));
    const text = serialiseDocument(parsed.document);
    expect(text).toContain('"activation": { "expression": "x*sigmoid(1.702x)" }');
    expect(JSON.parse(text).formatVersion).toBe(2);
    expect(JSON.parse(serialiseDocument(exampleById('spiral').document())).formatVersion).toBe(1);
  });

  it.each([
    ['1 / x', 'expressionNotFinite'],
    ['x + y', 'expressionName'],
    ['', 'expressionEnd'],
    [7, 'wrongType'],
  ])('%s is refused at its path', (expression, code) => {
    const parsed = parseDocument(fileWith(expression));
    expect('problems' in parsed && parsed.problems[0]).toMatchObject({
      code,
      values: { path: expect.stringContaining('activation.expression') },
    });
  });
});
