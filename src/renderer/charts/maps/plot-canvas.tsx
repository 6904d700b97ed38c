// A canvas that fills its place, sharp on every screen, drawn again when asked, and never so often that it slows the window.

import { useEffect, useId, useRef } from 'react';
import { flushSync } from 'react-dom';
import { sharpCanvas } from '#renderer/ui/sharp-canvas.ts';
import styles from '../kit/chart.module.css';
import type { PictureSource } from '../kit/picture-source.ts';
import { useThemeColors } from '../kit/theme-colors.ts';
import { createThrottle } from '../kit/throttle.ts';

export type Subscribe = (listener: () => void) => () => void;
type Paint = (context: CanvasRenderingContext2D, width: number, height: number) => void;

export interface PlotCanvasProps {
  readonly name: string;
  readonly description: string;
  /** A new function draws at once. */
  readonly paint: Paint;
  /** Calls back whenever what `paint` reads has changed. */
  readonly subscribe: Subscribe;
  readonly picture: PictureSource;
}

/** Eight times a second, or less while drawing takes more than a sixth of the time. */
const shortestGap = 125;
const restPerWork = 6;

export function PlotCanvas({ name, description, paint, subscribe, picture }: PlotCanvasProps) {
  const { panel } = useThemeColors();
  const canvas = useRef<HTMLCanvasElement>(null);
  const id = useId();

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    let frame = 0;
    let cost = 0;
    const draw = (): void => {
      const start = performance.now();
      // What is told beside the picture changes in the same frame, however busy the page is.
      flushSync(() => drawSharply(element, paint));
      cost = performance.now() - start;
    };
    const throttle = createThrottle(
      () => {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(draw);
      },
      () => Math.max(shortestGap, cost * restPerWork),
    );
    const observer = new ResizeObserver(draw);
    observer.observe(element);
    const unsubscribe = subscribe(throttle.request);
    return () => {
      unsubscribe();
      observer.disconnect();
      throttle.cancel();
      cancelAnimationFrame(frame);
    };
  }, [paint, subscribe]);

  useEffect(() => {
    picture.current = () => (canvas.current === null ? '' : onGround(canvas.current, panel));
    return () => {
      picture.current = null;
    };
  }, [picture, panel]);

  return (
    <div className={styles.mapPlot}>
      <canvas ref={canvas} role="img" aria-label={name} aria-describedby={id} />
      <p className="unseen" id={id}>
        {description}
      </p>
    </div>
  );
}

function drawSharply(canvas: HTMLCanvasElement, paint: Paint): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const context = sharpCanvas(canvas, width, height)?.context;
  if (context === undefined) return;
  context.clearRect(0, 0, width, height);
  paint(context, width, height);
}

/** The drawing as a PNG address, on the tile's colour instead of on nothing. */
function onGround(drawing: HTMLCanvasElement, ground: string): string {
  const copy = document.createElement('canvas');
  Object.assign(copy, { width: drawing.width, height: drawing.height });
  const context = copy.getContext('2d');
  if (context === null) return '';
  context.fillStyle = ground;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(drawing, 0, 0);
  return copy.toDataURL();
}
