// What makes the open network slow, found out in idle moments whenever network or mini-batch have changed.

import { create } from 'zustand';
import { slowProblems } from '#core/compile/slow-problems.ts';
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { Pausable } from '#core/training/pausable.ts';
import { whenIdle } from '../window/idle-work.ts';
import { compiledDocument } from './compiled-document.ts';
import { useDocument } from './document-store.ts';

interface SlowPartsState {
  readonly findings: readonly Diagnostic[];
}

const none: readonly Diagnostic[] = [];

export const useSlowParts = create<SlowPartsState>(() => ({ findings: none }));

let giveUp: (() => void) | null = null;
let examined: NetworkDocument | null = null;

/** Begins to follow the open document; called once when the window starts. */
export function startSlowParts(): void {
  useDocument.subscribe(({ document }) => {
    if (document === examined) return;
    examined = document;
    giveUp?.();
    giveUp = null;
    if (document === null) put(none);
    else giveUp = whenIdle(slowPartsOf(document), put);
  });
}

/** The same object while nothing is found, so that nobody is told of a change that is none. */
function put(findings: readonly Diagnostic[]): void {
  const next = findings.length === 0 ? none : findings;
  if (next !== useSlowParts.getState().findings) useSlowParts.setState({ findings: next });
}

function* slowPartsOf(document: NetworkDocument): Pausable<readonly Diagnostic[]> {
  const { compiled, dataset } = compiledDocument(document);
  if (compiled === null) return none;
  yield;
  const { batchSize } = document.training;
  const rows = dataset === null ? batchSize : Math.min(batchSize, dataset.count);
  return slowProblems(document.network, compiled.graph, rows);
}
