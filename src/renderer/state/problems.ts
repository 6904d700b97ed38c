// What is wrong with the open document and its run, for the Problems panel, the status bar and badges.
import { type Diagnostic, isProblem } from '#core/diagnostics/diagnostic.ts';
import { compiledDocument } from './compiled-document.ts';
import { useDocument } from './document-store.ts';
import { useHealth } from './health-store.ts';
import { useRun } from './run-store.ts';
import { useSlowParts } from './slow-parts-store.ts';

const none: readonly Diagnostic[] = [];

export function useProblems(): readonly Diagnostic[] {
  const document = useDocument((state) => state.document);
  const runProblem = useRun((state) => state.problem);
  const findings = useHealth((state) => state.findings);
  const slowParts = useSlowParts((state) => state.findings);
  if (document === null) return none;
  const problems = [...compiledDocument(document).problems, ...findings, ...slowParts];
  return runProblem === null || problems.includes(runProblem) ? problems : [runProblem, ...problems];
}

/** What needs mending; information is not counted. */
export function useProblemCount(): number {
  return useProblems().filter(isProblem).length;
}
