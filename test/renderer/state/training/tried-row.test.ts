// Values that are tried in place of a row: the canvas shows what the network makes of them, and nothing that only a target could say.
import { beforeEach, expect, it } from 'vitest';
import '../worker-stand-in.ts';
import { exampleById } from '#core/examples/examples.ts';
import { predict } from '#core/graph/evaluate.ts';
import type { NeuronReference } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { explanationContextOf } from '#renderer/explain/explanation-context-of.ts';
import { closeDocument, openDocument } from '#renderer/state/document/open-document.ts';
import { compiledDocument } from '#renderer/state/stores/compiled-document.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { shownValues } from '#renderer/state/stores/shown-values.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';

const document = exampleById('worked-2-2-2-1').document();
const heard = Float64Array.of(-3, 0.25);
const output = { layer: 'y', unit: 0 } as NeuronReference;

beforeEach(() => {
  closeDocument();
  startShownValues();
  openDocument(document, { path: null, fileName: null, saved: true });
  useUi.setState({ triedRow: null });
});

it('shows their activations at once, without what comes back from a loss', () => {
  useUi.setState({ triedRow: heard });
  const values = shownValues();
  const { compiled } = compiledDocument(document);
  if (compiled === null || values === null) throw new Error('The example can be trained.');
  const [expected] = predict(compiled.graph, readParameters(document.network), heard);
  expect(values.rowValues?.activations.get(output.layer)?.[0]).toBe(expected);
  expect(values.rowValues?.deltas.size).toBe(0);
  const rowIn = (kind: 'activation' | 'delta') =>
    explanationContextOf({ document, values, moment: 'planned' }, { kind, neuron: output }, 'row')?.row ?? null;
  expect(rowIn('activation')).toBe(values.rowValues);
  expect(rowIn('delta')).toBeNull();
  useUi.setState({ triedRow: null });
  expect(shownValues()?.rowValues?.loss).toBeCloseTo(0.0828, 4);
});

it('gives way to the rows of the data while a step is taken apart, and to other inputs', () => {
  useUi.setState({ triedRow: heard });
  useRun.setState({ stage: { kind: 'input' } });
  expect(shownValues()?.rowValues?.loss).toBeCloseTo(0.0828, 4);
  useRun.setState({ stage: null });
  expect(shownValues()?.isTried).toBe(true);
  useUi.setState({ triedRow: Float64Array.of(1) });
  expect(shownValues()?.isTried ?? false).toBe(false);
});
