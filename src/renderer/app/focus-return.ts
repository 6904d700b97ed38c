// Returns the keyboard focus after a menu or a dialog: to what had it before, or to the canvas when that is gone or can't take it.
import { viewportControl } from '#renderer/state/window/viewport-control.ts';

export function returnFocusTo(opener: Element | null): void {
  if (opener instanceof HTMLElement && opener !== document.body) opener.focus({ preventScroll: true });
  if (opener === null || document.activeElement !== opener) viewportControl()?.focusCanvas();
}
