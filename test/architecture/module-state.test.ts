// State of the window lives in its session: no module of the renderer keeps any by itself.
import { expect, it } from 'vitest';
import { readSources } from './sources.ts';

/** By file; each with why it is no state of a session. */
const known: Readonly<Record<string, readonly string[]>> = {
  // Which session is meant, and the value that is being computed right now: what slices and signals are made of.
  'src/renderer/signals/session.ts': ['ofWindow', 'find'],
  'src/renderer/signals/signal.ts': ['readings'],
};

const variable = /^(?:export )?(?:let|var) (\w+)/gm;
const mutable = /^(?:export )?const (\w+)(: [^=]+)? = (?:new (\w+)|\[\]|\{\})/gm;

/** What is remembered of something that never changes is the same for every session. */
function isLasting(type = '', made = ''): boolean {
  return /\breadonly\b|\bReadonly/i.test(type) || made === 'WeakMap';
}

function stateOf(text: string): readonly string[] {
  const names = [...text.matchAll(variable)].map(([, name = '']) => name);
  const objects = [...text.matchAll(mutable)].filter(([, , type, made]) => !isLasting(type, made));
  return [...names, ...objects.map(([, name = '']) => name)];
}

it('sees what a module keeps', () => {
  const text = `
let count = 0;
export let last: Row | null = null;
const listeners = new Set<Listener>();
const rows: Row[] = [];
export const client = new Client();
const names: ReadonlyMap<string, string> = new Map();
const none: readonly Row[] = [];
const made = new WeakMap<Row, Picture>();
const run = inSession(() => new Run());
function start() {
  let timer = 0;
  const seen = new Set<Row>();
}
`;
  expect(stateOf(text)).toEqual(['count', 'last', 'listeners', 'rows', 'client']);
});

it('finds none in the renderer but what is known', () => {
  const found = readSources()
    .filter(({ path }) => path.startsWith('src/renderer/'))
    .map(({ path, text }) => [path, [...stateOf(text)].sort()] as const)
    .filter(([, names]) => names.length > 0);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(known).map(([path, names]) => [path, [...names].sort()])),
  );
});
