// Marks on a run, also on the part that it shares with the run it left.
import { describe, expect, it } from 'vitest';
import { exampleById } from '#core/examples/examples.ts';
import type { LossPoint } from '#core/training/trainer.ts';
import type { KnownRun } from '#renderer/state/stores/timeline-store.ts';
import { lossArea } from '#renderer/timeline/loss-area.ts';
import { markNear, marksOf } from '#renderer/timeline/marks.ts';

const document = exampleById('circle').document();

function logOf(losses: readonly number[], validation: readonly number[] = []): readonly LossPoint[] {
  return losses.map((loss, epoch) => ({ epoch, step: epoch * 10, loss, validationLoss: validation[epoch] ?? null }));
}

function run(id: number, starts: readonly number[], more: Partial<KnownRun> = {}): KnownRun {
  const stretches = starts.map((firstStep) => ({ firstStep, document }));
  return { id, fork: null, log: [], lastStep: 100, stretches, divergences: [], ...more };
}

function marks(marked: KnownRun, log: readonly LossPoint[], runs: readonly KnownRun[] = [marked]) {
  return marksOf({ run: marked, log, runs, bookmarks: [], saved: [] });
}

describe('marks', () => {
  it('stars the lowest validation loss, or the lowest training loss without a split', () => {
    const plain = run(0, [0]);
    expect(marks(plain, logOf([3, 1, 2], [5, 4, 3]))).toEqual([{ kind: 'bestValidation', step: 20 }]);
    expect(marks(plain, logOf([3, 1, 2]))).toEqual([{ kind: 'bestTraining', step: 10 }]);
    expect(marks(plain, logOf([3, Number.NaN, 2]))).toEqual([{ kind: 'bestTraining', step: 20 }]);
    expect(marks(plain, logOf([3]))).toEqual([]);
  });

  it('marks bookmarks, saved moments, edits and divergences, in their order', () => {
    const edited = run(1, [0, 40], { divergences: [90] });
    const bookmarks = [{ run: 1, step: 70 }];
    const saved = [{ name: 'then', step: 55 }];
    expect(marksOf({ run: edited, log: [], runs: [edited], bookmarks, saved })).toEqual([
      { kind: 'edit', step: 40 },
      { kind: 'saved', step: 55, name: 'then' },
      { kind: 'bookmark', step: 70 },
      { kind: 'divergence', step: 90 },
    ]);
  });

  it('shows what the run that was left did before the fork, and nothing that it did after', () => {
    const left = run(0, [0, 20, 80], { divergences: [90] });
    const branch = run(1, [50, 60], { fork: { run: 0, step: 50 } });
    expect(marks(branch, [], [left, branch])).toEqual([
      { kind: 'edit', step: 20 },
      { kind: 'fork', step: 50, run: 0 },
      { kind: 'edit', step: 60 },
    ]);
  });

  it('is hit within reach, the nearest one first', () => {
    const places = [
      { step: 10, place: 0.1 },
      { step: 11, place: 0.11 },
    ];
    expect(markNear(places, 0.108, 0.01)).toBe(11);
    expect(markNear(places, 0.13, 0.01)).toBeNull();
  });
});

describe('the faint area of the losses', () => {
  it('ends where the log ends, with what is not finite at the top', () => {
    expect(lossArea(logOf([2, 1, Number.POSITIVE_INFINITY]), { width: 100, height: 10 }, 0.5)).toBe(
      'M0 0L25 5L50 0V10H0Z',
    );
    expect(lossArea(logOf([2]), { width: 100, height: 10 }, 1)).toBe('');
  });
});
