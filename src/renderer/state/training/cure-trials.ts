// Tries the cures of what an examination found while training stands still, in a worker of their own; only a cure that helped is offered.
import { datasetFor } from '#core/data/dataset-of.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { isRefused } from '#core/document/edit.ts';
import { editOfFix } from '#core/document/edits/edit-of-fix.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type CureOrder, type CureVerdict, trialEpochs } from '#core/training/health/cure-trial.ts';
import { useDocument } from '../stores/document-store.ts';
import { useFindings } from '../stores/findings-store.ts';
import { useRun } from '../stores/run-store.ts';

interface TrialRequest {
  readonly findings: readonly Diagnostic[];
  readonly training: NetworkDocument['training'] | null;
}

const nothing: TrialRequest = { findings: [], training: null };

/** Begins to follow the findings; called once when the window starts. */
export function startCureTrials(): void {
  /** The same again has the same verdicts. */
  let requested = nothing;
  let giveUp = (): void => undefined;
  const follow = (): void => {
    const { document } = useDocument.getState();
    const request = document === null || useRun.getState().status === 'running' ? nothing : requestFor(document);
    if (isSame(request, requested)) return;
    giveUp();
    requested = request;
    useFindings.setState({ verdicts: new Map() });
    if (document !== null) giveUp = begin(document, request.findings);
  };
  for (const store of [useFindings, useRun, useDocument]) store.subscribe(follow);
}

function requestFor({ training }: NetworkDocument): TrialRequest {
  const findings = useFindings.getState().health.filter(({ fix }) => fix !== undefined);
  return findings.length === 0 ? nothing : { findings, training };
}

function isSame(a: TrialRequest, b: TrialRequest): boolean {
  return (
    a.training === b.training &&
    a.findings.length === b.findings.length &&
    a.findings.every((finding, index) => finding === b.findings[index])
  );
}

/** Returns how to give them up. */
function begin(document: NetworkDocument, findings: readonly Diagnostic[]): () => void {
  const orders = new Map(findings.map((finding) => [finding, orderOf(document, finding)]));
  const waiting = findings.filter((finding) => orders.get(finding) !== null);
  for (const finding of findings) if (!waiting.includes(finding)) note(finding, null);
  if (waiting.length === 0) return () => undefined;
  const worker = new Worker(new URL('../../../worker/cure.worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<CureVerdict | null>) => {
    const finding = waiting.shift();
    if (finding !== undefined) note(finding, data);
    if (waiting.length === 0) worker.terminate();
  };
  worker.onerror = () => {
    for (const finding of waiting) note(finding, null);
    worker.terminate();
  };
  worker.postMessage(waiting.map((finding) => orders.get(finding)));
  return () => worker.terminate();
}

function note(finding: Diagnostic, verdict: CureVerdict | null): void {
  useFindings.setState(({ verdicts }) => ({ verdicts: new Map(verdicts).set(finding, verdict) }));
}

/** Null: there is nothing to try, or it would take too long. */
function orderOf(document: NetworkDocument, { fix }: Diagnostic): CureOrder | null {
  const dataset = datasetFor(document);
  const { network, training: settings } = document;
  if (fix === undefined || dataset === null || trialEpochs({ network, dataset }) === null) return null;
  const result = editOfFix(fix)(document);
  return isRefused(result) ? null : { network, cured: result.document.network, settings, dataset };
}
