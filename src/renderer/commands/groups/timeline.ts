// The commands that go through the moments of a run and keep them: a section of the Train menu.

import {
  IconBookmark,
  IconChevronLeft,
  IconChevronRight,
  IconGitBranch,
  IconGitCompare,
  IconPin,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { bookmarkBeside, goToBookmark, isBookmarked, toggleBookmark } from '#renderer/state/document/bookmarks.ts';
import { saveShownMoment } from '#renderer/state/document/saved-moments.ts';
import { lookAt } from '#renderer/state/document/time-travel.ts';
import { useComparing } from '#renderer/state/stores/comparison.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { savedWithoutRun, shownMoment, shownRun } from '#renderer/state/stores/shown-run.ts';
import { useTimeline } from '#renderer/state/stores/timeline-store.ts';
import { backToLive, resumeFromHere } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { needsPast, needsTrainable } from '../availability.ts';
import type { MenuEntry } from '../command.ts';
import { announceResult } from '../edit.ts';

/** Epoch 37; within an epoch the step. */
function nameOfMoment(): string {
  const { epoch, step, snapshot } = useRun.getState();
  const ended = snapshot.log.some((point) => point.step === step);
  return ended ? translate('timeline.epochName', { epoch }) : translate('timeline.stepName', { step });
}

function unavailable(): MessageKey | null {
  const { snapshot } = useRun.getState();
  if (snapshot.state === null) return 'commands.whyNothingTrained';
  if (savedWithoutRun() !== null) return 'commands.whySavedMoment';
  const { sought, lookedAt } = useTimeline.getState();
  return sought !== null && lookedAt?.isExact !== true ? 'commands.whySeeking' : null;
}

export const timelineCommands: readonly MenuEntry[] = [
  {
    id: 'timeline.resume',
    icon: IconGitBranch,
    scope: 'window',
    history: 'one entry',
    unavailable: needsPast,
    async run() {
      const { epoch } = useRun.getState();
      resumeFromHere();
      announce(() => translate('edits.done_resumeFrom', { epoch }));
      if (needsTrainable() === null) await trainingSession().train();
    },
  },
  {
    id: 'timeline.start',
    icon: IconPlayerSkipBack,
    shortcuts: ['Ctrl+Home'],
    scope: 'window',
    history: 'none',
    unavailable: () => (shownRun() === null ? 'commands.whyNothingTrained' : null),
    async run() {
      const shown = shownRun();
      if (shown !== null) await lookAt({ run: shown.run.id, step: shown.log[0]?.step ?? 0 });
    },
  },
  {
    id: 'timeline.live',
    icon: IconPlayerSkipForward,
    shortcuts: ['Ctrl+End'],
    scope: 'window',
    history: 'none',
    // Also while the moment is still looked for.
    unavailable: () => (useTimeline.getState().sought === null ? needsPast() : null),
    run() {
      backToLive();
      announce(() => translate('timeline.announceLive'));
    },
  },
  {
    id: 'timeline.compare',
    icon: IconGitCompare,
    shortcuts: ['Alt+Shift+KeyC'],
    scope: 'window',
    history: 'none',
    unavailable: needsPast,
    checked: () => useComparing.getState().isOn,
    run() {
      const isOn = !useComparing.getState().isOn;
      useComparing.setState({ isOn });
      announce(() => translate(isOn ? 'timeline.announceCompared' : 'timeline.announceNotCompared'));
    },
  },
  {
    id: 'timeline.bookmark',
    icon: IconBookmark,
    shortcuts: ['Ctrl+Shift+KeyB'],
    scope: 'window',
    history: 'none',
    unavailable: () => (shownMoment() === null ? 'commands.whyNothingTrained' : null),
    checked: isBookmarked,
    run() {
      const isTaken = isBookmarked();
      toggleBookmark();
      const { epoch } = useRun.getState();
      announce(() => translate(isTaken ? 'timeline.announceUnmarked' : 'timeline.announceMarked', { epoch }));
    },
  },
  {
    id: 'timeline.saveMoment',
    icon: IconPin,
    shortcuts: ['Alt+Shift+KeyB'],
    scope: 'window',
    history: 'one entry',
    unavailable,
    async run() {
      announceResult(await saveShownMoment(nameOfMoment));
    },
  },
  {
    id: 'timeline.previousBookmark',
    icon: IconChevronLeft,
    shortcuts: ['Alt+PageUp'],
    scope: 'window',
    history: 'none',
    unavailable: () => (bookmarkBeside(-1) === null ? 'commands.whyNoBookmark' : null),
    run: () => goToBookmark(-1),
  },
  {
    id: 'timeline.nextBookmark',
    icon: IconChevronRight,
    shortcuts: ['Alt+PageDown'],
    scope: 'window',
    history: 'none',
    unavailable: () => (bookmarkBeside(1) === null ? 'commands.whyNoBookmark' : null),
    run: () => goToBookmark(1),
  },
];
