// What must be ready before the first drawing, and what then follows the stores for as long as the window lives.
import { documentName } from '#renderer/commands/file-actions.ts';
import { startKeyboard } from '#renderer/commands/keyboard.ts';
import { languageOfSystem, setLanguage, translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { askInPage } from '#renderer/state/dialog-store.ts';
import { startGradientHistory } from '#renderer/state/gradient-history.ts';
import { startHealth } from '#renderer/state/health-source.ts';
import { startRecoveryKeeper } from '#renderer/state/recovery-keeper.ts';
import { loadSettings } from '#renderer/state/settings-store.ts';
import { startShownValues } from '#renderer/state/shown-values-source.ts';
import { startSlowParts } from '#renderer/state/slow-parts-store.ts';
import { noteStartGradients } from '#renderer/state/start-gradients.ts';
import { announce } from '#renderer/state/ui-store.ts';
import { startAnnouncements } from './announcements.ts';
import { startFileDrop } from './file-drop.ts';
import { startPlatformEvents } from './platform-events.ts';

export async function startSession(): Promise<void> {
  const settings = await loadSettings();
  const language = settings.language ?? languageOfSystem(await platform().window.systemLanguage());
  await setLanguage(language);
  platform().window.setConfirmDialog(askInPage);
  startHealth();
  startSlowParts();
  startGradientHistory();
  noteStartGradients();
  startShownValues();
  startRecoveryKeeper({ nameOf: documentName, onFailure: () => announce(() => translate('files.recoveryFailed')) });
  startAnnouncements();
  startKeyboard();
  startFileDrop();
  startPlatformEvents();
}
