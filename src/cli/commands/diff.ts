// chainrule diff: what two documents differ in, and as git's external diff driver.
import { jsonInline } from '#core/document/file/json-writer.ts';
import { defaultTrainingSettings, type NetworkDocument } from '#core/document/network-document.ts';
import { type DocumentDifference, differenceOf, type PartDifference } from '#core/interchange/difference/difference.ts';
import type { Command, CommandCall } from '../command.ts';
import type { ExitCode } from '../failure.ts';
import { documentAt } from '../importing/document-at.ts';

export const diffCommand: Command = {
  name: 'diff',
  synopsis: 'diff A B',
  argument: 'FILE',
  secondArgument: 'FILE',
  options: {},
  async run(call): Promise<ExitCode> {
    const before = await documentOrNone(call, call.argument);
    const after = await documentOrNone(call, call.secondArgument);
    const difference = differenceOf(before, after);
    if (call.json) call.sayJson(jsonInline(difference));
    else sayDifference(call, difference);
    return 0;
  },
};

/** Git gives it for a file that is new or gone. */
const nowhere = '/dev/null';

async function documentOrNone(call: CommandCall, file: string): Promise<NetworkDocument> {
  if (file !== nowhere) return documentAt(call, file);
  const network = { layers: [], connections: [] };
  return { name: '', network, layout: new Map(), training: defaultTrainingSettings, dataset: null };
}

const mostLines = 20;

function sayDifference(call: CommandCall, difference: DocumentDifference): void {
  const lines = [
    ...partLines(call, 'layer', difference.layers),
    ...partLines(call, 'connection', difference.connections),
    ...shown(
      call,
      difference.weights,
      ({ connection, target, source, from, to }) => `  ${connection}:${target},${source}  ${from} → ${to}`,
      'weights',
    ),
    ...shown(call, difference.biases, ({ layer, unit, from, to }) => `  ${layer}:${unit}  ${from} → ${to}`, 'biases'),
    ...shown(
      call,
      difference.parameters,
      ({ layer, parameter, unit, from, to }) => `  ${layer}.${parameter}:${unit}  ${from} → ${to}`,
      'parameters',
    ),
    ...shown(call, difference.settings, ({ path, from, to }) => `  ${path}  ${short(from)} → ${short(to)}`, 'settings'),
    ...('to' in difference.dataset ? [call.translate('interchange.diff_dataset')] : []),
    ...shown(
      call,
      difference.names,
      ({ layer = '', from, to }) => `  ${layer}  ${short(from)} → ${short(to)}`,
      'names',
    ),
    ...countLine(call, 'layout', difference.layout.length),
    ...countLine(call, 'notes', difference.notes.length),
  ];
  if (difference.same) call.say(lines.length === 0 ? 'interchange.diff_equal' : 'interchange.diff_same');
  for (const line of lines) call.print(`${line}\n`);
}

type Counted = 'weights' | 'biases' | 'parameters' | 'settings' | 'names' | 'layout' | 'notes';

function countLine(call: CommandCall, name: Counted, count: number): readonly string[] {
  return count === 0 ? [] : [call.translate(`interchange.diff_${name}`, { count })];
}

function shown<Item>(
  call: CommandCall,
  items: readonly Item[],
  line: (item: Item) => string,
  name: Counted,
): readonly string[] {
  return [
    ...countLine(call, name, items.length),
    ...items.slice(0, mostLines).map(line),
    ...(items.length > mostLines ? ['  …'] : []),
  ];
}

function partLines(call: CommandCall, part: 'layer' | 'connection', difference: PartDifference): readonly string[] {
  const { added, removed, changed } = difference;
  const line = (how: 'added' | 'removed' | 'changed', id: unknown) =>
    call.translate(`interchange.diff_${part}_${how}`, { id: String(id) });
  return [
    ...added.map(({ id }) => line('added', id)),
    ...removed.map(({ id }) => line('removed', id)),
    ...changed.flatMap(({ id, fields }) => [
      line('changed', id),
      ...Object.entries(fields).map(([field, { from, to }]) => `  ${field}  ${short(from)} → ${short(to)}`),
    ]),
  ];
}

const longest = 80;

function short(value: unknown): string {
  const text = jsonInline(value);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
