// The time when a file was opened, as short as a narrow column needs it.
import { describe, expect, it } from 'vitest';
import { briefMomentText } from '#renderer/library/recent-files.tsx';

describe('the moment at which a file was opened', () => {
  const opened = new Date(2026, 11, 1, 19, 5).getTime();

  it('has its time within the year', () => {
    expect(briefMomentText(opened, 'ko', opened)).toBe('12월 1일 19:05');
    expect(briefMomentText(opened, 'en', opened)).toBe('1 Dec, 19:05');
  });

  it('has its year where that is another', () => {
    const later = new Date(2027, 0, 1).getTime();
    expect(briefMomentText(opened, 'ko', later)).toBe('2026. 12. 1.');
    expect(briefMomentText(opened, 'en', later)).toBe('1 Dec 2026');
  });
});
