// The table of initializers: adding a kind does not compile until it has its row here.
import { glorotNormal } from './glorot-normal.ts';
import { glorotUniform } from './glorot-uniform.ts';
import { heNormal } from './he-normal.ts';
import { heUniform } from './he-uniform.ts';
import type { Initializer, InitializerKind } from './initializer.ts';
import { normal } from './normal.ts';
import { uniform } from './uniform.ts';
import { zeros } from './zeros.ts';

export const initializers: { readonly [Kind in InitializerKind]: Initializer } = {
  glorotUniform,
  glorotNormal,
  heUniform,
  heNormal,
  uniform,
  normal,
  zeros,
};

/** Every kind, in the order in which they are offered. */
export const initializerKinds = Object.keys(initializers) as readonly InitializerKind[];
