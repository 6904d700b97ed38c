// The commands that help: what the Help menu shows.

import { IconBug, IconEar, IconInfoCircle, IconKeyboard, IconSchool, IconVersions } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { presentLosses } from '#renderer/state/stores/present-losses.ts';
import { countProblems } from '#renderer/state/stores/problems.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { openDialog } from '#renderer/state/window/dialog-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import { type MenuEntry, separator } from '../command.ts';
import { accuracyText, lossText, runStatusKey } from '../run-status.ts';
import { tell } from '../tell.ts';

function statusSentence(): string {
  const { status, finishedBy, epoch, accuracy } = useRun.getState();
  const losses = presentLosses();
  const parts = [
    translate(useDocument.getState().dirty ? 'app.statusUnsaved' : 'app.statusUnchanged'),
    translate(runStatusKey(status, finishedBy)),
    translate('timeline.epochName', { epoch }),
    losses === null ? [] : lossText(translate, losses),
    accuracy?.epoch !== epoch ? [] : accuracyText(translate, accuracy),
    translate('app.statusProblems', { count: countProblems() }),
  ].flat();
  return `${parts.join(', ')}.`;
}

export const helpCommands: readonly MenuEntry[] = [
  {
    id: 'help.lessons',
    icon: IconSchool,
    scope: 'window',
    history: 'none',
    run: () => openDialog('lessons'),
  },
  separator,
  {
    id: 'help.shortcuts',
    icon: IconKeyboard,
    shortcuts: ['Shift+Slash'],
    scope: 'window',
    history: 'none',
    run: () => openDialog('shortcuts'),
  },
  {
    id: 'help.readStatus',
    icon: IconEar,
    shortcuts: ['Ctrl+Alt+KeyL'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    unavailable: needsDocument,
    run() {
      const sentence = statusSentence();
      announce(() => sentence);
    },
  },
  separator,
  {
    id: 'help.reportProblem',
    icon: IconBug,
    scope: 'window',
    history: 'none',
    unavailable: () => (platform().kind === 'browser' ? 'commands.whyNoLog' : null),
    run: () => platform().window.reportProblem(),
  },
  {
    id: 'help.newerVersion',
    icon: IconVersions,
    scope: 'window',
    history: 'none',
    run: () => tell(translate('app.newerVersion', { version: __APP_VERSION__ }), translate('app.newerVersionDetail')),
  },
  {
    id: 'help.about',
    icon: IconInfoCircle,
    scope: 'window',
    history: 'none',
    run: () => openDialog('about'),
  },
];
