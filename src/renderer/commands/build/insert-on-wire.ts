// Puts a neuron on the selected connection.

import { IconLineDotted } from '@tabler/icons-react';
import { insertOnWire } from '#core/document/edits/insert-on-wire.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsOneWire } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

export const buildInsertOnWire: Command = {
  id: 'build.insertOnWire',
  label: 'commands.build_insertOnWire',
  icon: IconLineDotted,
  scope: 'window',
  history: 'one entry',
  unavailable: needsOneWire,
  async run() {
    const [wire] = useUi.getState().selection.wires;
    if (wire !== undefined) await edit((document) => insertOnWire(document, wire));
  },
};
