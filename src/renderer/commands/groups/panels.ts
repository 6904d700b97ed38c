// The commands that open and close the panels of the window and go from one to the next.

import { IconLayoutBottombar, IconLayoutSidebar, IconLayoutSidebarRight } from '@tabler/icons-react';
import { isLibraryAway } from '#renderer/state/training/library-room.ts';
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { isNarrowWindow } from '#renderer/state/window/window-size.ts';
import { type MenuEntry, separator } from '../command.ts';

export const panelCommands: readonly MenuEntry[] = [
  {
    id: 'view.left',
    icon: IconLayoutSidebar,
    shortcuts: ['Ctrl+KeyB'],
    scope: 'window',
    history: 'none',
    checked: () => isPanelOpen('left'),
    run: () => togglePanel('left'),
  },
  {
    id: 'view.right',
    icon: IconLayoutSidebarRight,
    shortcuts: ['Ctrl+Alt+KeyB'],
    scope: 'window',
    history: 'none',
    checked: () => isPanelOpen('right'),
    run: () => togglePanel('right'),
  },
  {
    id: 'view.dock',
    icon: IconLayoutBottombar,
    shortcuts: ['Ctrl+KeyJ'],
    scope: 'window',
    history: 'none',
    checked: () => isPanelOpen('dock'),
    run: () => togglePanel('dock'),
  },
  separator,
  {
    id: 'view.nextArea',
    shortcuts: ['F6'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    run: () => moveToArea(1),
  },
  {
    id: 'view.previousArea',
    shortcuts: ['Shift+F6'],
    scope: 'window',
    whileTyping: true,
    history: 'none',
    run: () => moveToArea(-1),
  },
];

const focusable = 'button, input, select, textarea, [tabindex], a[href]';

/** To the next or previous area of the window, in the order in which they stand in the page. */
function moveToArea(by: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter((area) => area.offsetParent !== null);
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  const start = at < 0 && by < 0 ? 0 : at;
  for (let distance = 1; distance <= areas.length; distance += 1) {
    const area = areas[(start + by * distance + areas.length * 2) % areas.length];
    const target = area === undefined ? undefined : firstStop(area);
    if (target === undefined) continue;
    target.focus();
    return;
  }
}

/** Where Tab would come in. */
function firstStop(area: HTMLElement): HTMLElement | undefined {
  return [...area.querySelectorAll<HTMLElement>(focusable)].find(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility({ visibilityProperty: true }),
  );
}

type Panel = 'left' | 'right' | 'dock';

function isPanelOpen(panel: Panel): boolean {
  if (panel === 'right' && isNarrowWindow()) return useUi.getState().rightInNarrow;
  if (panel === 'left' && isLibraryAway()) return false;
  return useSettings.getState().panels[`${panel}Open`];
}

/** The keyboard does not stay behind in a panel that is closed. */
function togglePanel(panel: Panel): void {
  const isInside = document.activeElement?.closest(`[data-area="${panel}"]`) != null;
  const opens = !isPanelOpen(panel);
  if (panel === 'left') useUi.setState({ libraryKept: opens });
  if (panel === 'right' && isNarrowWindow()) useUi.setState({ rightInNarrow: opens });
  else changePanels({ [`${panel}Open`]: opens });
  if (isInside) viewportControl()?.focusCanvas();
}
