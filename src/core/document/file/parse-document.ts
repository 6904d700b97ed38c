// The text of a file becomes a document, or the problem for which it is refused. Never throws, never runs what it reads.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '../network-document.ts';
import { documentValue } from './document-value.ts';
import { asWholeNumber, type FileObject, isObject, optional, required } from './fields.ts';
import { fileProblem, RefusedFile, refuse } from './file-problem.ts';
import { textProblem } from './measure-text.ts';
import { currentFormatVersion, migrate } from './migrations.ts';
import { syntaxProblem } from './syntax-problem.ts';

export type ParsedDocument = { readonly document: NetworkDocument } | { readonly problems: readonly Diagnostic[] };

const byteOrderMark = '\uFEFF';
export function parseDocument(fileText: string): ParsedDocument {
  const parsed = parseFile(fileText, readDocument);
  return 'value' in parsed ? { document: parsed.value } : { problems: [parsed.problem] };
}

/** What `read` makes of a file, or the problem for which it is refused. */
export function parseFile<Value>(
  fileText: string,
  read: (parsed: unknown) => Value,
): { readonly value: Value } | { readonly problem: Diagnostic } {
  const text = fileText.startsWith(byteOrderMark) ? fileText.slice(1) : fileText;
  const tooMuch = textProblem(text);
  if (tooMuch !== null) return { problem: tooMuch };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: syntaxProblem(text) };
  }
  try {
    return { value: read(parsed) };
  } catch (error) {
    if (error instanceof RefusedFile) return { problem: error.problem };
    throw error;
  }
}

/** @throws {RefusedFile} */
export function readDocument(parsed: unknown): NetworkDocument {
  if (!isObject(parsed) || optional(parsed, 'format') !== 'chainrule') {
    throw new RefusedFile(fileProblem('notChainrule'));
  }
  const {
    format: _format,
    formatVersion: _version,
    ...file
  } = migrate(parsed, refuseNewer(parsed, currentFormatVersion));
  return documentValue.read(file, '');
}

/** @returns the version of the file */
export function refuseNewer(file: FileObject, supported: number): number {
  const path = 'formatVersion';
  const version = asWholeNumber(required(file, path, ''), path, 1, Number.MAX_SAFE_INTEGER);
  return version <= supported ? version : refuse('newerVersion', path, { found: version, supported });
}
