// The commands that explain numbers: the first sections of the Explain menu.

import {
  IconBinaryTree2,
  IconCode,
  IconHelpHexagon,
  IconMap,
  IconMathFunction,
  IconPin,
  IconZoomScan,
} from '@tabler/icons-react';
import { translate } from '#renderer/i18n/i18n.ts';
import { openLens } from '#renderer/state/window/lens-store.ts';
import { openOperationGraph } from '#renderer/state/window/operation-graph-store.ts';
import { closePanel, togglePanel, usePanelBeside } from '#renderer/state/window/panel-beside-store.ts';
import { canPin, explainedNow, isPinned, pin, unpin } from '#renderer/state/window/pins-store.ts';
import { announce, openExplain, useUi } from '#renderer/state/window/ui-store.ts';
import { needsDocument, needsSelection, needsTrainable } from '../availability.ts';
import { type MenuEntry, separator } from '../command.ts';

export const explainCommands: readonly MenuEntry[] = [
  {
    id: 'explain.open',
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
  },
  {
    id: 'explain.pin',
    icon: IconPin,
    scope: 'window',
    history: 'none',
    unavailable() {
      const target = explainedNow();
      if (target === null) return 'commands.whyNothingExplained';
      return canPin(target) ? null : 'commands.whyTooManyPins';
    },
    checked() {
      const target = explainedNow();
      return target !== null && isPinned(target);
    },
    run() {
      const target = explainedNow();
      if (target === null) return;
      const isKept = isPinned(target);
      if (isKept) unpin(target);
      else pin(target);
      announce(() => translate(isKept ? 'explain.unpinned' : 'explain.pinned'));
    },
  },
  {
    id: 'explain.quiz',
    icon: IconHelpHexagon,
    scope: 'window',
    history: 'none',
    unavailable: needsDocument,
    checked: () => useUi.getState().isQuizOn,
    run() {
      const isOn = !useUi.getState().isQuizOn;
      useUi.setState({ isQuizOn: isOn });
      announce(() => translate(isOn ? 'quiz.on' : 'quiz.off'));
    },
  },
  separator,
  {
    id: 'explain.graph',
    icon: IconBinaryTree2,
    shortcuts: ['KeyG'],
    scope: 'canvas',
    isAboutSelection: true,
    history: 'none',
    unavailable: needsDocument,
    checked: () => usePanelBeside.getState().open === 'graph',
    run() {
      const { neurons } = useUi.getState().selection;
      if (usePanelBeside.getState().open === 'graph') closePanel();
      else openOperationGraph(neurons.length === 1 ? 'selected' : 'whole');
    },
  },
  {
    id: 'explain.code',
    icon: IconCode,
    scope: 'window',
    history: 'none',
    unavailable: needsDocument,
    checked: () => usePanelBeside.getState().open === 'code',
    run: () => togglePanel('code'),
  },
  {
    id: 'explain.lens',
    icon: IconZoomScan,
    scope: 'window',
    history: 'none',
    unavailable: needsTrainable,
    checked: () => usePanelBeside.getState().open === 'lens',
    run() {
      if (usePanelBeside.getState().open === 'lens') closePanel();
      else openLens(null);
    },
  },
  {
    id: 'explain.landscape',
    icon: IconMap,
    scope: 'window',
    history: 'none',
    unavailable: needsTrainable,
    checked: () => usePanelBeside.getState().open === 'landscape',
    run: () => togglePanel('landscape'),
  },
];
