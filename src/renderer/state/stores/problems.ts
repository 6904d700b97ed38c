// Problems of the open document and its run, for the Problems panel, the status bar and badges.
import { type Diagnostic, type DiagnosticCode, isProblem } from '#core/diagnostics/diagnostic.ts';
import { computed, useSignal } from '#renderer/signals/signal.ts';
import { isWithheld } from '../window/withheld-store.ts';
import { compiledDocument } from './compiled-document.ts';
import { useDocument } from './document-store.ts';
import { useFindings } from './findings-store.ts';
import { useRun } from './run-store.ts';

const none: readonly Diagnostic[] = [];

/** An empty canvas says by itself how to begin: what isn't there yet is no problem. */
const notBegun: ReadonlySet<DiagnosticCode> = new Set(['noInput', 'noOutput', 'noDataset']);

const problems = computed((): readonly Diagnostic[] => {
  const { document } = useDocument.getState();
  if (document === null) return none;
  const { problem } = useRun.getState();
  // Findings tell of computed numbers.
  const { health, slowParts } = useFindings.getState();
  const isEmpty = document.network.layers.length === 0;
  const compiled = compiledDocument(document).problems.filter(({ code }) => !isEmpty || !notBegun.has(code));
  const found = [...compiled, ...(isWithheld() ? none : health), ...slowParts];
  return problem === null || found.includes(problem) ? found : [problem, ...found];
}, hasSameItems);

/** What needs mending; information is not counted. */
const problemCount = computed(() => problems.get().filter(isProblem).length);

export const useProblems = (): readonly Diagnostic[] => useSignal(problems);
export const useProblemCount = (): number => useSignal(problemCount);

/** The same outside React. */
export const countProblems = problemCount.get;

function hasSameItems<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
