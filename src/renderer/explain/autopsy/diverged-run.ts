// The run that diverged, as the autopsy wants it.
import type { DivergedRun } from '#core/training/autopsy/autopsy.ts';
import { largestSingle } from '#core/training/autopsy/number-range.ts';
import type { RunId } from '#core/training/timeline/timeline.ts';
import { datasetFor } from '#renderer/state/stores/compiled-document.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { knownRun, stretchAt } from '#renderer/state/stores/timeline-store.ts';

export interface KnownDivergedRun extends DivergedRun {
  readonly run: RunId;
}

/** Null when the shown run has not diverged, or is not remembered. */
export function divergedRun(): KnownDivergedRun | null {
  const { status, state, run, network, log } = useRun.getState().snapshot;
  if (status !== 'diverged' || state === null || run === null || network === null) return null;
  const trained = stretchAt({ run, step: state.step })?.document ?? null;
  const dataset = trained === null ? null : datasetFor(trained);
  if (trained === null || dataset === null) return null;
  return { run, network, settings: trained.training, dataset, state, log, largest: largestSingle, start: startOf(run) };
}

/** Only a run that was never changed can be made again from its start. */
function startOf(id: RunId) {
  const run = knownRun(id);
  const [only] = run?.stretches ?? [];
  return run?.stretches.length === 1 && only?.firstStep === 0 ? only.document.network : null;
}
