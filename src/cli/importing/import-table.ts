// A table becomes a document's data, or a network is drawn for it; what doesn't fit is named and nothing is written.

import { basename, extname } from 'node:path';
import { datasetFor } from '#core/data/dataset-of.ts';
import { isError } from '#core/diagnostics/diagnostic.ts';
import { type EditResult, isRefused } from '#core/document/edit.ts';
import { drawForTable } from '#core/document/edits/draw-for-table.ts';
import { importTable } from '#core/document/edits/import-table.ts';
import { maximumUnits } from '#core/document/file/limits.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { checkTraining } from '#core/training/check-training.ts';
import type { CommandCall } from '../command.ts';
import { badUsage, type ExitCode, Failure } from '../failure.ts';
import { requireWritable, writeDocument } from '../files/write-document.ts';
import { printable } from '../printable.ts';
import { problemLines, refusedBecause } from '../problem-lines.ts';
import { chosenTable } from './chosen-table.ts';
import { documentAt } from './document-at.ts';

export async function importIntoDocument(call: CommandCall): Promise<ExitCode> {
  const into = call.requiredValue('into');
  const out = call.value('out') ?? into;
  await requireWritable(call, out);
  const document = await documentAt(call, into);
  const table = await chosenTable(call, call.argument);
  return write(call, call.argument, out, done(call, importTable(document, table)));
}

export async function drawForFile(call: CommandCall): Promise<ExitCode> {
  const file = call.requiredValue('data');
  const out = call.requiredValue('out');
  const hidden = hiddenSizes(call);
  const seed = call.wholeNumber('seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
  await requireWritable(call, out);
  const table = await chosenTable(call, file);
  const filled = done(call, importTable(emptyDocument(file, seed), table));
  return write(call, file, out, done(call, drawForTable(filled, hidden)));
}

function emptyDocument(file: string, seed: number | undefined): NetworkDocument {
  return {
    name: file === '-' ? '' : basename(file, extname(file)),
    network: { layers: [], connections: [] },
    layout: new Map(),
    training: { ...defaultTrainingSettings, ...(seed === undefined ? {} : { seed }) },
    dataset: null,
  };
}

function hiddenSizes(call: CommandCall): readonly number[] | undefined {
  const text = call.value('hidden');
  if (text === undefined) return undefined;
  const sizes = text.split(',').map(Number);
  if (/^\d+(,\d+)*$/.test(text) && sizes.every((size) => size >= 1 && size <= maximumUnits)) return sizes;
  throw badUsage(call.translate, 'cli.notSizes', { maximum: maximumUnits });
}

function done({ translate }: CommandCall, result: EditResult): NetworkDocument {
  if (!isRefused(result)) return result.document;
  const { code, values } = result.refusal;
  throw new Failure(2, [translate(`edits.refused_${code}`, values)]);
}

async function write(call: CommandCall, file: string, out: string, document: NetworkDocument): Promise<ExitCode> {
  const { network, training, dataset } = document;
  const problems = checkTraining(network, training.loss, datasetFor(document));
  if (problems.some(isError)) throw refusedBecause(call.translate, file, problems);
  await writeDocument(call, out, document);
  for (const line of problemLines(call.translate, file, problems)) call.io.error(`${printable(line)}\n`);
  const rows = dataset?.kind === 'table' ? dataset.rows.length : 0;
  if (call.json) call.sayJson(JSON.stringify({ rows, out }));
  else call.say('cli.written', { file: out });
  return 0;
}
