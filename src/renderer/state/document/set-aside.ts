// Documents that are set aside while a lesson has the window: the user's own one comes back as it was, with its history and its run.

import type { NetworkDocument } from '#core/document/network-document.ts';
import { createStore } from '#renderer/signals/store.ts';
import { useDocument } from '../stores/document-store.ts';
import { type RunSnapshot, showSnapshot, useRun } from '../stores/run-store.ts';

interface OwnDocument extends Omit<ReturnType<typeof useDocument.getState>, 'document'> {
  readonly document: NetworkDocument;
  readonly snapshot: RunSnapshot;
}

/** The last one was set aside last. */
export const useSetAside = createStore<{ readonly documents: readonly OwnDocument[] }>(() => ({ documents: [] }));

/** The document that waits longest and is not saved; null: nothing that waits would be lost. */
export function unsavedAside(): OwnDocument | null {
  return useSetAside.getState().documents.find(({ dirty }) => dirty) ?? null;
}

/** With the start page in the window nothing is to come back. */
export function setAside(): void {
  const { document, ...standing } = useDocument.getState();
  if (document === null) return;
  const own = { document, ...standing, snapshot: useRun.getState().snapshot };
  useSetAside.setState(({ documents }) => ({ documents: [...documents, own] }));
}

/** Puts the document that was set aside last back in place of the present one. Returns it; null: there is none. */
export function putBack(): OwnDocument | null {
  const { documents } = useSetAside.getState();
  const own = documents.at(-1);
  if (own === undefined) return null;
  const { snapshot, ...standing } = own;
  useSetAside.setState({ documents: documents.slice(0, -1) });
  useDocument.setState(({ generation }) => ({ ...standing, generation: generation + 1 }));
  showSnapshot(snapshot);
  return own;
}
