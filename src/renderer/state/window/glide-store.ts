// Layers that were all moved at once glide to their new places, so that the eye can follow them; never with reduced motion.

import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import { createStore } from '#renderer/signals/store.ts';
import { useUi } from './ui-store.ts';

const duration = 250;
/** With more layers the eye follows none, and every frame would be late. */
const mostGliding = 300;

interface Glide {
  readonly from: ReadonlyMap<LayerId, Position>;
  /** Share of the way that is behind them, 0 to 1. */
  readonly share: number;
}

export const useGlide = createStore<{ readonly glide: Glide | null }>(() => ({ glide: null }));

/** From these places to those of the document. */
export function startGlide(from: ReadonlyMap<LayerId, Position>): void {
  if (useUi.getState().reducedMotion || from.size > mostGliding) return;
  const start = performance.now();
  useGlide.setState({ glide: { from, share: 0 } });
  const next = (): void => {
    if (useGlide.getState().glide?.from !== from) return;
    const share = (performance.now() - start) / duration;
    useGlide.setState({ glide: share < 1 ? { from, share } : null });
    if (share < 1) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}
