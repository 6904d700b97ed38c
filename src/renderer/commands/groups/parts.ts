// The commands that change what is selected where it stands: a section of the Edit menu.

import {
  IconForms,
  IconLayoutDistributeVertical,
  IconMathFunction,
  IconPower,
  IconSnowflake,
} from '@tabler/icons-react';
import { isRefused } from '#core/document/edit.ts';
import { freeze, unfreeze } from '#core/document/edits/set-frozen.ts';
import { switchOff, switchOn } from '#core/document/edits/switch-off.ts';
import { tidy } from '#core/document/edits/tidy.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { hasActivation } from '#core/network/layer-definitions.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { inSession } from '#renderer/signals/session.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { startGlide } from '#renderer/state/window/glide-store.ts';
import { withProgress } from '#renderer/state/window/progress-store.ts';
import { type Places, tidyPlacesOf } from '#renderer/state/window/tidying.ts';
import { announce, useUi } from '#renderer/state/window/ui-store.ts';
import { fieldOpener } from '#renderer/state/window/viewport-control.ts';
import { needsDocument, needsSelection } from '../availability.ts';
import { needsStanding } from '../clipboard.ts';
import type { MenuEntry } from '../command.ts';
import { edit } from '../edit.ts';
import { areFrozen, freezableIn, isEmpty } from '../freezing.ts';
import { selectedLayers } from '../selected-layers.ts';
import { areOff, switchableIn } from '../switching.ts';

function needsFreezable(): MessageKey | null {
  const missing = needsSelection();
  const { document } = useDocument.getState();
  if (missing !== null || document === null) return missing;
  return isEmpty(freezableIn(document.network, useUi.getState().selection)) ? 'commands.whyNothingToFreeze' : null;
}

function needsSwitchable(): MessageKey | null {
  const missing = needsSelection();
  const { document } = useDocument.getState();
  if (missing !== null || document === null) return missing;
  const { selection } = useUi.getState();
  if (selection.neurons.length + selection.layers.length === 0) return 'commands.whyNoNeuronSelected';
  return switchableIn(document.network, selection).length === 0 ? 'commands.whyOutputStaysOn' : null;
}

const tidying = inSession(() => ({ isUnderWay: false }));

/** Thought out anew when the parts were moved, added or removed meanwhile. */
async function tidyNow(document: NetworkDocument): Promise<void> {
  const { layers, neurons } = useUi.getState().selection;
  const chosen = [...layers, ...neurons.map((neuron) => neuron.layer)];
  const say = () => translate('commands.tidying');
  const places = await withProgress(say, (signal) => tidyPlacesOf(document, chosen, signal));
  if (places === null) return;
  if (places === 'broken') {
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

export const partCommands: readonly MenuEntry[] = [
  {
    id: 'edit.rename',
    icon: IconForms,
    shortcuts: ['F2'],
    scope: 'window',
    isAboutSelection: true,
    history: 'none',
    unavailable: needsStanding,
    run() {
      const {
        layers,
        neurons,
        notes: [note],
      } = useUi.getState().selection;
      const layer = layers[0] ?? neurons[0]?.layer;
      if (layer !== undefined) fieldOpener()?.rename(layer);
      else if (note !== undefined) fieldOpener()?.writeNote(note);
    },
  },
  {
    id: 'edit.activation',
    icon: IconMathFunction,
    shortcuts: ['KeyA'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable() {
      const missing = needsSelection();
      if (missing !== null) return missing;
      return hasActivation(selectedLayers()[0]) ? null : 'commands.whyNoActivation';
    },
    run() {
      const [layer] = selectedLayers();
      if (layer !== undefined) fieldOpener()?.chooseActivation(layer.id);
    },
  },
  {
    id: 'edit.freeze',
    icon: IconSnowflake,
    shortcuts: ['KeyK'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsFreezable,
    async run() {
      const { selection } = useUi.getState();
      await edit((document) => {
        const parts = freezableIn(document.network, selection);
        return areFrozen(document.network, parts) ? unfreeze(document, parts) : freeze(document, parts);
      });
    },
  },
  {
    id: 'edit.switchOff',
    icon: IconPower,
    shortcuts: ['KeyX'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsSwitchable,
    checked() {
      const { document } = useDocument.getState();
      if (document === null) return false;
      return areOff(document.network, switchableIn(document.network, useUi.getState().selection));
    },
    async run() {
      const { selection } = useUi.getState();
      await edit((document) => {
        const neurons = switchableIn(document.network, selection);
        return (areOff(document.network, neurons) ? switchOn : switchOff)(document, { neurons });
      });
    },
  },
  {
    id: 'edit.tidy',
    icon: IconLayoutDistributeVertical,
    shortcuts: ['Alt+Shift+KeyT'],
    scope: 'window',
    history: 'one entry',
    unavailable: () =>
      needsDocument() ??
      (useDocument.getState().document?.network.layers.length === 0 ? 'commands.whyNothingToTidy' : null),
    async run() {
      const { document } = useDocument.getState();
      if (document === null || tidying().isUnderWay) return;
      tidying().isUnderWay = true;
      await tidyNow(document).finally(() => {
        tidying().isUnderWay = false;
      });
    },
  },
];
