import { expect, test } from 'vitest';
import type { Diagnostic, Severity } from '#core/diagnostics/diagnostic.ts';
import { shownProblems } from '#renderer/app/shown-problems.ts';

const problem = (severity: Severity, layer: number): Diagnostic => ({
  code: 'unusedInput',
  severity,
  place: { layer: `x${layer}` },
  values: { name: `x${layer}` },
});

test('few problems are listed as they come', () => {
  const problems = [problem('warning', 0), problem('error', 1), problem('information', 2)];
  expect(shownProblems(problems, 3)).toEqual({ shown: problems, others: 0 });
});

test('of nine thousand a hundred are listed, errors first, each kind in its order', () => {
  const warnings = Array.from({ length: 9000 }, (_, index) => problem('warning', index));
  const errors = [problem('error', 9000), problem('error', 9001)];
  const { shown, others } = shownProblems([...warnings, ...errors], 100);
  expect(shown).toEqual([...errors, ...warnings.slice(0, 98)]);
  expect(others).toBe(8902);
});
