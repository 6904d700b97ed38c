// Animated places of layers: from where they stood to where the document has them.
import { useMemo } from 'react';
import type { Position } from '#core/document/network-document.ts';
import type { LayerId } from '#core/network/network.ts';
import { useGlide } from '#renderer/state/window/glide-store.ts';

/** @param moving what is dragged goes before */
export function useGliding(
  layout: ReadonlyMap<LayerId, Position>,
  moving: ReadonlyMap<LayerId, Position>,
): ReadonlyMap<LayerId, Position> {
  const glide = useGlide((state) => state.glide);
  return useMemo(() => {
    if (glide === null || moving.size > 0) return moving;
    const eased = 1 - (1 - glide.share) ** 3;
    return new Map(
      [...layout].flatMap(([id, to]) => {
        const from = glide.from.get(id);
        return from === undefined ? [] : [[id, between(from, to, eased)] as const];
      }),
    );
  }, [glide, layout, moving]);
}

function between(from: Position, to: Position, share: number): Position {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
