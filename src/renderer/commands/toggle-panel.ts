// Opens or closes a panel. The keyboard does not stay behind in one that is closed.
import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';

type Panel = 'left' | 'right' | 'dock';

export function isPanelOpen(panel: Panel): boolean {
  return useSettings.getState().panels[`${panel}Open`];
}

export function togglePanel(panel: Panel): void {
  const isInside = document.activeElement?.closest(`[data-area="${panel}"]`) != null;
  changePanels({ [`${panel}Open`]: !isPanelOpen(panel) });
  if (isInside) viewportControl()?.focusCanvas();
}
