// At 1× a run can be watched: its epochs in about twelve seconds, and never more than sixty in one.
import { describe, expect, it } from 'vitest';
import { examples } from '#core/examples/examples.ts';
import { epochsPerSecondOf } from '#renderer/state/training/run-pace.ts';
import { speeds } from '#renderer/state/window/ui-store.ts';

describe('the pace of a run', () => {
  it.each(examples.map(({ id, document }) => [id, document().training.epochs] as const))(
    'lets %s be watched at 1×',
    (_, epochs) => {
      const pace = epochsPerSecondOf(1, epochs) ?? Infinity;
      expect(pace).toBeLessThanOrEqual(60);
      expect(epochs / pace).toBeGreaterThanOrEqual(11.9);
    },
  );

  it('takes twelve seconds for the epochs of a run that has few, and sixty epochs a second for one that has many', () => {
    expect(epochsPerSecondOf(1, 300)).toBe(25);
    expect(epochsPerSecondOf(1, 12)).toBe(1);
    expect(epochsPerSecondOf(1, 10_000)).toBe(60);
    expect(epochsPerSecondOf(1, 0)).toBeGreaterThan(0);
  });

  it('is scaled by the other speeds, up to as fast as it goes', () => {
    for (const speed of speeds) {
      if (speed !== 'max') expect(epochsPerSecondOf(speed, 300)).toBe(25 * speed);
    }
    expect(epochsPerSecondOf('max', 300)).toBeNull();
  });
});
