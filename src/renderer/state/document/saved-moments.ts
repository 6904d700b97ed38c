// Moments of training that are saved in the document: kept from a run, looked at, named, taken away.
import { checkpointOf } from '#core/checkpoints/checkpoint-of.ts';
import type { Checkpoint } from '#core/document/checkpoints/checkpoint.ts';
import { checkpointMisfit } from '#core/document/checkpoints/misfit.ts';
import { type Edit, type EditResult, isRefused } from '#core/document/edit.ts';
import { deleteCheckpoint, renameCheckpoint, saveCheckpoint } from '#core/document/edits/checkpoints.ts';
import { record } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { performEdit } from '#core/document/perform-edit.ts';
import type { Network } from '#core/network/network.ts';
import { carryRunState } from '#core/training/carry-run-state.ts';
import type { RunState } from '#core/training/run-state.ts';
import type { RunId } from '#core/training/timeline/timeline.ts';
import { computed, useSignal } from '#renderer/signals/signal.ts';
import { putDocument, useDocument } from '../stores/document-store.ts';
import { type RunSnapshot, useRun } from '../stores/run-store.ts';
import { type Moment, originOf, stretchAt, useTimeline } from '../stores/timeline-store.ts';
import { presentDocument, showSaved, withCheckpointsOf } from '../training/looking-back.ts';
import { trainingSession } from '../training/training-session.ts';
import { bookmarksOnWay } from './bookmarks.ts';
import { lookAt } from './time-travel.ts';

const none: readonly Checkpoint[] = [];

const saved = computed(() => presentDocument()?.checkpoints ?? none);
const presentNetwork = computed(() => presentDocument()?.network ?? null);

/** The same list until one is saved, renamed or taken away. */
export const savedMoments = saved.get;
export const useSavedMoments = (): readonly Checkpoint[] => useSignal(saved);

/** The network that the saved moments have to fit. */
export const usePresentNetwork = (): Network | null => useSignal(presentNetwork);

/** Where this moment stands in a run that is remembered; null: nowhere. */
export function momentOfSaved(saved: Checkpoint): Moment | null {
  const moment = useTimeline.getState().savedFrom.get(saved) ?? null;
  return moment !== null && stretchAt(moment) !== null ? moment : null;
}

/** Those that are on the way of a run, with its steps. */
export function savedOnWay(
  run: RunId,
  saved: readonly Checkpoint[],
  savedFrom: ReadonlyMap<Checkpoint, Moment>,
): readonly Pick<Checkpoint, 'name' | 'step'>[] {
  return saved.filter((each) => {
    const moment = savedFrom.get(each);
    return moment !== undefined && bookmarksOnWay(run, [moment]).length > 0;
  });
}

/** Keeps the moment that is shown. A running training pauses for it and goes on. */
export async function saveShownMoment(nameOfMoment: () => string): Promise<EditResult | null> {
  let moment: Moment | null = null;
  const result = await applyBeside((document) => {
    const shown = useDocument.getState().document ?? document;
    const { snapshot } = useRun.getState();
    moment = momentOf(snapshot);
    return saveCheckpoint(document, checkpointOfShown(shown, snapshot, nameOfMoment()));
  });
  noteOrigin(result, moment);
  return result;
}

function momentOf({ run, state }: RunSnapshot): Moment | null {
  return run === null || state === null ? null : originOf({ run, step: state.step });
}

function checkpointOfShown(shown: NetworkDocument, snapshot: RunSnapshot, name: string): Checkpoint {
  const { state, network, log } = snapshot;
  if (state === null) throw new RangeError('nothing was trained');
  const moment = momentOf(snapshot);
  // Settings may have been edited since: the optimizer's memory is that of the settings which made it.
  const training = (moment === null ? null : stretchAt(moment))?.document.training ?? shown.training;
  const carried: RunState =
    network === null || network === shown.network
      ? state
      : carryRunState(state, network, shown.network, training.optimizer);
  const point = log.findLast(({ step }) => step === state.step) ?? null;
  return checkpointOf({ ...shown, training }, carried, name, network === shown.network ? point : null);
}

function noteOrigin(result: EditResult | null, moment: Moment | null): void {
  if (result === null || isRefused(result) || moment === null) return;
  const saved = result.document.checkpoints?.at(-1);
  if (saved === undefined) return;
  const at = moment;
  useTimeline.setState(({ savedFrom }) => ({ savedFrom: new Map([...savedFrom, [saved, at]]) }));
}

export async function renameSaved(saved: Checkpoint, name: string): Promise<EditResult | null> {
  const result = await applyBeside((document) => renameCheckpoint(document, saved.name, name));
  if (result === null || isRefused(result)) return result;
  const renamed = result.document.checkpoints?.find((each) => each.parameters === saved.parameters && each !== saved);
  if (renamed === undefined) return result;
  useTimeline.setState(({ savedFrom, lookedAt }) => {
    const moment = savedFrom.get(saved);
    return {
      ...(moment === undefined ? {} : { savedFrom: new Map([...savedFrom, [renamed, moment]]) }),
      ...(lookedAt?.saved === saved ? { lookedAt: { ...lookedAt, saved: renamed } } : {}),
    };
  });
  return result;
}

export async function deleteSaved(saved: Checkpoint): Promise<EditResult | null> {
  return applyBeside((document) => deleteCheckpoint(document, saved.name));
}

/** Shows a saved moment: at its place in its run, or by itself. One that doesn't fit any more is not shown. */
export async function lookAtSaved(saved: Checkpoint): Promise<void> {
  const moment = momentOfSaved(saved);
  if (moment !== null) return lookAt(moment);
  await trainingSession().pause();
  const present = presentDocument();
  if (present !== null && checkpointMisfit(saved, present.network) === null) showSaved(saved);
}

/** A running training is committed before the edit, and goes on after it. Null when no document is open. */
async function applyBeside(edit: Edit): Promise<EditResult | null> {
  if (useRun.getState().status !== 'running') return applyStanding(edit);
  return trainingSession().between(() => applyStanding(edit));
}

function applyStanding(edit: Edit): EditResult | null {
  const present = presentDocument();
  const { document: shown, history } = useDocument.getState();
  if (present === null || shown === null) return null;
  const result = performEdit(edit, present);
  if (isRefused(result)) return result;
  const { lookedAt } = useTimeline.getState();
  const moment = lookedAt?.live.snapshot ?? useRun.getState().snapshot;
  const { label, document } = result;
  const recording = { label, before: present, after: document, momentBefore: moment, momentAfter: moment };
  if (lookedAt !== null) {
    useTimeline.setState({ lookedAt: { ...lookedAt, live: { ...lookedAt.live, document } } });
  }
  putDocument(lookedAt === null ? document : withCheckpointsOf(document, shown), record(history, recording));
  return result;
}
