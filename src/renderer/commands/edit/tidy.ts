// Puts the network in columns by depth, or the selected parts when they are several.

import { IconLayoutDistributeVertical } from '@tabler/icons-react';
import { isRefused } from '#core/document/edit.ts';
import { tidy } from '#core/document/edits/tidy.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { startGlide } from '#renderer/state/window/glide-store.ts';
import { type Places, tidyPlacesOf } from '#renderer/state/window/tidying.ts';
import { announce, useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument } from '../availability.ts';
import type { Command } from '../command.ts';
import { edit } from '../edit.ts';

let isThinking = false;

/** Thought out anew when the parts were moved, added or removed meanwhile. */
async function tidyNow(document: NetworkDocument): Promise<void> {
  const { layers, neurons } = useUi.getState().selection;
  const places = await tidyPlacesOf(document, [...layers, ...neurons.map((neuron) => neuron.layer)]);
  if (places === null) {
    announce(() => translate('commands.tidyFailed'));
    return;
  }
  const now = useDocument.getState().document;
  if (now !== null && now.layout !== document.layout) return tidyNow(now);
  await edit((current) => glidingEdit(current, places));
}

function glidingEdit(document: NetworkDocument, places: Places) {
  const result = tidy(document, places);
  if (!isRefused(result)) startGlide(document.layout);
  return result;
}

export const editTidy: Command = {
  id: 'edit.tidy',
  label: 'commands.edit_tidy',
  icon: IconLayoutDistributeVertical,
  shortcuts: ['Alt+Shift+KeyT'],
  scope: 'window',
  history: 'one entry',
  unavailable: () =>
    needsDocument() ??
    (useDocument.getState().document?.network.layers.length === 0 ? 'commands.whyNothingToTidy' : null),
  async run() {
    const { document } = useDocument.getState();
    if (document === null || isThinking) return;
    isThinking = true;
    await tidyNow(document).finally(() => {
      isThinking = false;
    });
  },
};
