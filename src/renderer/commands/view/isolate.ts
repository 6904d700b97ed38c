// Shows only the wires of the selected neuron, or all again.
import { IconFilter } from '@tabler/icons-react';
import type { NeuronReference } from '#core/network/network.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import type { Command } from '../command.ts';

function onlyNeuron(): NeuronReference | null {
  const [neuron, ...others] = useUi.getState().selection.neurons;
  return neuron === undefined || others.length > 0 ? null : neuron;
}

export const viewIsolate: Command = {
  id: 'view.isolate',
  label: 'commands.view_isolate',
  icon: IconFilter,
  shortcuts: ['KeyI'],
  scope: 'canvas',
  isAboutSelection: true,
  history: 'none',
  unavailable: () => (onlyNeuron() === null ? 'commands.whyNoNeuron' : null),
  checked() {
    const neuron = onlyNeuron();
    return neuron !== null && (viewportControl()?.isIsolated(neuron) ?? false);
  },
  run() {
    const neuron = onlyNeuron();
    if (neuron !== null) viewportControl()?.toggleIsolated(neuron);
  },
};
