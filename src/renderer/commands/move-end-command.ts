// Lets one end of the selected connection be moved to the neuron that is chosen next: one command for each end.
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsOneWire } from './availability.ts';
import type { Command } from './command.ts';

export function moveEndCommand(head: Pick<Command, 'id' | 'icon' | 'shortcuts'>, end: 'source' | 'target'): Command {
  return {
    ...head,
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsOneWire,
    run() {
      const [wire] = useUi.getState().selection.wires;
      if (wire !== undefined) useUi.setState({ connectFrom: { kind: 'wireEnd', wire, end } });
    },
  };
}
