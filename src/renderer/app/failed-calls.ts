// Tells the user of every failed call to the platform that nothing else has told of: rejections that nobody caught end here.
import { cutInMiddle } from '#core/limits/cut-in-middle.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { FailedCall, type PlatformArea } from '#renderer/platform/failed-call.ts';
import { askInPage, useDialogs } from '#renderer/state/window/dialog-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';

const longestCause = 500;
/** What fails again and again, such as a full storage, is told of once. */
const toldOnce: readonly PlatformArea[] = ['recovery', 'settings'];

/** Before the first call. */
export function startFailedCalls(page: EventTarget): void {
  const told = new Set<PlatformArea>();
  page.addEventListener('unhandledrejection', (event) => {
    const { reason } = event as PromiseRejectionEvent;
    if (!(reason instanceof FailedCall)) return;
    event.preventDefault();
    if (told.has(reason.area)) return;
    if (toldOnce.includes(reason.area)) told.add(reason.area);
    tell(reason);
  });
}

/** In the page: the system's dialog is one of the calls that may have failed. */
function tell({ area, message: cause }: FailedCall): void {
  const sentence = () => translate(`app.failed_${area}`);
  announce(sentence);
  if (useDialogs.getState().question !== null) return;
  const detail = `${translate('app.details')}: ${cutInMiddle(cause, longestCause)}`;
  void askInPage({ message: sentence(), detail, buttons: [translate('app.ok')], cancelIndex: 0 });
}
