// Painted rings follow the stage, as the rings of elements do.
import { describe, expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import { traceRow } from '#core/explain/row-trace.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { withSwitchedOff } from '#core/network/switched-off.ts';
import { networkFacts } from '#renderer/canvas/geometry/network-nodes.ts';
import { heatOf, relativesOf } from '#renderer/canvas/numbers/relative-activations.ts';
import { RingScales } from '#renderer/canvas/numbers/ring-scales.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';

const document = exampleById('spiral').document();
const { network } = document;
const { compiled, dataset } = compiledDocument(document);
if (compiled === null || dataset === null) throw new Error('The example can be trained.');
const parameters = readParameters(network);
const values = {
  epoch: 0,
  layout: compiled.layout,
  parameters,
  gradients: null,
  updates: null,
  rowValues: traceRow(compiled, parameters, dataset, 0),
};
const facts = networkFacts(network);
const list = network.layers.map(({ id: layer }) => ({ layer, unit: 0, x: 0, y: 0, offsetX: 0, offsetY: 0 }));
const known = (stage: Parameters<typeof relativesOf>[4]) =>
  [...relativesOf(list, facts, new RingScales(), values, stage)].map((share) => !Number.isNaN(share));

describe('rings that are painted', () => {
  it('show every layer at rest', () => {
    expect(known(null)).toEqual(list.map(() => true));
  });

  it('leave a gap in the strip for a unit that is switched off', () => {
    const layer = network.layers.find(({ units }) => units > 2);
    if (layer === undefined) throw new Error('There is a layer of several units.');
    const layers = network.layers.map((each) => (each === layer ? withSwitchedOff(each, [1]) : each));
    const heat = heatOf(layer.id, networkFacts({ ...network, layers }), new RingScales(), values);
    expect([...(heat ?? [])].map((share) => Number.isNaN(share))).toEqual(
      Array.from({ length: layer.units }, (_, unit) => unit === 1),
    );
  });

  it('show only the layers that the stage has computed', () => {
    const stage = { kind: 'forward', depth: 1, layers: [] } as const;
    expect(known(stage)).toEqual(list.map(({ layer }) => (facts.depths.get(layer) ?? 0) <= 1));
    const [deepest] = [...facts.depths].find(([, depth]) => depth === facts.deepest) ?? [];
    if (deepest === undefined) throw new Error('There is a deepest layer.');
    expect(heatOf(deepest, facts, new RingScales(), values, stage)).toBeUndefined();
  });
});
