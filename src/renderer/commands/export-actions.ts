// Exports the shown network in one of the formats: written by a worker, put where the user says.
import type { ForeignFile } from '#bridge/files.ts';
import { choicesOf, type ExportTargetName, exportFormats } from '#core/interchange/export-formats.ts';
import type { ExportedFile, NumberType } from '#core/interchange/exported-file.ts';
import { isLarge } from '#core/network/network-queries.ts';
import { sentenceOf } from '#messages/diagnostic-sentence.ts';
import { reportWords } from '#messages/report-words.ts';
import { translate } from '#renderer/i18n/i18n.ts';
import { platform } from '#renderer/platform/create-platform.ts';
import { type InterchangeResult, interchange } from '#renderer/state/document/interchange.ts';
import { useDocument } from '#renderer/state/stores/document-store.ts';
import { trainingSession } from '#renderer/state/training/training-session.ts';
import { useDialogs } from '#renderer/state/window/dialog-store.ts';
import { withProgress } from '#renderer/state/window/progress-store.ts';
import { announce } from '#renderer/state/window/ui-store.ts';
import { documentName } from './file-actions.ts';
import { asSentence, reasonOf, tell } from './tell.ts';

export interface ChosenExport {
  readonly type: NumberType;
  /** The name of a saved moment; null: the network as it stands. */
  readonly checkpoint: string | null;
}

/** Asks first for what can be chosen. */
export async function startExport(target: ExportTargetName): Promise<void> {
  if (choicesOf(target).length === 0) return void (await exportAs(target, { type: 'float32', checkpoint: null }));
  useDialogs.setState({ open: 'exportNetwork', exportTarget: target });
}

/** True: it is where the user wants it. */
export async function exportAs(target: ExportTargetName, chosen: ChosenExport): Promise<boolean> {
  const document = await trainingSession().between(() => useDocument.getState().document);
  if (document === null) return false;
  const name = documentName();
  const job = { kind: 'export', target, ...chosen, words: reportWords(translate) } as const;
  const say = () => translate('exchange.exporting', { name });
  const result = await withProgress(
    say,
    (signal, tell) => interchange(document, job, signal, tell),
    isLarge(document.network),
  );
  if (result === null) return false;
  if (result.kind === 'files') return handOut(target, name, result.files);
  await tell(translate('exchange.notExported', { name }), refusalWords(result));
  return false;
}

async function handOut(target: ExportTargetName, name: string, files: readonly ExportedFile[]): Promise<boolean> {
  const { extension } = exportFormats[target];
  const result = await platform().files.exportFiles({
    suggestedName: extension === null ? name : `${name}.${extension}`,
    isFolder: extension === null,
    files: files.map(asForeign),
    words: { title: dialogTitle(target), filterName: translate(`exchange.format_${target}`) },
  });
  if (result.kind === 'cancelled') return false;
  if (result.kind === 'saved') {
    announce(() => translate('exchange.exported', { name: result.name }));
    return true;
  }
  const details = `${translate('app.details')}: ${result.failure.detail}`;
  await tell(translate('exchange.notExported', { name }), `${asSentence(reasonOf(result.failure))}\n${details}`);
  return false;
}

function dialogTitle(target: ExportTargetName): string {
  if (exportFormats[target].extension === null) return translate('exchange.chooseFolder');
  return translate('exchange.title', { format: translate(`exchange.format_${target}`) });
}

function asForeign({ path, content }: ExportedFile): ForeignFile {
  return { path, content: typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content) };
}

/** Why a job came to nothing, as one sentence. */
export function refusalWords(result: InterchangeResult): string {
  switch (result.kind) {
    case 'problems': {
      const [first, ...others] = result.problems;
      const more = others.length > 0 ? ` (${translate('app.otherProblems', { count: others.length })})` : '';
      return first === undefined ? '' : `${sentenceOf(translate, first)}${more}`;
    }
    case 'notExportable':
      return translate(`interchange.notExportable_${result.code}`, result.values);
    case 'unreadable':
      return translate(`interchange.unreadable_${result.code}`, result.values);
    case 'failed':
      return `${asSentence(translate('files.reason_fault'))}\n${translate('app.details')}: ${result.detail}`;
    case 'files':
    case 'parameters':
    case 'document':
      return '';
  }
}
