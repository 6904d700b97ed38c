import { describe, expect, it } from 'vitest';
import { playwrightCounts, vitestCounts } from '../../scripts/support/test-counts.mjs';

describe('the counts of npm test', () => {
  it('count a test file that could not be loaded as one failure', () => {
    const report = {
      numPassedTests: 5,
      numFailedTests: 1,
      testResults: [
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
        { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
        { status: 'failed', assertionResults: [] },
      ],
    };
    expect(vitestCounts(report)).toEqual({ passed: 5, failed: 2, flaky: 0 });
  });

  it('count a test that passed at its second try as passed, and an error outside of tests as a failure', () => {
    const report = { stats: { expected: 7, unexpected: 1, flaky: 1 }, errors: [{}] };
    expect(playwrightCounts(report)).toEqual({ passed: 8, failed: 2, flaky: 1 });
  });
});
