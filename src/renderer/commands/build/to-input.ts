// Turns the selected neurons and layers into inputs; their wires stay.

import { IconLogin2 } from '@tabler/icons-react';
import { replaceKind } from '#core/document/edits/replace-kind.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { needsSelection } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';
import { selectedLayers } from '../selected-layers.ts';

function needsAnother(): MessageKey | null {
  const isThere = selectedLayers().some(({ kind }) => kind === 'dense');
  return needsSelection() ?? (isThere ? null : 'commands.whyInputAlready');
}

export const buildToInput: Command = {
  id: 'build.toInput',
  label: 'commands.build_toInput',
  icon: IconLogin2,
  scope: 'window',
  isAboutSelection: true,
  history: 'one entry',
  unavailable: needsAnother,
  async run() {
    const ids = selectedLayers().map(({ id }) => id);
    await edit((document) => replaceKind(document, ids, 'input'));
  },
};
