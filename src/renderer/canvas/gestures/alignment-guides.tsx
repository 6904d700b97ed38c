// Thin lines across the canvas where what is dragged meets the edges and middles of other parts.
import { ViewportPortal } from '@xyflow/react';
import { useGuides } from './aligning.ts';

export function AlignmentGuides() {
  const guides = useGuides((state) => state.guides);
  return guides.length === 0 ? null : (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => {
        const [x, y] = axis === 'x' ? [at, from] : [from, at];
        const length = { [axis === 'x' ? 'height' : 'width']: to - from };
        return (
          <div
            key={`${axis} ${at}`}
            className="alignment-guide"
            data-axis={axis}
            style={{ ...length, transform: `translate(${x}px, ${y}px)` }}
          />
        );
      })}
    </ViewportPortal>
  );
}
