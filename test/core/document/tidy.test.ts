// A tidied network stands in columns by depth, clear of everything, and is the same network.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefused } from '#core/document/edit.ts';
import { positionsOf } from '#core/document/edits/steps/places.ts';
import { tidy } from '#core/document/edits/tidy.ts';
import { layerSize, snapStep } from '#core/document/layer-size.ts';
import type { NetworkDocument, Position } from '#core/document/network-document.ts';
import { tidyPlaces } from '#core/document/tidy/tidy-places.ts';
import { tidyRequest } from '#core/document/tidy/tidy-request.ts';
import { type LayerId, layerId, type Network } from '#core/network/network.ts';
import { carries, topologicalLayers } from '#core/network/network-queries.ts';
import { emptyDocument } from '../../support/EditorDriver.ts';
import { networkArbitrary } from './file/document-arbitrary.ts';

function tidied(document: NetworkDocument, chosen: readonly LayerId[] = []): NetworkDocument {
  const result = tidy(document, tidyPlaces(tidyRequest(document, chosen)));
  return isRefused(result) ? document : result.document;
}

function boxes(document: NetworkDocument) {
  const positions = positionsOf(document);
  return document.network.layers.map((layer) => ({
    id: layer.id,
    ...(positions.get(layer.id) as Position),
    ...layerSize(layer),
  }));
}

function overlapping(document: NetworkDocument, among: (id: LayerId) => boolean = () => true): string[] {
  const all = boxes(document);
  return all.flatMap((a, index) =>
    all
      .slice(index + 1)
      .filter((b) => (among(a.id) || among(b.id)) && a.x < b.x + b.width && b.x < a.x + a.width)
      .filter((b) => a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => `${a.id} ${b.id}`),
  );
}

function leftwards({ network, layout }: NetworkDocument): string[] {
  const widths = new Map(network.layers.map((layer) => [layer.id, layerSize(layer).width]));
  const left = (id: LayerId): number => layout.get(id)?.x ?? 0;
  return network.connections
    .filter(carries)
    .filter(({ source, target }) => left(target) < left(source) + (widths.get(source) ?? 0))
    .map(({ id }) => id);
}

/** Anywhere, also far out and on top of each other. */
const scattered = fc
  .tuple(networkArbitrary, fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 20, maxLength: 20 }))
  .filter(([network]) => !('loop' in topologicalLayers(network)))
  .map(([network, places]): NetworkDocument => {
    const far = (number: number, index: number): number => (index % 7 === 6 ? number % 1_000_000 : number % 1000);
    const layout = network.layers.map((layer, index): [LayerId, Position] => {
      const [x = 0, y = 0] = places[index % places.length] ?? [];
      return [layer.id, { x: far(x, index), y: far(y, index) }];
    });
    return { ...emptyDocument, network, layout: new Map(layout) };
  });

describe('tidying everything', () => {
  it('leaves nothing overlapping, every wire rightwards, everything on the grid, and nothing else changed', () => {
    fc.assert(
      fc.property(scattered, (document) => {
        const after = tidied(document);
        expect(overlapping(after)).toEqual([]);
        expect(leftwards(after)).toEqual([]);
        for (const { x, y } of after.layout.values())
          expect([x % snapStep === 0, y % snapStep === 0]).toEqual([true, true]);
        expect({ ...after, layout: null }).toEqual({ ...document, layout: null });
      }),
      { numRuns: 50 },
    );
  });

  it('has nothing to do the second time', () => {
    fc.assert(
      fc.property(scattered, (document) => {
        const once = tidied(document);
        expect(tidy(once, tidyPlaces(tidyRequest(once)))).toMatchObject({ refusal: {} });
      }),
      { numRuns: 50 },
    );
  });

  it('uncrosses two chains', () => {
    const document = chains(2);
    const { layout } = tidied(document);
    const height = (id: string): number => layout.get(layerId(id))?.y ?? Number.NaN;
    expect(Math.sign(height('x0') - height('x1'))).toBe(Math.sign(height('y0') - height('y1')));
  });

  it('puts thousands of neurons in columns without dagre', () => {
    const after = positionsOf(tidied(chains(1500)));
    expect(new Set([...after.values()].map(({ x }) => x)).size).toBe(2);
    expect(new Set([...after.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(3000);
  });

  it('says so when columns would not fit in a file', () => {
    const layers = Array.from({ length: 10_000 }, (_, index) => ({
      kind: 'input' as const,
      id: layerId(`x${index}`),
      name: `x${index}`,
      units: 10,
    }));
    const document = { ...emptyDocument, network: { layers, connections: [] } };
    expect(tidy(document, tidyPlaces(tidyRequest(document)))).toEqual({
      refusal: { code: 'tooLargeToTidy', values: {} },
    });
  });
});

it('tidies only the chosen parts, around what stays', () => {
  fc.assert(
    fc.property(scattered, fc.integer({ min: 2, max: 5 }), (document, count) => {
      const chosen = document.network.layers.slice(0, count).map((layer) => layer.id);
      const after = tidied(document, chosen);
      if (chosen.length < 2) return;
      for (const [id, place] of document.layout) if (!chosen.includes(id)) expect(after.layout.get(id)).toEqual(place);
      expect(overlapping(after, (id) => chosen.includes(id))).toEqual([]);
      expect(tidied(after, chosen)).toEqual(after);
    }),
    { numRuns: 50 },
  );
});

/** Each input with an output of its own, drawn in the opposite order. */
function chains(count: number): NetworkDocument {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const network: Network = {
    layers: [
      ...numbers.map((index) => ({ kind: 'input' as const, id: layerId(`x${index}`), name: `x${index}`, units: 1 })),
      ...numbers.toReversed().map((index) => ({
        kind: 'dense' as const,
        id: layerId(`y${index}`),
        name: `y${index}`,
        units: 1,
        activation: 'linear' as const,
        biases: null,
      })),
    ],
    connections: numbers.map((index) => ({
      id: `w${index}` as Network['connections'][number]['id'],
      source: layerId(`x${index}`),
      target: layerId(`y${index}`),
      weights: [[1]],
    })),
  };
  return { ...emptyDocument, network, layout: new Map() };
}
