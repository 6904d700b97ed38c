// The menu as data, made from the commands: main shows it as the native menu, the browser edition as a bar in the page.
import type { MenuItem, RecentFile } from '#bridge/contract.ts';
import type { MessageKey } from '#messages/catalogue.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { commandOf } from './registry.ts';
import { accelerator } from './shortcut.ts';

const separator = '-';

interface MenuPlan {
  readonly id: string;
  readonly label: MessageKey;
  readonly items: readonly (string | MenuPlan)[];
}

const plans: readonly MenuPlan[] = [
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
      'edit.delete',
      'edit.rename',
      'edit.freeze',
      separator,
      'edit.selectAll',
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
      'build.explode',
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
      'timeline.bookmark',
      'timeline.previousBookmark',
      'timeline.nextBookmark',
      separator,
      'train.reset',
      'train.reinitialise',
      separator,
      'train.race',
    ],
  },
  { id: 'explain', label: 'commands.menu_explain', items: ['explain.open'] },
  { id: 'help', label: 'commands.menu_help', items: ['help.shortcuts', separator, 'help.about'] },
];

const recentPrefix = 'file.recent:';

/** The path behind a menu item of a recent file, null for any other. */
export function recentPathOf(id: string): string | null {
  return id.startsWith(recentPrefix) ? id.slice(recentPrefix.length) : null;
}

/** The whole menu in the present language and state. */
export function menuItems(recents: readonly RecentFile[]): readonly MenuItem[] {
  return plans.map((plan) => submenu(plan, recents));
}

function submenu(plan: MenuPlan, recents: readonly RecentFile[]): MenuItem {
  const items =
    plan.id === 'file.recent'
      ? recentItems(recents)
      : plan.items.map((item, index) => entry(item, `${plan.id}.${index}`, recents));
  return { id: plan.id, label: translate(plan.label), submenu: items };
}

function entry(item: string | MenuPlan, separatorId: string, recents: readonly RecentFile[]): MenuItem {
  if (typeof item !== 'string') return submenu(item, recents);
  if (item === separator) return { id: `${separatorId}.separator`, label: '', type: 'separator' };
  const command = commandOf(item);
  if (command === undefined) throw new Error(`The menu names a command that does not exist: ${item}.`);
  const [shortcut] = command.shortcuts ?? [];
  return {
    id: command.id,
    label: translate(command.label),
    enabled: (command.unavailable?.() ?? null) === null,
    ...(shortcut === undefined ? {} : { accelerator: accelerator(shortcut) }),
    ...(command.checked === undefined ? {} : { checked: command.checked() }),
  };
}

function recentItems(recents: readonly RecentFile[]): readonly MenuItem[] {
  if (recents.length === 0) {
    return [{ id: 'file.recent.none', label: translate('commands.menu_noRecent'), enabled: false }];
  }
  return recents.map(({ path, name, missing }) => ({ id: `${recentPrefix}${path}`, label: name, enabled: !missing }));
}
