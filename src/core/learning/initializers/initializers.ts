// The table of initializers: a new one has its file and its row here; everything else asks the table.
import { glorotNormal } from './glorot-normal.ts';
import { glorotUniform } from './glorot-uniform.ts';
import { heNormal } from './he-normal.ts';
import { heUniform } from './he-uniform.ts';
import type { Initializer } from './initializer.ts';
import { normal } from './normal.ts';
import { uniform } from './uniform.ts';
import { zeros } from './zeros.ts';

export const initializers = {
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  uniform,
  normal,
  zeros,
} as const satisfies Readonly<Record<string, Initializer>>;

export type InitializerKind = keyof typeof initializers;

/** Every kind, in the order in which they are offered. */
export const initializerKinds = Object.keys(initializers) as readonly InitializerKind[];
