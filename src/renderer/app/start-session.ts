// The start of a window: what must be ready before the first drawing, and what follows the stores for as long as it lives.
import { followLanguage } from '#renderer/commands/change-language.ts';
import { documentName } from '#renderer/commands/file-actions.ts';
import { startKeyboard } from '#renderer/commands/keyboard.ts';
import { lessonFileName } from '#renderer/commands/lesson-file-name.ts';
import { openLinked } from '#renderer/commands/link-actions.ts';
import { languageOfSystem, setLanguage, translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { startRecoveryKeeper } from '#renderer/state/document/recovery-keeper.ts';
import { pictureOf } from '#renderer/state/document/thumbnail.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { startCureTrials } from '#renderer/state/training/cure-trials.ts';
import { startGradientHistory } from '#renderer/state/training/gradient-history.ts';
import { startHealth } from '#renderer/state/training/health-source.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import { startSlowParts } from '#renderer/state/training/slow-parts.ts';
import { noteStartGradients } from '#renderer/state/training/start-gradients.ts';
import { askInPage } from '#renderer/state/window/dialog-store.ts';
import { idleMoments } from '#renderer/state/window/idle-work.ts';
import { refreshRecents } from '#renderer/state/window/recents-store.ts';
import { loadSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { startAnnouncements } from './announcements.ts';
import { startFileDrop } from './file-drop.ts';
import { startPlatformEvents } from './platform-events.ts';
import { startTrainingNews } from './training-news.ts';

export async function startSession(): Promise<void> {
  const [settings, systemLanguage] = await Promise.all([loadSettings(), platform().window.systemLanguage()]);
  setLanguage(settings.language ?? languageOfSystem(systemLanguage));
  followLanguage();
  platform().window.setConfirmDialog(askInPage);
  startHealth();
  startCureTrials();
  startSlowParts();
  startGradientHistory();
  noteStartGradients();
  startShownValues();
  startRecoveryKeeper({
    nameOf: documentName,
    nameOfRecording: ({ head }) => lessonFileName(head.title),
    onFailure: () => announce(() => translate('files.recoveryFailed')),
    onElsewhere: () => {
      announce(() => translate('files.recoveryElsewhere'));
      void refreshRecents();
    },
  });
  startAnnouncements();
  startKeyboard();
  startFileDrop();
  startRecentPictures();
  startPlatformEvents();
  startTrainingNews(platform().window.tellOfTraining, documentName);
  startBrowserEdition();
}

/** Gives the list of recent files a small picture of each network that is opened from a file or saved to one. */
function startRecentPictures(): void {
  useDocument.subscribe((now, before) => {
    const isOther = now.generation !== before.generation || now.path !== before.path || now.savedAt !== before.savedAt;
    if (isOther && now.path !== null) idleMoments.request(keepPicture);
  });
}

/** By then the file is in the list. A list without the picture must not disturb anyone. */
function keepPicture(): void {
  const { document, path } = useDocument.getState();
  if (document === null || path === null) return;
  platform()
    .files.keepPicture({ path, picture: pictureOf(document.network) })
    .catch(() => undefined);
}

/** The browser edition alone: a document in the page's address, and the worker that keeps the page for times without a network. */
function startBrowserEdition(): void {
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
