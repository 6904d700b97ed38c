// The commands that wire what is drawn and turn it into something else: the other sections of the Insert menu.

import {
  IconArrowBarRight,
  IconArrowBarToRight,
  IconArrowBigRightLines,
  IconArrowsJoin,
  IconArrowsSplit,
  IconCircleDot,
  IconCirclePlus,
  IconCirclesRelation,
  IconLine,
  IconLineDotted,
  IconLogin2,
} from '@tabler/icons-react';
import type { Edit } from '#core/document/edit.ts';
import { addSibling } from '#core/document/edits/add-sibling.ts';
import { connect } from '#core/document/edits/connect.ts';
import { explodeLayers } from '#core/document/edits/explode-layers.ts';
import { foldLayers } from '#core/document/edits/fold-layers.ts';
import { insertOnWire } from '#core/document/edits/insert-on-wire.ts';
import { replaceKind } from '#core/document/edits/replace-kind.ts';
import { takeOut } from '#core/document/edits/take-out.ts';
import type { LayerId, LayerKind } from '#core/network/network.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { afterSign } from '#renderer/state/window/progress-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument, needsOneWire, needsSelection } from '../availability.ts';
import { type Command, type MenuEntry, separator } from '../command.ts';
import { edit } from '../edit.ts';
import { addNeuronAfterSelection, selectedNeurons } from '../inserting.ts';
import { selectedLayers } from '../selected-layers.ts';

function needsUnit(): MessageKey | null {
  const missing = needsDocument();
  if (missing !== null) return missing;
  if (useUi.getState().selection.neurons.length !== 1) return 'commands.whyNoNeuron';
  return selectedLayers()[0]?.units === 1 ? 'commands.whyAlone' : null;
}

function needsSeveral(): MessageKey | null {
  return needsSelection() ?? (selectedLayers().length < 2 ? 'edits.refused_foldOne' : null);
}

/** So many neurons that they are drawn anew after it within a tenth of a second. */
const fewNeurons = 300;

/** An edit after which every selected neuron is drawn anew. */
async function editMany(sign: 'commands.folding' | 'commands.exploding', change: Edit): Promise<void> {
  const neurons = selectedLayers().reduce((sum, { units }) => sum + units, 0);
  if (neurons <= fewNeurons) await edit(change);
  else
    await afterSign(
      () => translate(sign),
      () => edit(change),
    );
}

/** Those that are chosen as such; all neurons of a layer, and nothing else, stand for it too. */
function chosenLayers(): readonly LayerId[] {
  const { layers, neurons } = useUi.getState().selection;
  const [layer, another] = selectedLayers();
  const isWhole = layer !== undefined && another === undefined && neurons.length > 1 && neurons.length === layer.units;
  return layers.length === 0 && isWhole ? [layer.id] : layers;
}

export const buildCommands: readonly MenuEntry[] = [
  {
    id: 'build.nextNeuron',
    icon: IconCirclePlus,
    shortcuts: ['KeyN'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsDocument,
    run: addNeuronAfterSelection,
  },
  {
    id: 'build.sibling',
    icon: IconCirclesRelation,
    shortcuts: ['Shift+KeyN'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsSelection,
    async run() {
      const neuron = selectedNeurons().at(-1);
      if (neuron !== undefined) await edit((document) => addSibling(document, neuron));
    },
  },
  {
    id: 'build.connect',
    icon: IconLine,
    shortcuts: ['KeyC'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsSelection,
    async run() {
      const [from, to] = chosenLayers();
      if (from !== undefined && to !== undefined) {
        await edit((document) => connect(document, from, to));
        return;
      }
      if (from !== undefined) {
        useUi.setState({ connectFrom: { kind: 'layer', layer: from } });
        return;
      }
      const [source, target] = useUi.getState().selection.neurons;
      if (source === undefined) return;
      if (target === undefined) useUi.setState({ connectFrom: { kind: 'neuron', neuron: source } });
      else await edit((document) => connect(document, source, target));
    },
  },
  moveEndCommand(
    {
      id: 'build.moveSource',
      icon: IconArrowBarToRight,
      shortcuts: ['Shift+KeyR'],
    },
    'source',
  ),
  moveEndCommand({ id: 'build.moveTarget', icon: IconArrowBarRight, shortcuts: ['KeyR'] }, 'target'),
  {
    id: 'build.insertOnWire',
    icon: IconLineDotted,
    scope: 'window',
    history: 'one entry',
    unavailable: needsOneWire,
    async run() {
      const [wire] = useUi.getState().selection.wires;
      if (wire !== undefined) await edit((document) => insertOnWire(document, wire));
    },
  },
  separator,
  {
    id: 'build.explode',
    icon: IconArrowsSplit,
    scope: 'window',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsSelection,
    async run() {
      const ids = selectedLayers().map((layer) => layer.id);
      await editMany('commands.exploding', (document) => explodeLayers(document, ids));
    },
  },
  {
    id: 'build.takeOut',
    icon: IconArrowBigRightLines,
    scope: 'window',
    isAboutSelection: true,
    history: 'one entry',
    unavailable: needsUnit,
    async run() {
      const [neuron] = useUi.getState().selection.neurons;
      if (neuron !== undefined) await edit((document) => takeOut(document, neuron));
    },
  },
  {
    id: 'build.fold',
    icon: IconArrowsJoin,
    scope: 'window',
    history: 'one entry',
    unavailable: needsSeveral,
    async run() {
      const ids = selectedLayers().map((layer) => layer.id);
      await editMany('commands.folding', (document) => foldLayers(document, ids));
    },
  },
  separator,
  replaceKindCommand({ id: 'build.toInput', icon: IconLogin2 }, 'input', 'commands.whyInputAlready'),
  replaceKindCommand({ id: 'build.toNeuron', icon: IconCircleDot }, 'dense', 'commands.whyNeuronAlready'),
];

function moveEndCommand(head: Pick<Command, 'id' | 'icon' | 'shortcuts'>, end: 'source' | 'target'): Command {
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

/** @param already why it can't be run when all that is selected is of this kind */
function replaceKindCommand(head: Pick<Command, 'id' | 'icon'>, kind: LayerKind, already: MessageKey): Command {
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
