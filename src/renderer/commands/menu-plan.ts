// Which menu holds which command, in which order.
import type { MessageKey } from '#messages/catalogue.ts';

export const separator = '-';

export interface MenuPlan {
  readonly id: string;
  readonly label: MessageKey;
  readonly items: readonly (string | MenuPlan)[];
}

export const menuPlans: readonly MenuPlan[] = [
  {
    id: 'file',
    label: 'commands.menu_file',
    items: [
      'file.new',
      'file.open',
      { id: 'file.recent', label: 'commands.menu_openRecent', items: [] },
      separator,
      'file.save',
      'file.saveAs',
      'file.revert',
      separator,
      'file.close',
    ],
  },
  {
    id: 'edit',
    label: 'commands.menu_edit',
    items: [
      'edit.undo',
      'edit.redo',
      separator,
      'edit.cut',
      'edit.copy',
      'edit.paste',
      'edit.pasteConnected',
      'edit.duplicate',
      'edit.delete',
      separator,
      'edit.rename',
      'edit.activation',
      'edit.freeze',
      separator,
      'edit.selectAll',
      separator,
      'edit.find',
      'edit.findNext',
      'edit.findPrevious',
      separator,
      'edit.palette',
    ],
  },
  {
    id: 'view',
    label: 'commands.menu_view',
    items: [
      {
        id: 'view.wires',
        label: 'commands.menu_wires',
        items: ['view.wires.weight', 'view.wires.signal', 'view.wires.gradient', 'view.wires.update'],
      },
      'view.matrix',
      {
        id: 'view.zoom',
        label: 'commands.menu_zoom',
        items: ['view.zoomIn', 'view.zoomOut', 'view.zoomReset', separator, 'view.fit', 'view.zoomToSelection'],
      },
      {
        id: 'view.panels',
        label: 'commands.menu_panels',
        items: ['view.left', 'view.right', 'view.dock', separator, 'view.nextArea', 'view.previousArea'],
      },
      separator,
      'view.collapse',
      'view.collapseAll',
      'view.isolate',
      'view.miniMap',
      separator,
      {
        id: 'view.theme',
        label: 'commands.menu_theme',
        items: ['view.theme.light', 'view.theme.dark', 'view.theme.system'],
      },
      { id: 'view.language', label: 'commands.menu_language', items: ['view.language.ko', 'view.language.en'] },
      separator,
      'view.flowAnimation',
      'view.reduceMotion',
    ],
  },
  {
    id: 'insert',
    label: 'commands.menu_insert',
    items: [
      'insert.input',
      'insert.neuron',
      'insert.layer',
      separator,
      'build.nextNeuron',
      'build.sibling',
      'build.connect',
      'build.insertOnWire',
      separator,
      'build.explode',
      'build.fold',
    ],
  },
  {
    id: 'train',
    label: 'commands.menu_train',
    items: [
      'train.toggle',
      'train.step',
      'train.epoch',
      separator,
      'train.nextStage',
      'train.previousStage',
      'train.nextTerm',
      'train.previousTerm',
      'train.nextPass',
      'train.previousPass',
      separator,
      'timeline.resume',
      'timeline.live',
      'timeline.compare',
      'timeline.bookmark',
      'timeline.saveMoment',
      'timeline.previousBookmark',
      'timeline.nextBookmark',
      separator,
      'train.reset',
      'train.reinitialise',
      separator,
      'train.race',
    ],
  },
  {
    id: 'explain',
    label: 'commands.menu_explain',
    items: ['explain.open', separator, 'explain.graph', 'explain.lens', 'explain.landscape'],
  },
  { id: 'help', label: 'commands.menu_help', items: ['help.shortcuts', 'help.readStatus', separator, 'help.about'] },
];
