import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { exampleById } from '#core/examples/examples.ts';
import { predict } from '#core/graph/evaluate.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { percentText } from '#renderer/training/percent-text.ts';
import { mapSide, predictInParts } from '#renderer/training/prediction.ts';

describe('asking the network for the boundary map', () => {
  it('gives in parts what it gives at once', () => {
    const { network, training } = exampleById('spiral').document();
    const compilation = compileNetwork(network, training.loss);
    if (!isCompiled(compilation)) throw new Error('The example does not compile.');
    const parameters = readParameters(network);
    const count = 30_000;
    const features = Float64Array.from({ length: count * 2 }, (_, index) => Math.sin(index));
    const outputs = predictInParts(compilation.graph, parameters, features, count);
    const first = predict(compilation.graph, parameters, features.slice(0, 20));
    const last = predict(compilation.graph, parameters, features.slice(-20));
    expect(outputs.length).toBe(count);
    expect(outputs.slice(0, 10)).toEqual(first);
    expect(outputs.slice(-10)).toEqual(last);
  });

  it('asks a large network less often', () => {
    expect(mapSide(100)).toBe(64);
    expect(mapSide(5_000)).toBe(32);
    expect(mapSide(1_000_000)).toBe(16);
  });
});

describe('accuracy as a percentage', () => {
  it('is 100 % only when every row is right', () => {
    expect(percentText(1)).toBe('100 %');
    expect(percentText(0.9999)).toBe('99.9 %');
    expect(percentText(0.57)).toBe('57 %');
    expect(percentText(2 / 3)).toBe('66.6 %');
    expect(percentText(0)).toBe('0 %');
  });
});
