// Keeps a recovery copy while the document is changed or training: at most a second old, dropped when it is saved or closed.
import { platform } from '#renderer/platform/create-platform.ts';
import type { LearnedSoFar } from '../../../worker/document-bytes.ts';
import { useDocument } from '../stores/document-store.ts';
import { useRun } from '../stores/run-store.ts';
import { shownValues } from '../stores/shown-values.ts';
import { presentDocument } from '../training/looking-back.ts';
import { type Draft, lessonOf, useRecorder } from '../window/recorder-store.ts';
import { documentWriter } from './document-writer.ts';
import { unsavedAside } from './set-aside.ts';
import { unsavedRecording } from './unsaved-recording.ts';

const keepInterval = 800;

/** Is there something that the file doesn't hold? */
function isAtRisk(): boolean {
  const { dirty, lentTo } = useDocument.getState();
  return (
    dirty ||
    unsavedAside() !== null ||
    unsavedRecording() !== null ||
    (useRun.getState().status === 'running' && lentTo === null)
  );
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
  /** A name for the file of the lesson that is recorded. */
  nameOfRecording(draft: Draft): string;
  /** The copy could not be written: a full disk, say. */
  onFailure(): void;
  /** The folder that the user chose for copies has failed: they go to the app's own. */
  onElsewhere(): void;
}

type Copy = Parameters<ReturnType<typeof platform>['recovery']['keep']>[0];
type Naming = Pick<RecoverySurroundings, 'nameOf' | 'nameOfRecording'>;

/** A lesson that is recorded has in it what waits behind it. Null: there is no document. */
async function copyOf({ nameOf, nameOfRecording }: Naming): Promise<Copy | null> {
  const draft = unsavedRecording();
  const aside = unsavedAside();
  const own = draft === null || aside !== null ? await copyOfDocument(nameOf) : null;
  if (draft === null) return own;
  const { recordingCopy } = await import('./recording-copy.ts');
  const behind = own === null ? null : new TextDecoder().decode(own.content);
  const content = new TextEncoder().encode(recordingCopy({ lesson: lessonOf(draft), behind }));
  return { path: null, name: nameOfRecording(draft), content };
}

/** A document that waits behind a lesson is older work, and stands still. */
async function copyOfDocument(nameOf: Naming['nameOf']): Promise<Copy | null> {
  const aside = unsavedAside();
  const document = aside?.document ?? presentDocument();
  if (document === null) return null;
  const state = aside ?? useDocument.getState();
  const content = await documentWriter().content(document, aside === null ? learnedSoFar() : null);
  return { path: state.path, name: nameOf(state), content };
}

/** Begins to follow document, run and recording; called once when the window starts. */
export function startRecoveryKeeper(surroundings: RecoverySurroundings): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastKept = Number.NEGATIVE_INFINITY;
  let isWriting = false;
  let hasChangedSince = false;
  let hasCopy = false;
  let isElsewhere = false;
  /** Counts the saves and closes: a copy that was begun before one is not kept after it. */
  let safeMoments = 0;

  const write = async (): Promise<void> => {
    const begun = safeMoments;
    const copy = await copyOf(surroundings);
    if (copy === null || safeMoments !== begun) return;
    hasCopy = true;
    const failure = await platform().recovery.keep(copy);
    if (failure !== null && !isElsewhere) surroundings.onElsewhere();
    isElsewhere = failure !== null;
  };

  const keep = async (): Promise<void> => {
    timer = null;
    lastKept = performance.now();
    isWriting = true;
    hasChangedSince = false;
    await write().catch(surroundings.onFailure);
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
  useRecorder.subscribe((state, before) => {
    if (state.draft !== before.draft) follow();
  });
}
