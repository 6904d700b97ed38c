// Tells when the menu may say something else: when anything changes from which commands know whether they can be run or are chosen.
import { useCanvasView } from '#renderer/canvas/view/canvas-view.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { useComparing } from '#renderer/state/stores/comparison.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { useHand } from '#renderer/state/window/hand-store.ts';
import { usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { usePins } from '#renderer/state/window/pins-store.ts';
import { usePrediction } from '#renderer/state/window/prediction-store.ts';
import { useQuiz } from '#renderer/state/window/quiz-store.ts';
import { useRecents } from '#renderer/state/window/recents-store.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { useViewportControl } from '#renderer/state/window/viewport-control.ts';
import { useWithheld } from '#renderer/state/window/withheld-store.ts';

type Follow = (listener: () => void) => () => void;

interface Store<State> {
  subscribe(listener: (state: State, before: State) => void): () => void;
}

/** Some parts of a store whose others change with every movement or frame. */
function partsOf<State extends object>(store: Store<State>, ...parts: readonly (keyof State)[]): Follow {
  return (listener) =>
    store.subscribe((state, before) => {
      if (parts.some((part) => state[part] !== before[part])) listener();
    });
}

const followed: readonly Follow[] = [
  useComparing.subscribe,
  useDocument.subscribe,
  partsOf(useHand, 'isOn'),
  partsOf(usePrediction, 'isOn'),
  partsOf(useWithheld, 'level'),
  useLanguage.subscribe,
  usePanelBeside.subscribe,
  usePins.subscribe,
  useQuiz.subscribe,
  useRecents.subscribe,
  useSettings.subscribe,
  useTimeline.subscribe,
  useViewportControl.subscribe,
  partsOf(useCanvasView, 'isolated', 'miniMap'),
  // Where a run stands that goes on, only its status tells.
  partsOf(useRun, 'snapshot', 'status', 'stage'),
  partsOf(
    useUi,
    'selection',
    'focusQuantity',
    'quantityChosenDuring',
    'explainTrail',
    'explainPosition',
    'flowAnimation',
    'reducedMotion',
    'isPresenting',
    'rightInNarrow',
  ),
];

/** While a text is typed the menu copies and pastes there; how wide the window is decides where a panel is. */
const windowEvents = ['focusin', 'focusout', 'resize'] as const;

/** Returns how to stop. */
export function onMenuChange(listener: () => void): () => void {
  const stops = followed.map((follow) => follow(listener));
  for (const event of windowEvents) window.addEventListener(event, listener);
  return () => {
    for (const stop of stops) stop();
    for (const event of windowEvents) window.removeEventListener(event, listener);
  };
}
