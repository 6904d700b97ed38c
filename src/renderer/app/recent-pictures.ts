// Gives the list of recent files a small picture of each network that is opened from a file or saved to one.
import { platform } from '#renderer/platform/create-platform.ts';
import { pictureOf } from '#renderer/state/document/thumbnail.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { idleMoments } from '#renderer/state/window/idle-work.ts';

/** Begins to follow the open document; called once when the window starts. */
export function startRecentPictures(): void {
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
