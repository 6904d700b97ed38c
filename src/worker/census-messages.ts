// Messages between the window and the worker that takes a census: an order in, how far it is and the groups out.
import type { Diagnostic } from '#core/diagnostics/diagnostic.ts';
import type { NetworkDocument } from '#core/document/network-document.ts';
import type { CensusGroup } from '#core/teaching/census/census.ts';

export interface CensusOrder {
  readonly document: NetworkDocument;
  readonly starts: number;
  /** Of the first start; each next one has the next. */
  readonly seed: number;
}

/** With the parameters at the end of the first of its starts. */
export interface PicturedGroup extends CensusGroup {
  readonly parameters: Float64Array;
}

export type CensusEvent =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly groups: readonly PicturedGroup[]; readonly unconverged: PicturedGroup | null }
  | { readonly kind: 'refused'; readonly problems: readonly Diagnostic[] }
  | { readonly kind: 'failed' };
