// Every field that a kind of layer declares has to do with what a network computes, begins with or trains: one that nothing heeds is found here.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { untrainedParameters } from '#core/network/frozen-parameters.ts';
import { initializeNetwork } from '#core/network/initialize-network.ts';
import type { LayerField } from '#core/network/kinds/layer-definition.ts';
import { fieldsOf, layerDefinitions, layerKinds } from '#core/network/layer-definitions.ts';
import type { Layer, LayerKind, Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { insertWhole } from '../../support/insert-whole.ts';
import { workedNetwork } from '../../support/worked-example.ts';

/** A network with a layer of the kind between its input and its output. */
function networkWith(kind: LayerKind): { readonly network: Network; readonly layer: Layer } {
  const { takes } = layerDefinitions[kind];
  const network = takes === 'whole' ? insertWhole(workedNetwork, 'h1', kind as never) : workedNetwork;
  const layer = network.layers.find((each) => each.kind === kind && each.id !== 'y');
  if (layer === undefined) throw new Error(`There is no layer of kind ${kind}.`);
  return { network, layer };
}

/** Something else than a layer begins with. */
function changed(field: LayerField, now: unknown): unknown {
  switch (field.type) {
    case 'activation':
      return 'relu';
    case 'parameter':
      return [7, 8];
    case 'number':
      return (field.range.minimum + Math.min(field.range.maximum, 1)) / 2;
    case 'word':
      return field.words.findLast((word) => word !== now);
    case 'frozen':
      return true;
  }
}

function whatComesOf(network: Network): string {
  const compiled = compileNetwork(network, 'meanSquaredError');
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled));
  const { operations, dropoutWidth } = compiled.graph;
  const untrained = untrainedParameters(network, compiled.layout);
  const begun = initializeNetwork(network, 1).connections;
  return JSON.stringify([operations, dropoutWidth, untrained, begun, [...readParameters(network)]]);
}

describe.each(layerKinds)('a layer of kind %s', (kind) => {
  it('heeds every field that it declares', () => {
    const { network, layer } = networkWith(kind);
    for (const [name, field] of fieldsOf(kind)) {
      const value = changed(field, new Map<string, unknown>(Object.entries(layer)).get(name));
      const layers = network.layers.map((each) => (each === layer ? ({ ...layer, [name]: value } as Layer) : each));
      expect(whatComesOf({ ...network, layers }), name).not.toBe(whatComesOf(network));
    }
  });
});
