// Actions on the document's file: open, save, close, and the questions and failures on the way.
import type { VersionNotes } from '#bridge/contract.ts';
import type { LinkChoice, OpenedFile, OpenResult, SaveResult } from '#bridge/files.ts';
import { maximumNameLength } from '#core/document/file/limits.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Example } from '#core/examples/example.ts';
import { maximumFileMebibytes, mebibytes } from '#core/limits/file-size.ts';
import { isLarge } from '#core/network/network-queries.ts';
import type { Lesson } from '#core/teaching/lesson/lesson.ts';
import { isLessonText } from '#core/teaching/lesson/lesson-format.ts';
import { plainTextIn } from '#core/teaching/lesson/local-text.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { lessonSentence } from '#messages/lesson-sentence.ts';
import { currentLanguage, translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { fetchTableOf } from '#renderer/state/document/data-at-hand.ts';
import {
  closeDocument,
  endLending,
  lendWindow,
  markDocumentSaved,
  openDocument,
} from '#renderer/state/document/open-document.ts';
import { readInTurns, withReaderAtHand } from '#renderer/state/document/reading.ts';
import { unsavedAside, useSetAside } from '#renderer/state/document/set-aside.ts';
import { pictureOf } from '#renderer/state/document/thumbnail.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { presentLosses } from '#renderer/state/stores/present-losses.ts';
import { useRun } from '#renderer/state/stores/run-store.ts';
import { presentDocument } from '#renderer/state/training/looking-back.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { whenPainted } from '#renderer/state/window/first-frame.ts';
import { beginLesson, endLesson } from '#renderer/state/window/lesson-store.ts';
import { showRest, withProgress } from '#renderer/state/window/progress-store.ts';
import { useSettings } from '#renderer/state/window/settings-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { documentContent } from './document-content.ts';
import { presentDraft } from './present-draft.ts';
import { asSentence, reasonOf, tell } from './tell.ts';

export const dialogWords = (title: 'openTitle' | 'saveTitle') => ({
  title: translate(`files.${title}`),
  filterName: translate('files.filterName'),
});

interface NamedDocument {
  readonly document: Pick<NetworkDocument, 'name'> | null;
  readonly fileName: string | null;
}

/** The name shown to the user: the file's, else the document's own. */
export function documentName({ document, fileName }: NamedDocument = useDocument.getState()): string {
  const name = fileName?.replace(/\.chainrule$/i, '') ?? document?.name;
  return name === undefined || name === '' ? translate('app.untitled') : name;
}

/** After a failed opening: what became of the open network, if there is one. */
export function unharmed(separator: string): string {
  return useDocument.getState().document === null ? '' : separator + translate('files.openUnharmed');
}

export function openFile(): Promise<boolean> {
  return withReaderAtHand(async () => takeOpened(await platform().files.open(dialogWords('openTitle'))));
}

/** Shows a file that was read, or says why it can't be; the open document is untouched until all is well. */
export async function takeOpened(result: OpenResult): Promise<boolean> {
  if (result.kind === 'cancelled') return false;
  if (result.kind === 'failed') {
    await tellNotOpened(result);
    return false;
  }
  return takeFile(result.file);
}

export function tellNotOpened({ name, failure }: OpenResult & { kind: 'failed' }): Promise<void> {
  return tell(translate('files.notOpened', { name }), `${asSentence(reasonOf(failure))}${unharmed(' ')}`);
}

async function takeFile(file: OpenedFile): Promise<boolean> {
  if (isLessonText(file.text)) return takeLessonText(file.name, file.text);
  const document = await readDocument(file.name, file.text);
  if (document === null || !(await mayLeaveDocument())) return false;
  const path = file.path === '' ? null : file.path;
  // A document out of a picture has no file of its own yet.
  const fileName = isPictureName(file.name) ? null : file.name;
  openDocument(document, { path, fileName, saved: true });
  if (isLarge(document.network)) showRest(openingSign(file.name), whenPainted(useDocument.getState().generation));
  return true;
}

/** A lesson comes with a document of its own, which has no file. */
export async function takeLessonText(name: string, text: string): Promise<boolean> {
  const { parseLesson } = await import('#core/teaching/lesson/read-lesson.ts');
  const parsed = parseLesson(text);
  if ('lesson' in parsed) return openLesson(parsed.lesson);
  const detail = `${lessonSentence(translate, parsed.problem)}${unharmed('\n')}`;
  await tell(translate('files.notOpened', { name }), detail);
  return false;
}

/** What is in the window waits until the lesson is over. Its document is called as the lesson is, in the language of the moment. */
export async function openLesson(lesson: Lesson): Promise<boolean> {
  await trainingSession().pause();
  await fetchTableOf(lesson.document.dataset);
  if (useDocument.getState().lentTo === 'lesson') endLending();
  const name = plainTextIn(lesson.title, currentLanguage()).slice(0, maximumNameLength);
  lendWindow({ ...lesson.document, name }, 'lesson');
  beginLesson(lesson, useDocument.getState().generation, useSettings.getState().lessons[lesson.id] ?? 0);
  return true;
}

function openingSign(name: string): () => string {
  return () => translate('files.opening', { name });
}

function isPictureName(name: string): boolean {
  return /\.png$/i.test(name);
}

/** The document in a text; null after saying what is wrong with it, or when the user gave it up. */
export async function readDocument(name: string, text: string): Promise<NetworkDocument | null> {
  const parsed = await withProgress(openingSign(name), (signal, tell) => readInTurns(text, signal, tell));
  if (parsed === null) {
    await platform().files.giveUp();
    return null;
  }
  if ('document' in parsed) return parsed.document;
  const [first, ...others] = parsed.problems;
  const sentence = first === undefined ? '' : sentenceOf(translate, first);
  const more = others.length > 0 ? ` (${translate('app.otherProblems', { count: others.length })})` : '';
  const message = translate('files.notOpened', { name });
  const detail = `${sentence}${more}${unharmed('\n')}`;
  if (first?.code === 'newerVersion') await offerAnother(message, detail);
  else await tell(message, detail);
  return null;
}

async function offerAnother(message: string, detail: string): Promise<void> {
  const buttons = [translate('files.openAnother'), translate('app.cancel')];
  const answer = await platform().window.confirm({ message, detail, buttons, cancelIndex: 1 });
  if (answer === 0) await openFile();
}

/** Under the name that its card has, in the language of the moment. */
export function openExample({ id, document }: Example): Promise<boolean> {
  return openNew({ ...document(), name: translate(`examples.${id}-title`) });
}

/** A document that is in no file yet. */
export async function openNew(document: NetworkDocument): Promise<boolean> {
  if (!(await mayLeaveDocument())) return false;
  await fetchTableOf(document.dataset);
  openDocument(document, { path: null, fileName: null, saved: true });
  return true;
}

/** True when the open document, and what waits behind a lesson, is unchanged, was saved now, or may be dropped. */
export async function mayLeaveDocument(): Promise<boolean> {
  await trainingSession().pause();
  if (!(await mayLeavePresent())) return false;
  while (unsavedAside() !== null || hasRecordedAside()) {
    endLesson();
    endLending();
    if (!(await mayLeavePresent())) return false;
  }
  return true;
}

function hasRecordedAside(): boolean {
  return useSetAside.getState().documents.some(({ lentTo }) => lentTo === 'recording');
}

async function mayLeavePresent(): Promise<boolean> {
  if (presentDraft() !== null) return (await import('./recorded-lesson.ts')).mayLeaveRecorded();
  if (useDocument.getState().document === null || !useDocument.getState().dirty) return true;
  const answer = await platform().window.confirm({
    message: translate('files.saveChanges', { name: documentName() }),
    detail: translate('files.saveChangesDetail'),
    buttons: [translate('files.save'), translate('files.dontSave'), translate('app.cancel')],
    cancelIndex: 2,
  });
  if (answer === 0) return saveFile();
  return answer === 1;
}

export async function saveFile(): Promise<boolean> {
  return saveTo(useDocument.getState().path);
}

export async function saveFileAs(): Promise<boolean> {
  return saveTo(null);
}

/** During a run the last finished step is saved, and the run goes on. */
async function saveTo(path: string | null): Promise<boolean> {
  return trainingSession().between(() => writeDocument(path));
}

interface SaveChoice {
  readonly overwrite: boolean;
  readonly links: LinkChoice;
}

const untold: SaveChoice = { overwrite: false, links: 'ask' };

async function writeDocument(path: string | null, choice = untold): Promise<boolean> {
  const { history } = useDocument.getState();
  const document = presentDocument();
  if (document === null) return false;
  const say = () => translate('files.saving', { name: documentName() });
  const made = await withProgress(
    say,
    (signal, tell) => documentContent(document, signal, tell),
    isLarge(document.network),
  );
  if (made === null) return false;
  if (made.kind === 'tooLarge') return refuseTooLarge(made.size);
  const result = await platform().files.save({
    path,
    suggestedName: `${documentName()}.chainrule`,
    content: made.content,
    notes: notesOf(document),
    ...choice,
    words: dialogWords('saveTitle'),
  });
  if (result.kind === 'cancelled') return false;
  if (result.kind === 'linked') return askAboutLinks(result);
  if (result.kind === 'failed') return afterFailedSave(path, result, choice);
  markDocumentSaved(history, result.path === '' ? null : result.path, result.name);
  announce(() => savedSentence(result));
  return true;
}

/** By which this save is recognised among the versions. */
function notesOf({ network }: NetworkDocument): VersionNotes {
  const { log, epoch } = useRun.getState();
  const loss = presentLosses()?.training ?? Number.NaN;
  return {
    picture: pictureOf(network),
    epoch: log.length === 0 ? null : epoch,
    loss: Number.isFinite(loss) ? loss : null,
  };
}

/** Before anything is written, since it could not be opened again. */
async function refuseTooLarge(size: number | null): Promise<false> {
  const values = { size: size === null ? '> 500' : mebibytes(size), limit: maximumFileMebibytes };
  await tell(translate('files.tooLargeToSave', { name: documentName() }), translate('files.tooLargeAdvice', values));
  return false;
}

function savedSentence({ name, otherNames }: SaveResult & { kind: 'saved' }): string {
  const saved = translate('app.announceSaved', { name });
  return otherNames === 0 ? saved : `${saved} ${translate('files.otherNames', { count: otherNames })}`;
}

/** Nothing is written yet. */
async function askAboutLinks({ path, name, otherNames, overwrite }: SaveResult & { kind: 'linked' }): Promise<boolean> {
  const answer = await platform().window.confirm({
    message: translate('files.linked', { name, count: otherNames }),
    detail: translate('files.linkedDetail'),
    buttons: [translate('files.partLinks'), translate('files.writeThrough'), translate('app.cancel')],
    cancelIndex: 2,
  });
  return answer === 2 ? false : writeDocument(path, { overwrite, links: answer === 0 ? 'part' : 'through' });
}

async function afterFailedSave(
  path: string | null,
  { name, failure }: SaveResult & { kind: 'failed' },
  choice: SaveChoice,
): Promise<boolean> {
  if (failure.code === 'changedOutside' && path !== null) {
    const again = await platform().window.confirm({
      message: translate('files.changedOutside', { name }),
      detail: translate('files.keptInRecovery'),
      buttons: [translate('files.overwrite'), translate('files.saveElsewhere'), translate('app.cancel')],
      cancelIndex: 2,
    });
    if (again === 2) return false;
    return again === 0 ? writeDocument(path, { ...choice, overwrite: true }) : writeDocument(null);
  }
  const answer = await platform().window.confirm({
    message: translate('files.notSaved', { name, reason: reasonOf(failure) }),
    detail: `${translate('files.keptInRecovery')}\n${translate('app.details')}: ${failure.detail}`,
    buttons: [translate('files.saveElsewhere'), translate('app.tryAgain'), translate('app.cancel')],
    cancelIndex: 2,
  });
  if (answer === 2) return false;
  return answer === 0 ? writeDocument(null) : writeDocument(path, { ...choice, overwrite: false });
}

/** Back to the file's content, after asking. */
export async function revertToSaved(): Promise<void> {
  const { path } = useDocument.getState();
  if (path === null) return;
  const result = await platform().files.openPath(path);
  if (result.kind !== 'opened') {
    await takeOpened(result);
    return;
  }
  await takeFile(result.file);
}

/** Back to the start page. */
export async function closeFile(): Promise<void> {
  if (await mayLeaveDocument()) closeDocument();
}

/** The user wants the window gone. */
export async function closeWindow(): Promise<void> {
  if (!(await mayLeaveDocument())) return;
  await platform().recovery.drop();
  await platform().window.close();
}
