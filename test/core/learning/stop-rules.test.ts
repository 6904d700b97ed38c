// Stop rules end a run before its last epoch.
import { describe, expect, it } from 'vitest';
import { freshPatience, isTimeUp, judgeEpoch, type StopRules } from '#core/learning/stopping/stop-rules.ts';

/** What ended the run after each epoch of these validation losses; the training loss stays at 5. */
function follow(rules: StopRules, watched: readonly number[]) {
  let state = freshPatience;
  return watched.map((loss) => {
    const verdict = judgeEpoch(rules, state, 5, loss);
    state = verdict.state;
    return verdict.stoppedBy;
  });
}

describe('patience', () => {
  it('ends a run after so many epochs in a row that were not better', () => {
    expect(follow({ patience: 2 }, [3, 2, 2, 1, 1, 1.5])).toEqual([null, null, null, null, null, 'patience']);
  });

  it('takes a loss for better only by more than the minimum improvement', () => {
    const rules = { patience: 2, minimumImprovement: 0.5 };
    expect(follow(rules, [3, 2.6, 2.5])).toEqual([null, null, 'patience']);
    expect(follow(rules, [3, 2.6, 2.4, 2, 1.9])).toEqual([null, null, null, null, 'patience']);
  });

  it('waits anew when the run is started again', () => {
    expect(follow({ patience: 2 }, [1, 1, 1, 1, 1])).toEqual([null, null, 'patience', null, 'patience']);
  });

  it('never ends a run that has no such rule', () => {
    expect(follow({}, [1, 2, 3, 4])).toEqual([null, null, null, null]);
  });
});

describe('the target loss', () => {
  it('is met by the training loss at or below it, and goes before patience', () => {
    expect(judgeEpoch({ targetLoss: 0.5 }, freshPatience, 0.5, 9).stoppedBy).toBe('targetLoss');
    expect(judgeEpoch({ targetLoss: 0.5 }, freshPatience, 0.6, 0.1).stoppedBy).toBeNull();
    const waited = { best: 1, waited: 4 };
    expect(judgeEpoch({ targetLoss: 0.5, patience: 5 }, waited, 0.1, 2)).toEqual({
      state: { best: 1, waited: 0 },
      stoppedBy: 'targetLoss',
    });
  });
});

it('the time is up after so many seconds of training', () => {
  expect(isTimeUp({ seconds: 2 }, 1.99)).toBe(false);
  expect(isTimeUp({ seconds: 2 }, 2)).toBe(true);
  expect(isTimeUp({}, 1e9)).toBe(false);
});
