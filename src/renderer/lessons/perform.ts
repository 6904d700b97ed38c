// *Show me*: does in the window what a step's solution says, by the same ways as the learner's own hand.
import { isRefused } from '#core/document/edit.ts';
import { editOf, isEdit, type ViewKind } from '#core/teaching/lesson/edit-rules.ts';
import { partNamed } from '#core/teaching/lesson/named-parts.ts';
import type { DockChart } from '#core/teaching/lesson/targets.ts';
import type { Action, ActionOf, LessonExperiment, LessonView } from '#core/teaching/lesson/tasks.ts';
import { stageName } from '#core/training/stages.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { applyEdit } from '#renderer/state/document/apply-edit.ts';
import { fetchTableOf } from '#renderer/state/document/data-at-hand.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { chooseQuantity } from '#renderer/state/stores/shown-quantity.ts';
import { standingOf } from '#renderer/state/training/experiments.ts';
import { nextStage } from '#renderer/state/training/stage-session.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { openPanel } from '#renderer/state/window/panel-beside-store.ts';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { emptySelection, pickRow, rightShown, useUi } from '#renderer/state/window/ui-store.ts';
import { startButton } from './target-element.ts';

type ViewActions = { readonly [Kind in ViewKind]: (action: ActionOf<Kind>) => void | Promise<void> };

const viewActions: ViewActions = {
  pickRow: ({ row }) => pickRow(row - 1),
  select: ({ part }) => selectPart(part),
  showQuantity: ({ quantity }) => chooseQuantity(quantity),
  open: ({ view }) => openView(view),
  experiment: ({ name }) => runExperiment(name),
};

/** As by hand: it is opened, its own button is pressed, and it runs until it comes to its end or somebody ends it. */
async function runExperiment(name: LessonExperiment): Promise<void> {
  await openView(name);
  await until(() => startButton(name) !== null, opening);
  if (standingOf(name) !== 'running') startButton(name)?.click();
  await until(() => standingOf(name) !== 'running');
}

/** Milliseconds in which a panel or a dialog comes that was opened. */
const opening = 10_000;

/** Asked at every picture. */
function until(isSo: () => boolean, patience = Infinity): Promise<void> {
  const last = performance.now() + patience;
  return new Promise((resolve) => {
    const look = (): void => {
      if (isSo() || performance.now() > last) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** False: it can't be done as things stand. */
export async function perform(action: Action): Promise<boolean> {
  if (isEdit(action)) {
    if (action.kind === 'reset' || action.kind === 'reinitialise') await trainingSession().pause();
    if (action.kind === 'chooseDataset') await fetchTableOf({ kind: 'builtin', name: action.name });
    const result = await applyEdit(editOf(action));
    return result !== null && !isRefused(result);
  }
  if (action.kind === 'train') return trainingSession().runFor({ epochs: action.epochs });
  if (action.kind === 'step') return stepTo(action.stage);
  const performView = viewActions[action.kind] as (action: Action) => void | Promise<void>;
  await performView(action);
  return true;
}

/** More than the stages of two rounds are never needed. */
async function stepTo(wanted: string): Promise<boolean> {
  for (let steps = 0; steps <= 2 * Math.max(3, useRun.getState().stageCount) + 3; steps += 1) {
    const { stage } = useRun.getState();
    if (stage !== null && stageName(stage) === wanted) return true;
    if (!(await nextStage())) return false;
  }
  return false;
}

export function selectPart(name: string): void {
  const { document } = useDocument.getState();
  const part = document === null ? null : partNamed(document.network, name);
  if (part === null) return;
  const selection = { ...emptySelection };
  if (part.kind === 'neuron') useUi.setState({ selection: { ...selection, neurons: [part.neuron] } });
  else if (part.kind === 'layer') useUi.setState({ selection: { ...selection, layers: [part.layer] } });
  else useUi.setState({ selection: { ...selection, wires: [part.wire] } });
}

export function openView(view: LessonView): void | Promise<void> {
  switch (view) {
    case 'inspect':
    case 'explain':
      changePanels({ rightOpen: true });
      useUi.setState(rightShown(view));
      return view === 'explain' && isNumberSelected() ? runCommand('explain.open') : undefined;
    case 'outline':
    case 'data':
      changePanels({ leftOpen: true });
      return useUi.setState({ leftTab: view });
    case 'graph':
    case 'census':
    case 'landscape':
    case 'race':
    case 'lens':
      return openPanel(view);
    case 'folds':
      return runCommand('train.crossValidate');
    default:
      return showTile(view);
  }
}

function isNumberSelected(): boolean {
  const { neurons, wires } = useUi.getState().selection;
  return neurons.length + wires.length > 0;
}

/** In place of the last chart, where there is no room for one more. */
function showTile(view: DockChart): void {
  const { tiles } = useSettings.getState().panels;
  changePanels({ dockOpen: true, tiles: tiles.includes(view) ? tiles : [...tiles.slice(0, 3), view] });
}
