// Good JSON made bad: a part of it is replaced, removed or moved, as damage or malice might do.
import type { RandomStream } from '#core/numeric/random-stream.ts';

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

/** Replaces, removes, moves or doubles a part of a parsed JSON text. */
export function mutate(tree: unknown, stream: RandomStream): void {
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
