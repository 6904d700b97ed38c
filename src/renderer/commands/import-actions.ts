// Imports a model, weights or a project: what it is decides whether a document comes or the drawn network gets its numbers.
import type { ForeignFile, ImportResult } from '#bridge/files.ts';
import { importWeights } from '#core/document/edits/import-weights.ts';
import {
  modelEndings,
  modelKindByContent,
  modelKindByName,
  projectDocument,
  projectWeights,
} from '#core/interchange/import-kinds.ts';
import { isLarge } from '#core/network/network-queries.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { fetchTableOf } from '#renderer/state/document/data-at-hand.ts';
import { type InterchangeResult, interchange } from '#renderer/state/document/interchange.ts';
import { openDocument } from '#renderer/state/document/open-document.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { withProgress } from '#renderer/state/window/progress-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { edit } from './edit.ts';
import { refusalWords } from './export-actions.ts';
import { mayLeaveDocument, unharmed } from './file-actions.ts';
import { asSentence, reasonOf, tell } from './tell.ts';

type Job = Parameters<typeof interchange>[1];

export const projectFiles: readonly string[] = [projectDocument, projectWeights];

const archive = /\.zip$/i;

export async function importFile(): Promise<void> {
  const words = { title: translate('exchange.importTitle'), filterName: translate('exchange.importFilter') };
  const endings = [...modelEndings, 'zip'];
  await takeImported(await platform().files.importFiles({ from: { kind: 'file', endings }, words }), 'file');
}

export async function importProject(): Promise<void> {
  const words = { title: translate('exchange.projectTitle'), filterName: '' };
  const names = [...projectFiles];
  await takeImported(await platform().files.importFiles({ from: { kind: 'folder', names }, words }), 'project');
}

/**
 * The open document is untouched until all is well.
 * @param as a file of a project that comes alone is taken for what is in it
 */
export async function takeImported(result: ImportResult, as: 'file' | 'project'): Promise<void> {
  if (result.kind === 'cancelled') return;
  if (result.kind === 'failed') return refuse(result.name, asSentence(reasonOf(result.failure)));
  const { name, files } = result;
  const [file] = files;
  return as === 'file' && file !== undefined ? takeFile(file) : takeProject(name, files);
}

async function takeFile(file: ForeignFile): Promise<void> {
  const { path: name, content } = file;
  if (archive.test(name)) {
    const { filesInZip } = await import('#renderer/platform/zip.ts');
    const unpacked = filesInZip(file, projectFiles);
    if (unpacked.kind === 'chosen') return takeProject(name, unpacked.files);
    return takeImported(unpacked, 'project');
  }
  const kind = modelKindByName(name) ?? modelKindByContent(content.subarray(0, 9));
  if (kind === null) return refuse(name, translate('exchange.unknownContent'));
  if (kind === 'model') return takeDocument(name, { kind, bytes: content, name: name.replace(/\.[^.]*$/, '') });
  return takeWeights(name, content);
}

async function takeProject(name: string, files: readonly ForeignFile[]): Promise<void> {
  const contentOf = (wanted: string) => files.find(({ path }) => path === wanted)?.content;
  const [document, weights] = projectFiles.map(contentOf);
  if (document === undefined) return refuse(name, translate('interchange.noProject', { file: name }));
  if (weights === undefined) return refuse(name, translate('exchange.weightsMissing'));
  return takeDocument(name, { kind: 'project', document, weights });
}

async function takeDocument(name: string, job: Job): Promise<void> {
  const result = await work(name, job);
  if (result === null || !(await mayLeaveDocument())) return;
  if (result.kind !== 'document') return;
  await fetchTableOf(result.document.dataset);
  openDocument(result.document, { path: null, fileName: null, saved: false });
  const note = result.origin === 'document' ? '' : ` ${translate(`interchange.from_${result.origin}`)}`;
  announce(() => `${translate('exchange.imported', { name })}${note}`);
}

/** Into the drawn network, as one undo entry. */
async function takeWeights(name: string, bytes: Uint8Array): Promise<void> {
  const document = await trainingSession().between(() => useDocument.getState().document);
  if (document === null) return refuse(name, translate('exchange.nothingToFill'));
  const result = await work(name, { kind: 'weights', bytes });
  if (result?.kind === 'parameters') await edit((present) => importWeights(present, result.parameters));
}

/** Null after saying why it can't be, or when the user gave it up. */
async function work(name: string, job: Job): Promise<InterchangeResult | null> {
  const say = () => translate('exchange.importing', { name });
  const { document } = useDocument.getState();
  const subject = job.kind === 'weights' ? document : null;
  const result = await withProgress(
    say,
    (signal, tell) => interchange(subject, job, signal, tell),
    subject !== null && isLarge(subject.network),
  );
  if (result === null || result.kind === 'document' || result.kind === 'parameters') return result;
  await refuse(name, refusalWords(result));
  return null;
}

async function refuse(name: string, reason: string): Promise<void> {
  await tell(translate('exchange.notImported', { name }), `${reason}${unharmed('\n')}`);
}
