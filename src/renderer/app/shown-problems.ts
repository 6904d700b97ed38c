// The problems that are listed of many: thousands of rows would hold the window up, and nobody reads them all.
import type { Diagnostic, Severity } from '#core/diagnostics/diagnostic.ts';

export const problemsAtOnce = 100;

interface ShownProblems {
  readonly shown: readonly Diagnostic[];
  readonly others: number;
}

const bySeverity: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2 };

/** All of them as they come, or the gravest of them. */
export function shownProblems(problems: readonly Diagnostic[], most: number): ShownProblems {
  if (problems.length <= most) return { shown: problems, others: 0 };
  const gravest = [...problems].sort((one, other) => bySeverity[one.severity] - bySeverity[other.severity]);
  return { shown: gravest.slice(0, most), others: problems.length - most };
}
