// The commands that go through one training step stage by stage: a section of the Train menu.

import { IconChevronLeft, IconChevronRight, IconChevronsLeft, IconChevronsRight } from '@tabler/icons-react';
import { inSession } from '#renderer/signals/session.ts';
import { nextPass, nextStage, previousPass, previousStage } from '#renderer/state/training/stage-session.ts';
import { nextTerm, previousTerm } from '#renderer/state/training/term-session.ts';
import { openExplain, rightShown, type StepBy, useUi } from '#renderer/state/window/ui-store.ts';
import { needsStage, needsTrainable } from '../availability.ts';
import type { MenuEntry } from '../command.ts';

const next: Readonly<Record<StepBy, () => Promise<boolean>>> = { pass: nextPass, layer: nextStage, term: nextTerm };
const previous: Readonly<Record<StepBy, () => Promise<void>>> = {
  pass: previousPass,
  layer: previousStage,
  term: previousTerm,
};

export const stageCommands: readonly MenuEntry[] = [
  {
    id: 'train.nextStage',
    icon: IconChevronRight,
    shortcuts: ['Period'],
    scope: 'window',
    repeats: true,
    history: 'one entry',
    unavailable: needsTrainable,
    run: () => stepThrough(next[useUi.getState().stepBy]),
  },
  {
    id: 'train.previousStage',
    icon: IconChevronLeft,
    shortcuts: ['Comma'],
    scope: 'window',
    history: 'none',
    unavailable: needsStage,
    run: () => previous[useUi.getState().stepBy](),
  },
  {
    id: 'train.nextTerm',
    shortcuts: ['Alt+Period'],
    scope: 'window',
    repeats: true,
    history: 'one entry',
    unavailable: needsTrainable,
    run: () => stepThrough(nextTerm),
  },
  {
    id: 'train.previousTerm',
    shortcuts: ['Alt+Comma'],
    scope: 'window',
    history: 'none',
    unavailable: needsStage,
    run: previousTerm,
  },
  {
    id: 'train.nextPass',
    icon: IconChevronsRight,
    shortcuts: ['Shift+Period'],
    scope: 'window',
    repeats: true,
    history: 'one entry',
    unavailable: needsTrainable,
    run: () => stepThrough(nextPass),
  },
  {
    id: 'train.previousPass',
    icon: IconChevronsLeft,
    shortcuts: ['Shift+Comma'],
    scope: 'window',
    history: 'none',
    unavailable: needsStage,
    run: previousPass,
  },
];

const explain = inSession(() => ({ hasOfferedItself: false }));

/**
 * The first time, Explain opens; after that the user decides.
 * @param move false when the network can't be trained, which Problems then tells
 */
async function stepThrough(move: () => Promise<boolean>): Promise<void> {
  if (!(await move())) {
    useUi.setState(rightShown('problems'));
    return;
  }
  if (explain().hasOfferedItself) return;
  explain().hasOfferedItself = true;
  if (useUi.getState().explainTrail.length === 0) openExplain({ kind: 'loss' });
}
