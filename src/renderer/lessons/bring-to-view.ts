// Reveals a step's place on the screen, so that what is pointed at can be seen and what is asked for can be done.
import type { LessonStep } from '#core/teaching/lesson/lesson.ts';
import type { Target } from '#core/teaching/lesson/targets.ts';
import type { LessonView } from '#core/teaching/lesson/tasks.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { useLesson } from '#renderer/state/window/lesson-store.ts';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { select, useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { openView } from './perform.ts';
import { elementOf } from './target-element.ts';

/** Where opening something is itself what the step waits for, it is the learner's to do. @returns what makes the room free again */
export function bringToView({ pointAt, task }: LessonStep): (() => void) | undefined {
  const { document } = useDocument.getState();
  // It may have grown in the step before.
  viewportControl()?.keepWhole();
  if (pointAt === undefined || document === null || task?.kind === 'open') return;
  const view = viewOf(pointAt);
  // Settings of the document stand there only while no part is selected.
  if (view === 'inspect' && isOfDocument(pointAt)) select({});
  const element = elementOf(pointAt, document.network);
  if (view === null) {
    if (element !== null && isCutOff(element)) viewportControl()?.fit();
    return;
  }
  return element === null ? opened(view) : undefined;
}

/** The panel in which the place is; null: it is on the canvas or in the toolbar. */
function viewOf(target: Target): LessonView | null {
  if (target.kind === 'chart') return target.name;
  if (target.kind === 'field') return target.name === 'dataset' ? 'data' : 'inspect';
  return target.kind === 'button' && target.name === 'row' ? 'data' : null;
}

/** By the edges of the canvas. */
function isCutOff(element: Element): boolean {
  const canvas = element.closest('[role="application"]')?.getBoundingClientRect();
  if (canvas === undefined) return false;
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return top < canvas.top || bottom > canvas.bottom || left < canvas.left || right > canvas.right;
}

function isOfDocument(target: Target): boolean {
  return target.kind === 'field' && !['activation', 'units', 'weight', 'bias'].includes(target.name);
}

/** What it takes of the canvas it gives back, where that is narrow. */
function opened(view: LessonView): (() => void) | undefined {
  const { leftOpen } = useSettings.getState().panels;
  const { rightInNarrow } = useUi.getState();
  void openView(view);
  if (view === 'inspect') return rightInNarrow ? undefined : () => useUi.setState({ rightInNarrow: false });
  if (leftOpen || view !== 'data') return;
  return () => {
    // At the lesson's end, who made room for it has put the panel back.
    if (useLesson.getState().lesson !== null) changePanels({ leftOpen: false });
  };
}
