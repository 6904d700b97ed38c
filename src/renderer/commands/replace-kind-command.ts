// Commands that turn inputs into neurons and back: one for each way.
import { replaceKind } from '#core/document/edits/replace-kind.ts';
import type { LayerKind } from '#core/network/network.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { needsSelection } from './availability.ts';
import type { Command } from './command.ts';
import { edit } from './edit.ts';
import { selectedLayers } from './selected-layers.ts';

/** @param already why it can't be run when all that is selected is of this kind */
export function replaceKindCommand(head: Pick<Command, 'id' | 'icon'>, kind: LayerKind, already: MessageKey): Command {
  return {
    ...head,
    scope: 'window',
    isAboutSelection: true,
    history: 'one entry',
    unavailable() {
      const isThere = selectedLayers().some((layer) => layer.kind !== kind);
      return needsSelection() ?? (isThere ? null : already);
    },
    async run() {
      const ids = selectedLayers().map(({ id }) => id);
      await edit((document) => replaceKind(document, ids, kind));
    },
  };
}
