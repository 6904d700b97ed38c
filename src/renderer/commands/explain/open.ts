// Opens the number that stands for the selected part: a wire's gradient, a neuron's activation.

import { IconMathFunction } from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { announce, openExplain, useUi } from '#renderer/state/window/ui-store.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';

export const explainOpen: Command = {
  id: 'explain.open',
  label: 'commands.explain_open',
  icon: IconMathFunction,
  shortcuts: ['KeyE'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'none',
  unavailable: needsSelection,
  run() {
    const { neurons, wires } = useUi.getState().selection;
    const [wire] = wires;
    const [neuron] = neurons;
    if (wire !== undefined) openExplain({ kind: 'weightGradient', wire });
    else if (neuron !== undefined) openExplain({ kind: 'activation', neuron });
    else announce(() => translate('commands.whyNothingSelected'));
  },
};
