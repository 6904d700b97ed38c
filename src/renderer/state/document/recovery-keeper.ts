// Keeps a recovery copy while the document is changed or training: at most a second old, dropped when it is saved or closed.
import { platform } from '#renderer/platform/create-platform.ts';
import type { LearnedSoFar } from '../../../worker/document-bytes.ts';
import { useDocument } from '../stores/document-store.ts';
import { useRun } from '../stores/run-store.ts';
import { shownValues } from '../stores/shown-values.ts';
import { presentDocument } from '../training/looking-back.ts';
import { documentWriter } from './document-writer.ts';
import { unsavedAside } from './set-aside.ts';

const keepInterval = 800;

/** Is there something that the file doesn't hold? */
function isAtRisk(): boolean {
  const { dirty, lentTo } = useDocument.getState();
  return dirty || unsavedAside() !== null || (useRun.getState().status === 'running' && lentTo === null);
}

/** During a run the copy holds what was learned up to the last frame that was shown. */
function learnedSoFar(): LearnedSoFar | null {
  const { status, epoch } = useRun.getState();
  const parameters = shownValues()?.parameters;
  return status !== 'running' || parameters === undefined ? null : { parameters, epochs: epoch };
}

interface RecoverySurroundings {
  /** The document's name as the user knows it. */
  nameOf(state: Pick<ReturnType<typeof useDocument.getState>, 'document' | 'fileName'>): string;
  /** The copy could not be written: a full disk, say. */
  onFailure(): void;
  /** The folder that the user chose for copies has failed: they go to the app's own. */
  onElsewhere(): void;
}

/** Begins to follow document and run; called once when the window starts. */
export function startRecoveryKeeper({ nameOf, onFailure, onElsewhere }: RecoverySurroundings): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastKept = Number.NEGATIVE_INFINITY;
  let isWriting = false;
  let hasChangedSince = false;
  let hasCopy = false;
  let isElsewhere = false;
  /** Counts the saves and closes: a copy that was begun before one is not kept after it. */
  let safeMoments = 0;

  /** A document that waits behind a lesson is older work, and stands still. */
  const write = async (): Promise<void> => {
    const aside = unsavedAside();
    const document = aside?.document ?? presentDocument();
    if (document === null) return;
    const state = aside ?? useDocument.getState();
    const owner = { path: state.path, name: nameOf(state) };
    const begun = safeMoments;
    const content = await documentWriter().content(document, aside === null ? learnedSoFar() : null);
    if (safeMoments !== begun) return;
    hasCopy = true;
    const failure = await platform().recovery.keep({ ...owner, content });
    if (failure !== null && !isElsewhere) onElsewhere();
    isElsewhere = failure !== null;
  };

  const keep = async (): Promise<void> => {
    timer = null;
    lastKept = performance.now();
    isWriting = true;
    hasChangedSince = false;
    await write().catch(onFailure);
    isWriting = false;
    if (hasChangedSince && isAtRisk()) keepSoon();
  };

  const keepSoon = (): void => {
    if (isWriting) hasChangedSince = true;
    else timer ??= setTimeout(keep, Math.max(0, lastKept + keepInterval - performance.now()));
  };

  const follow = (): void => {
    if (isAtRisk()) {
      keepSoon();
      return;
    }
    safeMoments += 1;
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
