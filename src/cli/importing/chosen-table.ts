// The table that a command line asks for: its file, which columns are predicted, and which ones the network receives.
import type { ColumnRole, TableDataset } from '#core/data/dataset-choice.ts';
import type { ReadTable } from '#core/data/delimited/read-delimited.ts';
import { tableFrom } from '#core/data/table/new-table.ts';
import type { CommandCall } from '../command.ts';
import { badUsage } from '../failure.ts';
import { readTable, requireUsable } from '../files/read-table.ts';

export async function chosenTable(call: CommandCall, file: string): Promise<TableDataset> {
  call.requiredValue('target');
  const read = await readTable(call, file);
  const targets = columnsNamed(call, 'target', read);
  const features = call.has('columns') ? columnsNamed(call, 'columns', read) : null;
  const both = features?.find((column) => targets.includes(column));
  if (both !== undefined) throw badUsage(call.translate, 'cli.columnTwice', { name: read.columns[both]?.name ?? '' });
  const roles = read.columns.map(({ role }, column) => roleOf(role, column, targets, features));
  requireUsable(call, file, read, (column) => roles[column] !== 'none');
  return tableFrom(read, roles);
}

/** What isn't named is for what it seems to be for; with a list of columns, for nothing, unless it names the parts of the rows. */
function roleOf(
  guess: ColumnRole,
  column: number,
  targets: readonly number[],
  features: readonly number[] | null,
): ColumnRole {
  if (targets.includes(column)) return 'target';
  if (features === null) return guess === 'target' ? 'feature' : guess;
  if (features.includes(column)) return 'feature';
  return guess === 'split' ? 'split' : 'none';
}

/** The places of columns by their names, as an option lists them: a,b,"c, d". */
function columnsNamed(
  call: CommandCall,
  option: 'target' | 'columns',
  { columns }: Pick<ReadTable, 'columns'>,
): readonly number[] {
  const names = columns.map(({ name }) => name);
  return listed(call.requiredValue(option), names).map((name) => {
    const place = names.indexOf(name);
    if (place >= 0) return place;
    throw badUsage(call.translate, 'cli.noColumn', { option: `--${option}`, name, names: names.join(', ') });
  });
}

/** A name with commas in it may also stand alone. */
function listed(text: string, names: readonly string[]): readonly string[] {
  if (names.includes(text)) return [text];
  const parts = text.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [];
  return parts.map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part.trim()));
}
