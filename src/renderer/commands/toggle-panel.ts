// Opens or closes a panel. The keyboard does not stay behind in one that is closed.

import { changePanels, useSettings } from '#renderer/state/window/settings-store.ts';
import { useUi } from '#renderer/state/window/ui-store.ts';
import { viewportControl } from '#renderer/state/window/viewport-control.ts';
import { isNarrowWindow } from '#renderer/state/window/window-size.ts';

type Panel = 'left' | 'right' | 'dock';

export function isPanelOpen(panel: Panel): boolean {
  if (panel === 'right' && isNarrowWindow()) return useUi.getState().rightInNarrow;
  return useSettings.getState().panels[`${panel}Open`];
}

export function togglePanel(panel: Panel): void {
  const isInside = document.activeElement?.closest(`[data-area="${panel}"]`) != null;
  const opens = !isPanelOpen(panel);
  if (panel === 'right' && isNarrowWindow()) useUi.setState({ rightInNarrow: opens });
  else changePanels({ [`${panel}Open`]: opens });
  if (isInside) viewportControl()?.focusCanvas();
}
