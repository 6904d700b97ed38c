// The browser edition alone: a document in the page's address, and the worker that keeps the page for times without a network.
import { openLinked } from '#renderer/commands/link-actions.ts';
import { platform } from '#renderer/platform/create-platform.ts';

export function startBrowserEdition(): void {
  if (platform().kind === 'desktop') return;
  window.addEventListener('hashchange', () => void openLinked());
  void openLinked();
  if (import.meta.env.PROD) keepForLater();
}

/** Without it the page is the same, with a network. */
function keepForLater(): void {
  if (!('serviceWorker' in navigator)) return;
  const register = () => void navigator.serviceWorker.register('./service-worker.js').catch(() => undefined);
  if (document.readyState === 'complete') register();
  else window.addEventListener('load', register, { once: true });
}
