// A lesson that is recorded: begun, followed, checked, tried, saved and left. What is done in the window becomes its steps.
import type { NetworkDocument } from '#core/document/network-document.ts';
import { exampleById } from '#core/examples/examples.ts';
import { readParameters, weightBytes } from '#core/network/parameter-layout.ts';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import type { LessonProblem } from '#core/teaching/lesson/lesson-problem.ts';
import { plainTextIn } from '#core/teaching/lesson/local-text.ts';
import { parseLesson } from '#core/teaching/lesson/read-lesson.ts';
import { beginRecording, type Recording, recordMoment } from '#core/teaching/lesson/recording.ts';
import type { ReplayedLesson } from '#core/teaching/lesson/replay-lesson.ts';
import { serialiseLesson } from '#core/teaching/lesson/write-lesson.ts';
import { lessonSentence } from '#messages/lesson-sentence.ts';
import { translateIn } from '#renderer/i18n/both-languages.ts';
import { currentLanguage, translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { fetchTableOf } from '#renderer/state/document/data-at-hand.ts';
import { learnedLesson } from '#renderer/state/document/learned-lesson.ts';
import { endLending, lendWindow } from '#renderer/state/document/open-document.ts';
import { momentNow } from '#renderer/state/document/situation-now.ts';
import { type Borrower, useDocument } from '#renderer/state/stores/document-store.ts';
import { freshSnapshot, showSnapshot, useRun } from '#renderer/state/stores/run-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { beginLesson, endLesson, goToStep, markDone } from '#renderer/state/window/lesson-store.ts';
import { withProgress } from '#renderer/state/window/progress-store.ts';
import { changeDraft, type LessonHead, lessonOf, useRecorder } from '#renderer/state/window/recorder-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { lessonFileName } from './lesson-file-name.ts';
import { presentDraft } from './present-draft.ts';
import { stepFor } from './step-for.ts';
import { asSentence, reasonOf, tell } from './tell.ts';

/** With what is in the window; the author's own document waits. */
export async function recordLesson(): Promise<void> {
  await trainingSession().pause();
  const { document } = useDocument.getState();
  const start = asStart(document ?? exampleById('empty').document());
  lendWindow(start, 'recording');
  begin(newHead(start), [], null);
  announce(() => translate('recorder.begun'));
}

/** What a lesson has makes its steps; the author goes on where they lead. */
export async function authorLesson(lesson: Lesson): Promise<void> {
  await trainingSession().pause();
  const learned = await learn(lesson);
  if (learned === null) return;
  await fetchTableOf(('document' in learned ? learned.document : lesson.document).dataset);
  const isWhole = 'document' in learned;
  endLesson();
  if (useDocument.getState().lentTo !== null) endLending();
  if (isWhole) putLearned(learned, 'recording');
  else lendWindow(lesson.document, 'recording');
  const { steps, weightHash: _, ...head } = lesson;
  begin(head, steps, isWhole ? null : learned.problem);
}

function begin(head: LessonHead, steps: Lesson['steps'], problem: LessonProblem | null): void {
  const moment = momentNow();
  if (moment === null) return;
  const recording = beginRecording(steps, moment);
  useRecorder.setState({ draft: { head, recording, chosen: null, problem, isSaved: true } });
}

/** The training that a document brings with it is nothing that a learner has done. */
function asStart({ checkpoints: _, history: __, testLooks: ___, example: ____, ...rest }: NetworkDocument) {
  return rest;
}

function newHead(document: NetworkDocument): LessonHead {
  const both = (key: 'recorder.newTitle' | 'recorder.newSummary') => ({
    en: translateIn('en')(key),
    ko: translateIn('ko')(key),
  });
  return {
    id: crypto.randomUUID(),
    title: both('recorder.newTitle'),
    summary: both('recorder.newSummary'),
    minutes: 10,
    document,
  };
}

/** What was done since the last moment becomes steps. A run that was stopped within an epoch goes on to its end. */
export function noteWhatWasDone(): void {
  const draft = presentDraft();
  const moment = momentNow();
  if (draft === null || moment === null || useRun.getState().status === 'running') return;
  const { recording } = draft;
  if (moment.isWithinEpoch && moment.stage === null && moment.epoch > recording.last.epoch) {
    void trainingSession().runFor({ epochs: 1 });
    return;
  }
  const next = recordMoment(recording, moment, stepFor);
  if (isSameSteps(next, recording)) changeDraft({ recording: next, isSaved: draft.isSaved });
  else {
    changeDraft({ recording: next, problem: null });
    if (next.steps.length > recording.steps.length) sayLast(next);
  }
}

function isSameSteps(one: Recording, other: Recording): boolean {
  return one.steps.length === other.steps.length && one.steps.every(({ step }, at) => step === other.steps[at]?.step);
}

function sayLast({ steps }: Recording): void {
  const last = steps.at(-1);
  if (last === undefined) return;
  announce(() =>
    translate('recorder.recorded', { step: steps.length, text: plainTextIn(last.step.text, currentLanguage()) }),
  );
}

/** By the same rules as the command line: the file's, and that its solutions lead to its end. */
export async function checkRecorded(): Promise<{ readonly weightHash: string | null } | null> {
  noteWhatWasDone();
  const draft = presentDraft();
  if (draft === null) return null;
  const lesson = lessonOf(draft);
  const parsed = parseLesson(serialiseLesson(lesson));
  if ('problem' in parsed) return refuse(parsed.problem);
  const learned = await learn(lesson);
  if (learned === null) return null;
  if ('problem' in learned) {
    refuse(learned.problem);
    return { weightHash: null };
  }
  changeDraft({ problem: null });
  announce(() => translate('recorder.canBeLearned', { count: lesson.steps.length }));
  return { weightHash: await hashOf(learned.document) };
}

/** Shown at its step. */
function refuse(problem: LessonProblem): null {
  changeDraft({ problem, ...(problem.step === null ? {} : { chosen: problem.step - 1 }) });
  announce(() => lessonSentence(translate, problem));
  return null;
}

async function learn(lesson: Pick<Lesson, 'document' | 'steps'>): Promise<ReplayedLesson | null> {
  return withProgress(
    () => translate('recorder.learning'),
    (signal) => learnedLesson(lesson, signal),
  );
}

async function hashOf({ network }: NetworkDocument): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', weightBytes(readParameters(network)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A lesson that can't be learned yet is saved too, without a promise of its weights; one that could not be opened is not. */
export async function saveRecorded(): Promise<boolean> {
  const checked = await checkRecorded();
  const draft = presentDraft();
  if (checked === null || draft === null) return false;
  const { weightHash } = checked;
  const lesson = { ...lessonOf(draft), ...(weightHash === null ? {} : { weightHash }) };
  const name = lessonFileName(lesson.title);
  const result = await platform().files.exportFiles({
    suggestedName: name,
    isFolder: false,
    files: [{ path: 'lesson.chainlesson', content: new TextEncoder().encode(serialiseLesson(lesson)) }],
    words: { title: translate('recorder.saveTitle'), filterName: translate('recorder.filterName') },
  });
  if (result.kind === 'cancelled') return false;
  if (result.kind === 'failed') {
    await tell(translate('recorder.notSaved', { name }), asSentence(reasonOf(result.failure)));
    return false;
  }
  changeDraft({ isSaved: true });
  announce(() => translate('app.announceSaved', { name: result.name }));
  return true;
}

/** The lesson as its learner has it, from this step on. */
export async function tryFrom(place: number): Promise<void> {
  noteWhatWasDone();
  const draft = presentDraft();
  if (draft === null) return;
  const lesson = lessonOf(draft);
  const learned = await learn({ document: lesson.document, steps: lesson.steps.slice(0, place) });
  if (learned === null) return;
  if ('problem' in learned) {
    refuse(learned.problem);
    return;
  }
  await fetchTableOf(learned.document.dataset);
  putLearned(learned, 'lesson');
  beginLesson(lesson, useDocument.getState().generation, 0);
  for (let earlier = 0; earlier < place; earlier += 1) markDone(earlier);
  goToStep(place);
}

function putLearned({ document, state }: Extract<ReplayedLesson, { readonly state: unknown }>, to: Borrower): void {
  lendWindow(document, to);
  if (state === null) return;
  showSnapshot({ ...freshSnapshot, state, network: document.network, status: 'paused', epochGoal: state.epoch });
}

/** True when nothing of it would be lost, or it may be lost. */
export async function mayLeaveRecorded(): Promise<boolean> {
  noteWhatWasDone();
  const draft = presentDraft();
  if (draft === null || draft.isSaved) return true;
  const answer = await platform().window.confirm({
    message: translate('files.saveChanges', { name: plainTextIn(draft.head.title, currentLanguage()) }),
    detail: translate('files.saveChangesDetail'),
    buttons: [translate('files.save'), translate('files.dontSave'), translate('app.cancel')],
    cancelIndex: 2,
  });
  return answer === 0 ? saveRecorded() : answer === 1;
}

/** The author's own document comes back. */
export async function stopRecording(): Promise<void> {
  await trainingSession().pause();
  if (!(await mayLeaveRecorded())) return;
  useRecorder.setState({ draft: null });
  endLending();
}
