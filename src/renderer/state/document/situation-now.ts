// The state of the window as tasks of a lesson ask for it, and word of every change in it.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { nameOfNeuron } from '#core/network/network-queries.ts';
import { nameOfWire } from '#core/teaching/lesson/named-parts.ts';
import type { Moment, Situation } from '#core/teaching/lesson/situation.ts';
import { type LessonView, lessonExperiments, lessonViews } from '#core/teaching/lesson/tasks.ts';
import { stageName } from '#core/training/stages.ts';
import { useDocument } from '../stores/document-store.ts';
import { useRun } from '../stores/run-store.ts';
import { shownQuantity } from '../stores/shown-quantity.ts';
import { onExperiments, standingOf } from '../training/experiments.ts';
import { useDialogs } from '../window/dialog-store.ts';
import { usePanelBeside } from '../window/panel-beside-store.ts';
import { useSettings } from '../window/settings-store.ts';
import { useUi } from '../window/ui-store.ts';
import { isNarrowWindow } from '../window/window-size.ts';

/** What is remembered since a step began. */
export interface StepBeginning {
  readonly start: NetworkDocument;
  readonly trained: number;
}

export function situationNow({ start, trained }: StepBeginning): Situation | null {
  const { document } = useDocument.getState();
  return document === null ? null : { ...seenNow(document), start, trained };
}

/** For who records what is done from one moment to another. */
export function momentNow(): Moment | null {
  const { document, history } = useDocument.getState();
  if (document === null) return null;
  const { epoch, step: updates, log, snapshot } = useRun.getState();
  const isWithinEpoch = (snapshot.state?.position ?? 0) > 0;
  return { ...seenNow(document), epoch, updates, isWithinEpoch, log, depth: history.position };
}

function seenNow(document: NetworkDocument) {
  const { log, stage } = useRun.getState();
  return {
    document,
    loss: log.length > 1 ? (log.at(-1)?.loss ?? null) : null,
    stage: stage === null ? null : stageName(stage),
    row: useUi.getState().row,
    quantity: shownQuantity(),
    selected: selectedNames(document),
    views: openViews(),
    finished: new Set(lessonExperiments.filter((each) => standingOf(each) === 'finished')),
  };
}

export function selectedNames({ network }: NetworkDocument): readonly string[] {
  const { neurons, wires, layers } = useUi.getState().selection;
  return [
    ...neurons.map((neuron) => nameOfNeuron(network, neuron)),
    ...wires.map((wire) => nameOfWire(network, wire)),
    ...layers.flatMap((id) => network.layers.find((layer) => layer.id === id)?.name ?? []),
  ];
}

/** Of all that is open, what a lesson can ask for. */
function openViews(): ReadonlySet<LessonView> {
  const { rightTab, leftTab, rightInNarrow } = useUi.getState();
  const { panels } = useSettings.getState();
  const open: ReadonlySet<string | null> = new Set([
    ...(panels.dockOpen ? panels.tiles : []),
    ...(panels.leftOpen ? [leftTab] : []),
    ...((isNarrowWindow() ? rightInNarrow : panels.rightOpen) ? [rightTab] : []),
    usePanelBeside.getState().open,
    useDialogs.getState().open,
  ]);
  return new Set(lessonViews.filter((view) => open.has(view)));
}

/** @returns what ends it */
export function onSituationChanged(listener: () => void): () => void {
  const stores = [useDocument, useRun, useUi, useSettings, usePanelBeside, useDialogs];
  const ends = [...stores.map((store) => store.subscribe(listener)), onExperiments(listener)];
  return () => {
    for (const end of ends) end();
  };
}
