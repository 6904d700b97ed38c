// Good files with a part replaced, removed or moved: they are opened or refused, and nothing is ever thrown.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from '#core/document/file/parse-document.ts';
import { serialiseDocument } from '#core/document/file/serialise-document.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';
import { documentArbitrary } from './document-arbitrary.ts';

const hostile: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  'constructor',
  '__proto__',
  'toString',
  '<script>alert(1)</script>',
  [],
  {},
  [[]],
  [null],
  [[null]],
  { kind: 'constructor' },
  { __proto__: null, toString: 1 },
  'x'.repeat(2000),
];

interface Spot {
  readonly parent: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

function spotsOf(tree: unknown): Spot[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const parent = tree as Record<string, unknown>;
  const keys = Array.isArray(tree) ? [...tree.keys()] : Object.keys(tree);
  return keys.flatMap((key) => [{ parent, key }, ...spotsOf(parent[key])]);
}

function mutate(tree: unknown, stream: RandomStream): void {
  const spots = spotsOf(tree);
  const pick = <Item>(items: readonly Item[]): Item => items[stream.integer(items.length)] as Item;
  const { parent, key } = pick(spots);
  const other = pick(spots);
  const target = parent as Record<string | number, unknown>;
  switch (stream.integer(4)) {
    case 0:
      target[key] = structuredClone(pick(hostile));
      break;
    case 1:
      if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else delete target[key];
      break;
    case 2:
      target[key] = structuredClone((other.parent as Record<string | number, unknown>)[other.key]);
      break;
    default:
      if (Array.isArray(parent)) parent.push(structuredClone(parent[Number(key)]));
      else target[pick(['__proto__', 'constructor', 'kind', 'id', 'units', 'weights'])] = target[key];
  }
}

it('opens or refuses 2,000 mutated files without throwing, and reopens what it opened', () => {
  const bases = fc.sample(documentArbitrary, { seed: 7, numRuns: 100 }).map(serialiseDocument);
  const counts = { opened: 0, refused: 0 };
  for (let seed = 0; seed < 2000; seed += 1) {
    const stream = RandomStream.for(seed, 'mutation');
    const tree: unknown = JSON.parse(bases[seed % bases.length] as string);
    for (let edits = stream.integer(3); edits >= 0; edits -= 1) mutate(tree, stream);
    const parsed = parseDocument(JSON.stringify(tree));
    if ('problems' in parsed) {
      counts.refused += 1;
      expect(parsed.problems).toHaveLength(1);
    } else {
      counts.opened += 1;
      expect('document' in parseDocument(serialiseDocument(parsed.document))).toBe(true);
    }
  }
  expect(counts.opened).toBeGreaterThan(200);
  expect(counts.refused).toBeGreaterThan(200);
});
