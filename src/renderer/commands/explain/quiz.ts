// The Explain panel asks for sign and size before it shows a number; again to have numbers shown at once.

import { IconHelpHexagon } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { useQuiz } from '#renderer/state/window/quiz-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';

export const explainQuiz: Command = {
  id: 'explain.quiz',
  label: 'commands.explain_quiz',
  icon: IconHelpHexagon,
  scope: 'window',
  history: 'none',
  unavailable: needsDocument,
  checked: () => useQuiz.getState().isOn,
  run() {
    const isOn = !useQuiz.getState().isOn;
    useQuiz.setState({ isOn });
    announce(() => translate(isOn ? 'quiz.on' : 'quiz.off'));
  },
};
