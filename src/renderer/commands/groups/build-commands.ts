// The commands whose ids begin with `build`, in the order in which they are listed.

import { buildConnect } from '../build/connect.ts';
import { buildExplode } from '../build/explode.ts';
import { buildFold } from '../build/fold.ts';
import { buildInsertOnWire } from '../build/insert-on-wire.ts';
import { buildMoveSource } from '../build/move-source.ts';
import { buildMoveTarget } from '../build/move-target.ts';
import { buildNextNeuron } from '../build/next-neuron.ts';
import { buildSibling } from '../build/sibling.ts';
import { buildTakeOut } from '../build/take-out.ts';
import { buildToInput } from '../build/to-input.ts';
import { buildToNeuron } from '../build/to-neuron.ts';
import type { Command } from '../command.ts';

export const buildCommands: readonly Command[] = [
  buildNextNeuron,
  buildSibling,
  buildConnect,
  buildMoveSource,
  buildMoveTarget,
  buildInsertOnWire,
  buildExplode,
  buildFold,
  buildTakeOut,
  buildToInput,
  buildToNeuron,
];
