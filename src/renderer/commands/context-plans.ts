// Commands for what is selected: of its context menu, and those that the palette suggests first.
import { declaredKinds } from '#core/network/layer-definitions.ts';
import { type Selection, sizeOfSelection } from '#renderer/state/window/ui-store.ts';
import { type CommandId, separator } from './command.ts';

export type ContextKind = 'canvas' | 'neuron' | 'layer' | 'wire' | 'note' | 'several';

/** At the end of each menu of parts that can be copied. */
const clipboard = ['edit.cut', 'edit.copy', 'edit.duplicate', 'edit.delete'] as const;

/** The same commands as in the menu bar, the likely ones first. */
export const contextPlans: Readonly<Record<ContextKind, readonly (CommandId | typeof separator)[]>> = {
  canvas: [
    'insert.input',
    'insert.neuron',
    'insert.layer',
    'insert.note',
    separator,
    'edit.paste',
    'edit.selectAll',
    'edit.tidy',
    'view.fit',
    separator,
    'train.toggle',
    'train.nextStage',
  ],
  neuron: [
    'explain.open',
    'build.nextNeuron',
    'build.sibling',
    'build.connect',
    separator,
    'edit.rename',
    'edit.activation',
    'edit.freeze',
    'edit.switchOff',
    'build.explode',
    'build.takeOut',
    'build.toInput',
    'build.toNeuron',
    separator,
    'view.isolate',
    'view.collapse',
    'view.zoomToSelection',
    separator,
    ...clipboard,
  ],
  layer: [
    'build.nextNeuron',
    'build.sibling',
    'build.connect',
    'insert.layer',
    ...declaredKinds.map((kind) => `insert.${kind}` as const),
    separator,
    'edit.rename',
    'edit.activation',
    'edit.freeze',
    'edit.switchOff',
    'build.explode',
    'build.toInput',
    'build.toNeuron',
    separator,
    'view.collapse',
    'view.zoomToSelection',
    separator,
    ...clipboard,
  ],
  wire: [
    'explain.open',
    'build.moveSource',
    'build.moveTarget',
    'build.insertOnWire',
    'edit.freeze',
    separator,
    'view.zoomToSelection',
    separator,
    'edit.delete',
  ],
  note: ['edit.rename', separator, 'view.zoomToSelection', separator, ...clipboard],
  several: [
    'build.connect',
    'edit.freeze',
    'edit.switchOff',
    'build.explode',
    'edit.tidy',
    separator,
    'view.zoomToSelection',
    separator,
    ...clipboard,
  ],
};

export function contextOf(selection: Selection): ContextKind {
  const { neurons, layers, wires } = selection;
  const size = sizeOfSelection(selection);
  if (size !== 1) return size === 0 ? 'canvas' : 'several';
  if (neurons.length === 1) return 'neuron';
  if (layers.length === 1) return 'layer';
  return wires.length === 1 ? 'wire' : 'note';
}
