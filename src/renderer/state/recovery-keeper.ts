// Keeps a recovery copy while the document is changed or training: at most a second old, dropped when it is saved or closed.
import { isRefused } from '#core/document/edit.ts';
import { recordTraining } from '#core/document/edits/record-training.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { useDocument } from './document-store.ts';
import { presentDocument } from './looking-back.ts';
import { useRun } from './run-store.ts';
import { shownValues } from './shown-values.ts';

const keepInterval = 800;

/** Is there something that the file doesn't hold? */
function isAtRisk(): boolean {
  return useDocument.getState().dirty || useRun.getState().status === 'running';
}

/** During a run the document holds what was learned up to the last frame that was shown. */
function documentToKeep(document: NetworkDocument): NetworkDocument {
  const parameters = shownValues()?.parameters;
  if (useRun.getState().status !== 'running' || parameters === undefined) return document;
  const result = recordTraining(document, parameters, useRun.getState().epoch);
  return isRefused(result) ? document : result.document;
}

interface RecoverySurroundings {
  /** The document's name as the user knows it. */
  nameOf(): string;
  /** The copy could not be written: a full disk, say. */
  onFailure(): void;
}

/** Begins to follow document and run; called once when the window starts. */
export function startRecoveryKeeper({ nameOf, onFailure }: RecoverySurroundings): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastKept = Number.NEGATIVE_INFINITY;
  let hasCopy = false;

  const keep = (): void => {
    timer = null;
    const { path } = useDocument.getState();
    const document = presentDocument();
    if (document === null || !isAtRisk()) return;
    lastKept = performance.now();
    hasCopy = true;
    const copy = { path, name: nameOf(), text: serialiseDocument(documentToKeep(document)) };
    platform().recovery.keep(copy).catch(onFailure);
  };

  const follow = (): void => {
    if (isAtRisk()) {
      timer ??= setTimeout(keep, Math.max(0, lastKept + keepInterval - performance.now()));
      return;
    }
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (hasCopy) void platform().recovery.drop();
    hasCopy = false;
  };

  useDocument.subscribe((state, before) => {
    if (state.document !== before.document || state.dirty !== before.dirty) follow();
  });
  useRun.subscribe((state, before) => {
    if (state.status !== before.status || state.step !== before.step) follow();
  });
}
