// Between the window's surroundings and the stores: title, menu, close, files from outside.
import { closeWindow, documentName, takeOpened } from '#renderer/commands/file-actions.ts';
import { menuItems } from '#renderer/commands/menu.ts';
import { openRecent } from '#renderer/commands/recent-actions.ts';
import { recentPathOf } from '#renderer/commands/recent-items.ts';
import { hasUnsavedRecording } from '#renderer/commands/recorded-lesson.ts';
import { runById } from '#renderer/commands/run-command.ts';
import { textEditOf } from '#renderer/commands/text-edits.ts';
import { useLanguage } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { unsavedAside } from '#renderer/state/document/set-aside.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { idleMoments } from '#renderer/state/window/idle-work.ts';
import { refreshRecents, useRecents } from '#renderer/state/window/recents-store.ts';
import { useRecorder } from '#renderer/state/window/recorder-store.ts';
import { onMenuChange } from './menu-changes.ts';

/** A menu item was chosen, natively or in the page. */
export function runMenuItem(id: string): void {
  const path = recentPathOf(id);
  const edit = textEditOf(id);
  if (edit !== null) void platform().window.editText(edit);
  else if (path === null) void runById(id);
  else void openRecent(path);
}

export function startPlatformEvents(): void {
  const { onMenuCommand, onCloseRequested, onOpenRequested } = platform();
  onMenuCommand(runMenuItem);
  onCloseRequested(() => void closeWindow());
  onOpenRequested((result) => void takeOpened(result));
  followTitle();
  followMenu();
  void platform()
    .files.startFile()
    .then((result) => (result === null ? false : takeOpened(result)));
}

function followTitle(): void {
  let last = '';
  let lastPath: string | null = null;
  const show = (): void => {
    const { document, path, dirty } = useDocument.getState();
    const title = document === null ? '' : documentName();
    const state = { title, path, dirty: dirty || unsavedAside() !== null || hasUnsavedRecording() };
    const text = JSON.stringify(state);
    if (text === last) return;
    last = text;
    const isOtherFile = path !== lastPath;
    lastPath = path;
    void platform()
      .window.show(state)
      .then(() => (isOtherFile ? refreshRecents() : undefined));
  };
  useDocument.subscribe(show);
  useRecorder.subscribe(show);
  useLanguage.subscribe(show);
  show();
}

/** The menu is made anew when anything it shows changes, and shown when it differs. */
function followMenu(): void {
  let last = '';
  let waiting = false;
  const show = (): void => {
    waiting = false;
    const items = menuItems(useRecents.getState().recents);
    const text = JSON.stringify(items);
    if (text === last) return;
    last = text;
    void platform().window.showMenu(items);
  };
  const soon = (): void => {
    if (waiting) return;
    waiting = true;
    idleMoments.request(show);
  };
  onMenuChange(soon);
  soon();
}
