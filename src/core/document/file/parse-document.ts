// The text of a file becomes a document, or the problem for which it is refused. Never throws, never runs what it reads.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import { defaultTrainingSettings, type NetworkDocument } from '../network-document.ts';
import {
  asNonEmptyText,
  asText,
  asWholeNumber,
  type FileObject,
  isObject,
  optional,
  required,
  unknownFieldsOf,
} from './fields.ts';
import { fileProblem, RefusedFile, refuse } from './file-problem.ts';
import { maximumIdLength, maximumNameLength } from './limits.ts';
import { textProblem } from './measure-text.ts';
import { currentFormatVersion, migrate } from './migrations.ts';
import { readCheckpoints } from './read-checkpoints.ts';
import { readDataset } from './read-dataset.ts';
import { readHistory } from './read-history.ts';
import { readInitial } from './read-initial.ts';
import { readLayout } from './read-layout.ts';
import { readNetwork } from './read-network.ts';
import { readNotes } from './read-notes.ts';
import { syntaxProblem } from './syntax-problem.ts';
import { trainingValue } from './training-value.ts';

export type ParsedDocument = { readonly document: NetworkDocument } | { readonly problems: readonly Diagnostic[] };

const byteOrderMark = '\uFEFF';
const documentFields = new Set([
  'format',
  'formatVersion',
  'name',
  'network',
  'layout',
  'training',
  'dataset',
  'initial',
  'checkpoints',
  'history',
  'testLooks',
  'notes',
  'example',
]);

export function parseDocument(fileText: string): ParsedDocument {
  const text = fileText.startsWith(byteOrderMark) ? fileText.slice(1) : fileText;
  const tooMuch = textProblem(text);
  if (tooMuch !== null) return { problems: [tooMuch] };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problems: [syntaxProblem(text)] };
  }
  try {
    return { document: readDocument(parsed) };
  } catch (error) {
    if (error instanceof RefusedFile) return { problems: [error.problem] };
    throw error;
  }
}

/** @throws {RefusedFile} */
export function readDocument(parsed: unknown): NetworkDocument {
  if (!isObject(parsed) || optional(parsed, 'format') !== 'chainrule') {
    throw new RefusedFile(fileProblem('notChainrule'));
  }
  const file = migrate(parsed, readVersion(parsed));
  const network = readNetwork(required(file, 'network', ''));
  const training = optional(file, 'training');
  const example = optional(file, 'example');
  return {
    name: asText(optional(file, 'name') ?? '', 'name', maximumNameLength),
    network,
    layout: readLayout(optional(file, 'layout'), network),
    training: training === undefined ? defaultTrainingSettings : trainingValue.read(training, 'training'),
    dataset: readDataset(optional(file, 'dataset')),
    ...readInitial(optional(file, 'initial'), network),
    ...readCheckpoints(optional(file, 'checkpoints')),
    ...readHistory(optional(file, 'history')),
    ...readTestLooks(file),
    ...readNotes(optional(file, 'notes')),
    ...(example === undefined ? {} : { example: asNonEmptyText(example, 'example', maximumIdLength) }),
    ...unknownFieldsOf(file, documentFields, ''),
  };
}

/** Never says the same as nothing. */
function readTestLooks(file: FileObject): { readonly testLooks?: number } {
  const path = 'testLooks';
  const looks = asWholeNumber(optional(file, path) ?? 0, path, 0, Number.MAX_SAFE_INTEGER);
  return looks === 0 ? {} : { testLooks: looks };
}

function readVersion(file: FileObject): number {
  const path = 'formatVersion';
  const version = asWholeNumber(required(file, path, ''), path, 1, Number.MAX_SAFE_INTEGER);
  if (version <= currentFormatVersion) return version;
  return refuse('newerVersion', path, { found: version, supported: currentFormatVersion });
}
