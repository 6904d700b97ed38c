// Explain and help.
import { translate } from '#renderer/i18n/i18n.ts';
import { useDialogs } from '#renderer/state/dialog-store.ts';
import { announce, openExplain, useUi } from '#renderer/state/ui-store.ts';
import { needsSelection } from './availability.ts';
import type { Command } from './command.ts';

/** Opens the number that stands for the selected part: a wire's gradient, a neuron's activation. */
function explainSelection(): void {
  const { neurons, wires } = useUi.getState().selection;
  const [wire] = wires;
  const [neuron] = neurons;
  if (wire !== undefined) openExplain({ kind: 'weightGradient', wire });
  else if (neuron !== undefined) openExplain({ kind: 'activation', neuron });
  else announce(() => translate('commands.whyNothingSelected'));
}

export const helpCommands: readonly Command[] = [
  {
    id: 'explain.open',
    label: 'commands.explain_open',
    shortcuts: ['KeyE'],
    scope: 'canvas',
    unavailable: needsSelection,
    run: explainSelection,
  },
  {
    id: 'help.shortcuts',
    label: 'commands.help_shortcuts',
    shortcuts: ['Shift+Slash'],
    scope: 'window',
    run: () => useDialogs.setState({ open: 'shortcuts' }),
  },
  {
    id: 'help.about',
    label: 'commands.help_about',
    scope: 'window',
    run: () => useDialogs.setState({ open: 'about' }),
  },
];
