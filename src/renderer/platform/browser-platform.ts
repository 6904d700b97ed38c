// The browser edition's platform: files, settings, clipboard and the rest by what a page may do by itself.
import { fittingWords } from '#bridge/fitting-words.ts';
import { windowTitle } from '#bridge/window-title.ts';
import { createBrowserFiles } from './browser-files.ts';
import { createBrowserRecovery } from './browser-recovery.ts';
import { createBrowserSettings, onStoredSettings } from './browser-settings.ts';
import type { ConfirmDialog, Platform, PlatformWindow } from './platform.ts';

/** There is no native menu and no second start in a browser, so these events never come. */
const neverHappens = () => () => {};

export function createBrowserPlatform(): Platform {
  return {
    kind: 'browser',
    files: createBrowserFiles(),
    recovery: createBrowserRecovery(),
    settings: createBrowserSettings(() => localStorage),
    window: createBrowserWindow(),
    torch: null,
    onMenuCommand: neverHappens,
    onCloseRequested: neverHappens,
    onOpenRequested: neverHappens,
    onFileWork: neverHappens,
    onSettingsChanged: (listener) => onStoredSettings(window, listener),
  };
}

function createBrowserWindow(): PlatformWindow {
  let isDirty = false;
  let confirmDialog: ConfirmDialog | null = null;
  window.addEventListener('beforeunload', (event) => {
    if (isDirty) event.preventDefault();
  });
  return {
    async show(state) {
      isDirty = state.dirty;
      document.title = windowTitle(state, true);
    },
    async showMenu() {
      // The page shows its own bar.
    },
    async confirm(words) {
      // Before the page can ask, nothing is confirmed.
      return confirmDialog ? confirmDialog(fittingWords(words)) : words.cancelIndex;
    },
    setConfirmDialog(dialog) {
      confirmDialog = dialog;
    },
    async openBeside() {
      // Its commands are the desktop app's alone.
    },
    async close() {
      isDirty = false;
      window.close();
    },
    async print({ html }) {
      printPage(html);
      return { kind: 'shown' };
    },
    async giveUpPrint() {
      // It is shown at once.
    },
    async editText() {
      // The page's own menu takes the keyboard from the field.
    },
    async tellOfTraining() {
      // A page has no task bar.
    },
    async reportProblem() {
      // Its command is the desktop app's alone.
    },
    async systemLanguage() {
      return navigator.language;
    },
  };
}

/** The browser shows it first: in a frame that nobody sees, without scripts. */
function printPage(html: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.srcdoc = html;
  frame.addEventListener('load', () => {
    frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
    frame.contentWindow?.print();
  });
  document.body.append(frame);
}
