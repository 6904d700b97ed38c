// Store of the parameter that the lens was asked to look at; what it shows of it is its own.

import type { PathStart } from '#core/explain/paths/path-ledger.ts';
import type { LayerId } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';
import { openPanel } from './panel-beside-store.ts';

/** Null: what is explained or selected, or else the deepest there is. */
export type LensRequest = PathStart | { readonly layer: LayerId } | null;

export const useLensRequest = createStore<{ readonly request: LensRequest }>(() => ({ request: null }));

export function openLens(request: LensRequest): void {
  useLensRequest.setState({ request });
  openPanel('lens');
}
