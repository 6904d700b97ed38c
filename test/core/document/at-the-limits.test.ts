// Chains, rows of lanes and names at the limits of what a file may hold can be opened again, whatever our layouts and edits make of them.
import { expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { takeOut } from '#core/document/edits/take-out.ts';
import { tidy } from '#core/document/edits/tidy.ts';
import { maximumNameLength } from '#core/document/file/limits.ts';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { placeByDepth } from '#core/document/place-by-depth.ts';
import { tidyPlaces } from '#core/document/tidy/tidy-places.ts';
import { tidyRequest } from '#core/document/tidy/tidy-request.ts';
import { exampleDocument } from '#core/examples/example-document.ts';
import { connectionId, type Layer, layerId, type Network } from '#core/network/network.ts';
import { EditorDriver } from '../../support/EditorDriver.ts';

function expectOpened(document: NetworkDocument, at: string): void {
  const parsed = parseDocument(serialiseDocument(document));
  expect('problems' in parsed ? parsed.problems : [], at).toEqual([]);
}

function dense(name: string, units: number): Layer {
  return {
    kind: 'dense',
    id: layerId(name),
    name,
    units,
    activation: 'tanh',
    biases: new Array<number>(units).fill(0),
  };
}

function chainOf(count: number): Network {
  const layers = Array.from(
    { length: count },
    (_, at): Layer => (at === 0 ? { kind: 'input', id: layerId('x'), name: 'x', units: 1 } : dense(`h${at}`, 1)),
  );
  const connections = layers.slice(1).map((target, at) => ({
    id: connectionId(`c${at}`),
    source: (layers[at] as Layer).id,
    target: target.id,
    weights: [[1]],
  }));
  return { layers, connections };
}

const networks: Readonly<Record<string, Network>> = {
  'a chain of 4,000 layers': chainOf(4000),
  '1,600 lanes side by side': { layers: Array.from({ length: 1600 }, (_, at) => dense(`h${at}`, 30)), connections: [] },
  '9,500 neurons side by side': {
    layers: Array.from({ length: 9500 }, (_, at) => dense(`h${at}`, 1)),
    connections: [],
  },
};

it.each(Object.keys(networks))('%s can be opened where nobody has placed them, and after Tidy', (name) => {
  const network = networks[name] as Network;
  const document = exampleDocument({ id: 'empty', name, network, layout: placeByDepth(network), dataset: null });
  expectOpened(document, name);
  const tidied = tidy(document, tidyPlaces(tidyRequest(document)));
  expectOpened(isRefused(tidied) ? document : tidied.document, `${name}, tidied`);
});

it.each(['n', '9', '😀'])('a layer whose name is as long as a name may be can be taken apart: %s', (sign) => {
  const editor = new EditorDriver();
  editor.addInput();
  editor.addLayer(12, 'x1');
  const id = (editor.document.network.layers.at(-1) as Layer).id;
  const name = sign.repeat(maximumNameLength / sign.length);
  const layers = editor.document.network.layers.map((layer) => (layer.id === id ? { ...layer, name } : layer));
  const document = { ...editor.document, network: { ...editor.document.network, layers } };
  for (const result of [explodeLayers(document, [id]), takeOut(document, { layer: id, unit: 11 })]) {
    if (isRefused(result)) throw new Error(result.refusal.code);
    expectOpened(result.document, result.label.code);
    const names = result.document.network.layers.map((layer) => layer.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((each) => encodeURIComponent(each) !== '')).toBe(true);
  }
});
