// Keeps a recovery copy while the document is changed: at most a second old, dropped when it is saved or closed.
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useDocument } from './document-store.ts';

const keepInterval = 800;

/** Begins to follow the document; called once when the window starts. */
export function startRecoveryKeeper(nameOf: () => string): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastKept = Number.NEGATIVE_INFINITY;

  const keep = (): void => {
    timer = null;
    const { document, dirty, path } = useDocument.getState();
    if (document === null || !dirty) return;
    lastKept = performance.now();
    void platform().recovery.keep({ path, name: nameOf(), text: serialiseDocument(document) });
  };

  useDocument.subscribe((state, before) => {
    if (state.document === before.document && state.dirty === before.dirty) return;
    if (!state.dirty) {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (before.dirty) void platform().recovery.drop();
      return;
    }
    timer ??= setTimeout(keep, Math.max(0, lastKept + keepInterval - performance.now()));
  });
}
