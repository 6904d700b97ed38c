// Times at which cures are tried: while training stands still, anew when what they depend on has changed, and never for what can't be.
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { emptyHistory } from '#core/document/history.ts';
import { exampleById } from '#core/examples/examples.ts';
import type { CureOrder, CureVerdict } from '#core/training/health/cure-trial.ts';
import { putDocument, useDocument } from '#renderer/state/stores/document-store.ts';
import { putFindings, useFindings } from '#renderer/state/stores/findings-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { startCureTrials } from '#renderer/state/training/cure-trials.ts';

class StandIn {
  static started: StandIn[] = [];
  onmessage: ((event: { data: CureVerdict | null }) => void) | null = null;
  onerror: (() => void) | null = null;
  orders: readonly CureOrder[] = [];
  isTerminated = false;

  constructor() {
    StandIn.started.push(this);
  }

  postMessage(orders: readonly CureOrder[]): void {
    this.orders = structuredClone(orders);
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

vi.stubGlobal('Worker', StandIn);
startCureTrials();

const dead = exampleById('dead-relu').document();
const finding = (fix?: Diagnostic['fix']): Diagnostic => ({
  code: 'deadNeuron',
  severity: 'warning',
  place: { layer: 'h' },
  values: {},
  ...(fix === undefined ? {} : { fix }),
});
const curable = (): Diagnostic => finding({ kind: 'setActivation', layer: 'h', activation: 'leakyRelu' });
const verdict: CureVerdict = {
  epochs: 100,
  without: { loss: 2, accuracy: null },
  cured: { loss: 1, accuracy: null },
  helps: true,
};
const verdicts = () => useFindings.getState().verdicts;

beforeEach(() => {
  putFindings('health', []);
  useRun.setState({ status: 'idle' });
  putDocument(dead, emptyHistory(true));
  StandIn.started = [];
});

describe('while training stands still', () => {
  test('every curable finding is tried, and each gets the verdict on its own cure', () => {
    const first = curable();
    const second = finding({ kind: 'setActivation', layer: 'h', activation: 'tanh' });
    putFindings('health', [first, finding(), second]);
    const [worker] = StandIn.started;
    expect(StandIn.started).toHaveLength(1);
    expect(
      worker?.orders.map(({ cured }) => cured.layers.map((layer) => 'activation' in layer && layer.activation)),
    ).toEqual([
      [false, 'leakyRelu', 'sigmoid'],
      [false, 'tanh', 'sigmoid'],
    ]);
    expect(verdicts().size).toBe(0);
    worker?.onmessage?.({ data: verdict });
    worker?.onmessage?.({ data: null });
    expect([...verdicts()]).toEqual([
      [first, verdict],
      [second, null],
    ]);
    expect(worker?.isTerminated).toBe(true);
  });

  test('the same findings are not tried twice, other settings are', () => {
    putFindings('health', [curable()]);
    useDocument.setState({ savedAt: 1 });
    expect(StandIn.started).toHaveLength(1);
    putDocument({ ...dead, training: { ...dead.training, batchSize: 5 } }, emptyHistory(true));
    expect(StandIn.started).toHaveLength(2);
    expect(StandIn.started[0]?.isTerminated).toBe(true);
  });

  test('what can not be tried is told at once, and what a worker fails at too', () => {
    const impossible = finding({ kind: 'setActivation', layer: 'gone', activation: 'tanh' });
    const failing = curable();
    putFindings('health', [impossible, failing]);
    expect([...verdicts()]).toEqual([[impossible, null]]);
    StandIn.started[0]?.onerror?.();
    expect(verdicts().get(failing)).toBeNull();
  });
});

test('while it runs nothing is tried, and what was is forgotten', () => {
  putFindings('health', [curable()]);
  StandIn.started[0]?.onmessage?.({ data: verdict });
  expect(verdicts().size).toBe(1);
  useRun.setState({ status: 'running' });
  expect(verdicts().size).toBe(0);
  putFindings('health', [curable()]);
  expect(StandIn.started).toHaveLength(1);
  useRun.setState({ status: 'paused' });
  expect(StandIn.started).toHaveLength(2);
});
