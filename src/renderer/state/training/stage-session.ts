// Stepping through one optimizer step stop by stop, forwards and back. Reaching Update performs the step.
import type { UndoHistory } from '#core/document/history.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { type Stage, stagesOf } from '#core/training/stages.ts';
import { inSession } from '#renderer/signals/session.ts';
import { putDocument, useDocument } from '../stores/document-store.ts';
import { type RunSnapshot, showSnapshot, useRun } from '../stores/run-store.ts';
import { shownValues } from '../stores/shown-values.ts';
import { createTurns, type InTurn } from '../window/in-turn.ts';
import { useUi } from '../window/ui-store.ts';
import { holdForUpdate } from './shown-values-source.ts';
import { trainingSession } from './training-session.ts';

/** The moment before the step that Update performed, to which the previous stage goes back exactly. */
interface MomentBeforeUpdate {
  readonly document: NetworkDocument;
  readonly history: UndoHistory<RunSnapshot>;
  readonly snapshot: RunSnapshot;
}

interface Stepping {
  readonly inTurn: InTurn;
  beforeUpdate: MomentBeforeUpdate | null;
}

const stepping = inSession((): Stepping => ({ inTurn: createTurns(), beforeUpdate: null }));
const inTurn: InTurn = (work) => stepping().inTurn(work);

function stages(): readonly Stage[] {
  const { document } = useDocument.getState();
  return document === null ? [] : stagesOf(document.network);
}

/** The first stop, also of the next step, is about the row. */
function showStage(index: number): void {
  const all = stages();
  if (index === 0 || useRun.getState().stage === null) useUi.setState({ scope: 'row' });
  useRun.setState({ stage: all[index] ?? null, stageIndex: index, stageCount: all.length });
  // The row that is stepped through is the one that the data and the tiles mark.
  const row = shownValues()?.rowValues?.row;
  if (index === 0 && row !== undefined) useUi.setState({ row });
}

/** Ends the stepping where it stands: what was not performed yet is not done. */
export function stopStepping(): Promise<void> {
  return inTurn(async () => {
    stepping().beforeUpdate = null;
    useRun.setState({ stage: null, stageIndex: -1 });
  });
}

/** Goes on by one stage; false when the document can't be trained. */
export const nextStage = (): Promise<boolean> => inTurn(stepForward);

/** Goes back by one stage, from the first one to rest. */
export const previousStage = (): Promise<void> => inTurn(stepBack);

/** Steps that are part of something else, which waits its turn among the others. */
interface StageSteps {
  readonly forward: () => Promise<boolean>;
  readonly back: () => Promise<void>;
}

export function amongStages<Result>(work: (steps: StageSteps) => Promise<Result>): Promise<Result> {
  return inTurn(() => work({ forward: stepForward, back: stepBack }));
}

/** Goes on to the end of the present pass: forward, loss, backward, update. */
export const nextPass = (): Promise<boolean> =>
  inTurn(async () => {
    do {
      if (!(await stepForward())) return false;
    } while (!endsPass());
    return true;
  });

export const previousPass = (): Promise<void> =>
  inTurn(async () => {
    do await stepBack();
    while (useRun.getState().stage !== null && !endsPass());
  });

async function stepForward(): Promise<boolean> {
  if ((await trainingSession().standingState()) === null) return false;
  const all = stages();
  const index = (useRun.getState().stageIndex + 1) % all.length;
  if (all[index]?.kind === 'update') await performStep();
  showStage(index);
  return true;
}

async function performStep(): Promise<void> {
  const { document, history } = useDocument.getState();
  if (document === null) return;
  stepping().beforeUpdate = { document, history, snapshot: useRun.getState().snapshot };
  holdForUpdate(shownValues());
  await trainingSession().runFor({ steps: 1 });
}

async function stepBack(): Promise<void> {
  await trainingSession().pause();
  const { stage, stageIndex } = useRun.getState();
  if (stage === null) return;
  const { beforeUpdate } = stepping();
  if (stage.kind === 'update' && beforeUpdate !== null) {
    putDocument(beforeUpdate.document, beforeUpdate.history);
    showSnapshot(beforeUpdate.snapshot);
    stepping().beforeUpdate = null;
  }
  if (stageIndex > 0) showStage(stageIndex - 1);
  else useRun.setState({ stage: null, stageIndex: -1 });
}

function endsPass(): boolean {
  const { stage, stageIndex } = useRun.getState();
  return stage?.kind !== stages()[stageIndex + 1]?.kind && stage?.kind !== 'input';
}
