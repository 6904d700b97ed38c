// Zeros: shows why weights must differ, since equal neurons stay equal.
import type { Initializer } from './initializer.ts';

export const zeros: Initializer = {
  kind: 'zeros',
  draw: () => 0,
};
