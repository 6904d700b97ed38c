// Connects the platform's events with the stores: title, menu, closing, files from outside.
import type { MenuItem, WindowState } from '#bridge/contract.ts';
import { closeWindow, documentName, takeOpened } from '#renderer/commands/file-actions.ts';
import { menuBar } from '#renderer/commands/menu.ts';
import { openRecent } from '#renderer/commands/recent-actions.ts';
import { recentPathOf } from '#renderer/commands/recent-items.ts';
import { runById } from '#renderer/commands/run-command.ts';
import { textEditOf } from '#renderer/commands/text-edits.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { computed } from '#renderer/signals/signal.ts';
import { unsavedAside } from '#renderer/state/document/set-aside.ts';
import { unsavedRecording } from '#renderer/state/document/unsaved-recording.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { idleMoments } from '#renderer/state/window/idle-work.ts';
import { refreshRecents } from '#renderer/state/window/recents-store.ts';
import { fileWorkShown } from './signs-of-work.ts';

/** A menu item was chosen, natively or in the page. */
export function runMenuItem(id: string): void {
  const path = recentPathOf(id);
  const edit = textEditOf(id);
  if (edit !== null) void platform().window.editText(edit);
  else if (path === null) void runById(id);
  else void openRecent(path);
}

export function startPlatformEvents(): void {
  const { onMenuCommand, onCloseRequested, onOpenRequested, onFileWork } = platform();
  onMenuCommand(runMenuItem);
  onCloseRequested(() => void closeWindow());
  onOpenRequested((result) => void takeOpened(result));
  onFileWork(fileWorkShown());
  followTitle();
  // Nobody opens a menu of a window that isn't drawn.
  idleMoments.request(followMenu);
  void platform()
    .files.startFile()
    .then((result) => (result === null ? false : takeOpened(result)));
}

const windowState = computed(
  (): WindowState => {
    const { document, path, dirty } = useDocument.getState();
    return {
      title: document === null ? '' : documentName(),
      path,
      dirty: dirty || unsavedAside() !== null || unsavedRecording() !== null,
    };
  },
  (one, other) => one.title === other.title && one.path === other.path && one.dirty === other.dirty,
);

function followTitle(): void {
  let shown: WindowState | null = null;
  const show = (): void => {
    const state = windowState.get();
    if (state === shown) return;
    const isOtherFile = state.path !== (shown?.path ?? null);
    shown = state;
    void platform()
      .window.show(state)
      .then(() => (isOtherFile ? refreshRecents() : undefined));
  };
  windowState.subscribe(show);
  show();
}

function followMenu(): void {
  let shown: readonly MenuItem[] | null = null;
  let waiting = false;
  const show = (): void => {
    waiting = false;
    const items = menuBar.get();
    if (items === shown) return;
    shown = items;
    void platform().window.showMenu(items);
  };
  menuBar.subscribe(() => {
    if (waiting) return;
    waiting = true;
    idleMoments.request(show);
  });
  show();
}
