// The start of a window: what must be ready before the first drawing, and what follows the stores for as long as it lives.
import { followLanguage } from '#renderer/commands/change-language.ts';
import type { DroppedThings } from '#renderer/commands/dropped-items.ts';
import { documentName } from '#renderer/commands/file-actions.ts';
import { startKeyboard } from '#renderer/commands/keyboard.ts';
import { lessonFileName } from '#renderer/commands/lesson-file-name.ts';
import { openLinked } from '#renderer/commands/link-actions.ts';
import { languageOfSystem, setLanguage, translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import type { PlatformWindow } from '#renderer/platform/platform.ts';
import { startRecoveryKeeper } from '#renderer/state/document/recovery-keeper.ts';
import { pictureOf } from '#renderer/state/document/thumbnail.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { type RunStoreState, useRun } from '#renderer/state/stores/run-store.ts';
import { startCureTrials } from '#renderer/state/training/cure-trials.ts';
import { startGradientHistory } from '#renderer/state/training/gradient-history.ts';
import { startHealth } from '#renderer/state/training/health-source.ts';
import { startShownValues } from '#renderer/state/training/shown-values-source.ts';
import { startSlowParts } from '#renderer/state/training/slow-parts.ts';
import { noteStartGradients } from '#renderer/state/training/start-gradients.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { askInPage } from '#renderer/state/window/dialog-store.ts';
import { whenPainted } from '#renderer/state/window/first-frame.ts';
import { idleMoments } from '#renderer/state/window/idle-work.ts';
import { refreshRecents } from '#renderer/state/window/recents-store.ts';
import { loadSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { shortText } from '#renderer/ui/field-text.ts';
import { startAnnouncements } from './announcements.ts';
import { startPlatformEvents } from './platform-events.ts';
import { startLoadingSign } from './signs-of-work.ts';

export async function startSession(): Promise<void> {
  const [settings, systemLanguage] = await Promise.all([loadSettings(), platform().window.systemLanguage()]);
  await setLanguage(settings.language ?? languageOfSystem(systemLanguage));
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
  startLoadingSign(() => trainingSession().giveUpLoading());
  startBrowserEdition();
}

/** Gives the list of recent files a small picture of each network that is opened from a file or saved to one. */
function startRecentPictures(): void {
  useDocument.subscribe((now, before) => {
    const isOther = now.generation !== before.generation || now.path !== before.path || now.savedAt !== before.savedAt;
    if (isOther && now.path !== null) void whenPainted(now.generation).then(() => idleMoments.request(keepPicture));
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

const steps = 100;

/** @param nameOf the document that is trained */
function startTrainingNews(tell: PlatformWindow['tellOfTraining'], nameOf: () => string): void {
  let last: number | null = null;
  useRun.subscribe((state) => {
    const progress = progressOf(state);
    if (progress === last) return;
    last = progress;
    const ended = state.status === 'finished' || state.status === 'diverged' ? endOf(state, nameOf()) : null;
    void tell({ progress, ended: progress === null ? ended : null });
  });
}

/** In whole per cents of its epochs; null: it does not run. */
function progressOf({ status, epoch, epochGoal }: RunStoreState): number | null {
  if (status !== 'running') return null;
  return epochGoal === 0 ? 0 : Math.min(1, Math.floor((steps * epoch) / epochGoal) / steps);
}

function endOf({ epoch, log, status }: RunStoreState, title: string): { title: string; body: string } {
  if (status === 'diverged') return { title, body: translate('app.trainingStopped', { epoch }) };
  const loss = log.at(-1)?.loss;
  return { title, body: translate('app.trainingEnded', { epoch, loss: loss == null ? '–' : shortText(loss) }) };
}

const taken: readonly string[] = ['Files', 'text/uri-list', 'text/plain'];

/** Files, links and cells that are dropped anywhere on the window, opened after asking when the present document is changed. */
function startFileDrop(): void {
  window.addEventListener('dragover', (event) => {
    if (isForWindow(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (event.defaultPrevented || event.dataTransfer === null || !isForWindow(event)) return;
    // Whatever it is: a browser would leave the page for it.
    event.preventDefault();
    void open(thingsIn(event.dataTransfer));
  });
}

function thingsIn(transfer: DataTransfer): DroppedThings {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  return {
    files: [...transfer.files],
    entries: items.map((item) => item.webkitGetAsEntry?.() ?? null),
    text: transfer.getData('text/uri-list') || transfer.getData('text/plain'),
  };
}

async function open(things: DroppedThings): Promise<void> {
  const { openDropped } = await import('#renderer/commands/open-dropped.ts');
  await openDropped(things);
}

/** A text that is dropped on a field is for the field. */
function isForWindow({ dataTransfer, target }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  const isOnField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
  return types.includes('Files') || (!isOnField && taken.some((type) => types.includes(type)));
}
