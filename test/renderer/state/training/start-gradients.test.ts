// Gradients that are remembered as those of a start, and for how long.
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { layOutParameters, readParameters } from '#core/network/parameter-layout.ts';
import { putDocument, useDocument } from '#renderer/state/stores/document-store.ts';
import { freshSnapshot, showSnapshot, useRun } from '#renderer/state/stores/run-store.ts';
import { showValues } from '#renderer/state/stores/shown-values.ts';
import { noteStartGradients, startGradientsOf } from '#renderer/state/training/start-gradients.ts';

noteStartGradients();

function show({ network }: NetworkDocument, gradients: Float64Array | null): void {
  const shared = { epoch: 0, layout: layOutParameters(network), parameters: readParameters(network), rowValues: null };
  showValues({ ...shared, gradients, updates: null });
}

const opened = (): NetworkDocument => {
  const document = exampleById('circle').document();
  putDocument(document, emptyHistory(true));
  useDocument.setState(({ generation }) => ({ generation: generation + 1 }));
  return document;
};

beforeEach(() => showSnapshot(freshSnapshot));

describe('the gradients of a start', () => {
  it('are those shown before the first step', () => {
    const document = opened();
    show(document, Float64Array.of(1));
    useRun.setState({ status: 'running', step: 3 });
    show(document, Float64Array.of(2));
    expect(startGradientsOf(document.network)).toEqual(Float64Array.of(1));
  });

  it('are not known where none were shown', () => {
    const document = opened();
    show(document, null);
    expect(startGradientsOf(document.network)).toBeNull();
  });

  it('are remembered for a few runs of one document', () => {
    const first = opened();
    show(first, Float64Array.of(0));
    const later = Array.from({ length: 4 }, (_, index) => {
      const document = { ...first, network: { ...first.network } };
      useDocument.setState({ document });
      show(document, Float64Array.of(index + 1));
      return document;
    });
    expect(startGradientsOf(first.network)).toBeNull();
    expect(later.map(({ network }) => startGradientsOf(network)?.[0])).toEqual([1, 2, 3, 4]);
    opened();
    show(opened(), null);
    expect(startGradientsOf(later[3]?.network ?? first.network)).toBeNull();
  });
});
