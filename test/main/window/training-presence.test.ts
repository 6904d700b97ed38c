// A training as the system sees it: progress, no sleep, and a word at the end of a long one.
import { describe, expect, it } from 'vitest';
import { TrainingPresence } from '../../../src/main/window/training-presence.ts';

const ended = { title: 'XOR', body: 'done' };

function presence({ isFocused = false, mayKeepAwake = (): boolean => true } = {}) {
  const said: string[] = [];
  const system = {
    showProgress: (share: number) => void said.push(`progress ${share}`),
    isFocused: () => isFocused,
    keepAwake: () => {
      said.push('awake');
      return () => void said.push('asleep');
    },
    notify: (title: string, body: string) => void said.push(`${title}: ${body}`),
  };
  return { said, shown: new TrainingPresence(system, mayKeepAwake) };
}

describe('a training', () => {
  it('is on the task bar and keeps awake once, until it ends', () => {
    const { said, shown } = presence();
    shown.show({ progress: 0, ended: null }, 0);
    shown.show({ progress: 0.5, ended: null }, 1000);
    shown.show({ progress: null, ended: null }, 2000);
    expect(said).toEqual(['progress 0', 'awake', 'progress 0.5', 'progress -1', 'asleep']);
  });

  it.each([
    ['a long one is told of', 20_000, {}, true],
    ['a short one is waited for', 19_999, {}, false],
    ['who looks at the window sees it', 20_000, { isFocused: true }, false],
  ])('%s', (_what, length, options, isTold) => {
    const { said, shown } = presence(options);
    shown.show({ progress: 0, ended: null }, 0);
    shown.show({ progress: null, ended }, length);
    expect(said.includes('XOR: done')).toBe(isTold);
  });

  it('lets the machine sleep when that is the wish, from then on', () => {
    let mayKeepAwake = true;
    const { said, shown } = presence({ mayKeepAwake: () => mayKeepAwake });
    shown.show({ progress: 0, ended: null }, 0);
    mayKeepAwake = false;
    shown.show({ progress: 0.1, ended: null }, 1);
    shown.show({ progress: 0.2, ended: null }, 2);
    expect(said.filter((each) => each === 'asleep')).toHaveLength(1);
    expect(said.filter((each) => each === 'awake')).toHaveLength(1);
  });

  it('of a window that is gone ends', () => {
    const { said, shown } = presence();
    shown.show({ progress: 0.3, ended: null }, 0);
    shown.end();
    shown.end();
    expect(said).toEqual(['progress 0.3', 'awake', 'progress -1', 'asleep']);
  });
});
