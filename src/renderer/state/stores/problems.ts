// Problems of the open document and its run, for the Problems panel, the status bar and badges.
import { useSyncExternalStore } from 'react';
import { type Diagnostic, isProblem } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { isWithheld, useWithheld } from '../window/withheld-store.ts';
import { compiledDocument } from './compiled-document.ts';
import { useDocument } from './document-store.ts';
import { useHealth } from './health-store.ts';
import { useRun } from './run-store.ts';
import { useSlowParts } from './slow-parts-store.ts';

const none: readonly Diagnostic[] = [];

export function useProblems(): readonly Diagnostic[] {
  const document = useDocument((state) => state.document);
  const runProblem = useRun((state) => state.problem);
  const findings = useFindings();
  const slowParts = useSlowParts((state) => state.findings);
  return document === null ? none : allProblems(document, runProblem, findings, slowParts);
}

/** They tell of computed numbers. */
function useFindings(): readonly Diagnostic[] {
  const findings = useHealth((state) => state.findings);
  return useWithheld(isWithheld) ? none : findings;
}

/** The same outside React. */
export function problemsNow(): readonly Diagnostic[] {
  const { document } = useDocument.getState();
  return document === null
    ? none
    : allProblems(document, useRun.getState().problem, findingsNow(), useSlowParts.getState().findings);
}

function findingsNow(): readonly Diagnostic[] {
  return isWithheld() ? none : useHealth.getState().findings;
}

function allProblems(
  document: NetworkDocument,
  runProblem: Diagnostic | null,
  findings: readonly Diagnostic[],
  slowParts: readonly Diagnostic[],
): readonly Diagnostic[] {
  const problems = [...compiledDocument(document).problems, ...findings, ...slowParts];
  return runProblem === null || problems.includes(runProblem) ? problems : [runProblem, ...problems];
}

/** What needs mending; information is not counted. Drawn again only when the number is another. */
export function useProblemCount(): number {
  return useSyncExternalStore(followProblems, countNow);
}

function countNow(): number {
  return problemsNow().filter(isProblem).length;
}

function followProblems(follow: () => void): () => void {
  const stops = [useDocument, useRun, useHealth, useSlowParts, useWithheld].map((store) => store.subscribe(follow));
  return () => {
    for (const stop of stops) stop();
  };
}
