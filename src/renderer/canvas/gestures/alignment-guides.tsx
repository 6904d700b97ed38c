// Thin lines across the canvas where what is dragged meets the edges and middles of other parts.
import { ViewportPortal } from '@xyflow/react';
import { useCanvasView } from '../view/canvas-view.ts';
import { useGuides } from './aligning.ts';
import styles from './alignment.module.css';

export function AlignmentGuides() {
  const guides = useGuides((state) => state.guides);
  // Of the screen, at every zoom.
  const pixel = useCanvasView((state) => state.screenScale);
  return guides.length === 0 ? null : (
    <ViewportPortal>
      {guides.map(({ axis, at, from, to }) => {
        const [x, y] = axis === 'x' ? [at, from] : [from, at];
        const [width, height] = axis === 'x' ? [pixel, to - from] : [to - from, pixel];
        return (
          <div
            key={`${axis} ${at}`}
            className={styles.guide}
            data-axis={axis}
            style={{ width, height, transform: `translate(${x - pixel / 2}px, ${y - pixel / 2}px)` }}
          />
        );
      })}
    </ViewportPortal>
  );
}
