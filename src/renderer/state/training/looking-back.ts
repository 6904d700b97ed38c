// Time travel in a run: a past moment shown in place of the present, back to live, and resuming from there as a new branch.

import { documentAt, runStateAt } from '#core/checkpoints/checkpoint-of.ts';
import { datasetFor } from '#core/data/dataset-of.ts';
import { undivided } from '#core/data/split.ts';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { parametersOf } from '#core/document/edits/steps/both-parameter-sets.ts';
import { record } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { writeParameters } from '#core/network/parameter-layout.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { TrainingEvent } from '#core/training/training-messages.ts';
import { compiledAlike } from '../stores/compiled-document.ts';
import { putDocument, useDocument } from '../stores/document-store.ts';
import { type RunSnapshot, showSnapshot, useRun } from '../stores/run-store.ts';
import { knownRun, type LookedAt, stretchAt, type TrainedStretch, useTimeline } from '../stores/timeline-store.ts';
import { showingOnce } from './shown-values-source.ts';

type FoundMoment = Extract<TrainingEvent, { kind: 'moment' }>;

/** The document as it stands, whatever moment is shown. */
export function presentDocument(): NetworkDocument | null {
  return useTimeline.getState().lookedAt?.live.document ?? useDocument.getState().document;
}

/** Shows the present again; nothing has changed. */
export function backToLive(): void {
  const { lookedAt } = useTimeline.getState();
  useTimeline.setState({ sought: null, lookedAt: null });
  if (lookedAt === null) return;
  showTogether(lookedAt.live.document, lookedAt.live.snapshot);
}

/** What is looked at becomes the present, as an undo entry. Training from here makes another run. */
export function resumeFromHere(): void {
  const { lookedAt } = useTimeline.getState();
  const { document, history } = useDocument.getState();
  useTimeline.setState({ sought: null });
  if (lookedAt === null || document === null) return;
  const { live } = lookedAt;
  const { snapshot } = useRun.getState();
  useTimeline.setState({ lookedAt: null });
  const label = { code: 'resumeFrom', values: { epoch: snapshot.state?.epoch ?? 0 } } as const;
  const recording = { label, before: live.document, after: document };
  putDocument(document, record(history, { ...recording, momentBefore: live.snapshot, momentAfter: snapshot }));
}

/** The worker has found what was looked for: it is shown everywhere. */
export function showMoment({ run, step, state, isExact }: FoundMoment): void {
  const trained = stretchAt({ run, step });
  const { document } = useDocument.getState();
  // A run that began meanwhile is the present; so is what was gone back to.
  const isLate = useTimeline.getState().sought === null || useRun.getState().status === 'running';
  if (trained === null || document === null || isLate) return;
  const live = useTimeline.getState().lookedAt?.live ?? { document, snapshot: useRun.getState().snapshot };
  const shown = withCheckpointsOf(live.document, documentOf(trained, state));
  useTimeline.setState({ lookedAt: { moment: { run, step }, saved: null, isExact, live } });
  const log = (knownRun(run)?.log ?? []).filter(({ epoch }) => epoch <= state.epoch);
  // Where a stretch begins the document may have been edited after its last epoch.
  const isLogged = log.at(-1)?.step === state.step && (step === 0 || step > trained.firstStep);
  const logged = isLogged ? shown : null;
  showTogether(shown, snapshotAt(live, { run, state, log, logged, network: shown.network }));
}

/** Shows a saved moment of a run that isn't remembered; it must fit the present network. */
export function showSaved(saved: Checkpoint): void {
  const { lookedAt } = useTimeline.getState();
  const { document } = useDocument.getState();
  if (document === null) return;
  const live = lookedAt?.live ?? { document, snapshot: useRun.getState().snapshot };
  const shown = documentAt(live.document, saved);
  const state = runStateAt(shown, saved, datasetFor(shown)?.split ?? undivided(0));
  useTimeline.setState({ sought: null, lookedAt: { moment: null, saved, isExact: true, live } });
  const { epoch, step, loss, validationLoss = null } = saved;
  const log = loss === undefined ? [] : [{ epoch, step, loss, validationLoss }];
  const logged = loss === undefined ? null : shown;
  showTogether(shown, snapshotAt(live, { run: null, state, log, logged, network: shown.network }));
}

/** Document and run change at once: what follows from them is made once. */
function showTogether(document: NetworkDocument, snapshot: RunSnapshot): void {
  showingOnce(() => {
    useDocument.setState({ document });
    showSnapshot(snapshot);
  });
}

/** There is no such moment; what is shown stays. */
export function missMoment(): void {
  useTimeline.setState(({ lookedAt }) => ({ sought: lookedAt?.moment ?? null }));
}

/** Where a stretch begins its document has every digit; the engine may have rounded them. *Reset* returns to where it did. */
function documentOf({ firstStep, document }: TrainedStretch, { step, parameters }: RunState): NetworkDocument {
  if (step === firstStep) return document;
  const network = writeParameters(document.network, parameters);
  // Compiling takes longer than all else that is made of a moment.
  compiledAlike(network, document.network);
  return { ...document, network, initial: document.initial ?? parametersOf(document.network) };
}

/** What is saved in a document doesn't go back in time with it. */
export function withCheckpointsOf(
  { checkpoints }: NetworkDocument,
  { checkpoints: _, ...document }: NetworkDocument,
): NetworkDocument {
  return checkpoints === undefined ? document : { ...document, checkpoints };
}

function snapshotAt(
  live: LookedAt['live'],
  moment: Pick<RunSnapshot, 'run' | 'state' | 'log' | 'logged' | 'network'>,
): RunSnapshot {
  const { epochGoal } = live.snapshot;
  return { ...moment, epochGoal, status: 'paused', finishedBy: null, problem: null };
}
