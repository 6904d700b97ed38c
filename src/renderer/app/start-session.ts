// The start of a window: what must be ready before the first drawing, and what follows the stores for as long as it lives.
import { followLanguage } from '#renderer/commands/change-language.ts';
import { documentName } from '#renderer/commands/file-actions.ts';
import { startKeyboard } from '#renderer/commands/keyboard.ts';
import { languageOfSystem, setLanguage, translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { startRecoveryKeeper } from '#renderer/state/document/recovery-keeper.ts';
import { startCureTrials } from '#renderer/state/training/cure-trials.ts';
import { startGradientHistory } from '#renderer/state/training/gradient-history.ts';
import { startHealth } from '#renderer/state/training/health-source.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import { startSlowParts } from '#renderer/state/training/slow-parts.ts';
import { noteStartGradients } from '#renderer/state/training/start-gradients.ts';
import { askInPage } from '#renderer/state/window/dialog-store.ts';
import { refreshRecents } from '#renderer/state/window/recents-store.ts';
import { loadSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { startAnnouncements } from './announcements.ts';
import { startBrowserEdition } from './browser-edition.ts';
import { startFileDrop } from './file-drop.ts';
import { startPlatformEvents } from './platform-events.ts';
import { startRecentPictures } from './recent-pictures.ts';
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
