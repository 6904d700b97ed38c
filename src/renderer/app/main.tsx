// Starts the window: settings and language first, so that nothing is drawn twice.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { translate } from '#renderer/i18n/i18n.ts';
import { loadPlatform } from '#renderer/platform/create-platform.ts';
import { App } from './app.tsx';
import { startFailedCalls } from './failed-calls.ts';
import { startSession } from './start-session.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root element.');

async function start(page: HTMLElement): Promise<void> {
  startFailedCalls(window);
  await loadPlatform();
  await startSession();
  document.title = translate('app.name');
  // In one go: between the slices of a first drawing stores change, and all of it would be drawn twice.
  flushSync(() => createRoot(page).render(<App />));
}

// Not awaited here: what is fetched meanwhile imports this file's code, and would wait for it in turn.
void start(root);
