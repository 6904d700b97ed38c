// Sizes of the panels in a small window or with large letters: they shrink before the canvas does.
import { isNarrowWindow } from '#renderer/state/window/window-size.ts';

interface Sides {
  /** 0: closed. */
  readonly left: number;
  readonly right: number;
}

interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** What stays readable in them, with stacked fields. */
export const leastSides: Sides = { left: 180, right: 260 };
export const leastDock = 120;
/** The canvas has two fifths of the width, within these. */
const canvasShare = 0.4;
const leastCanvas = { most: 400, least: 280, height: 240 };
/** Toolbar, timeline, status bar and the browser edition's menu at the normal size of letters. */
const framing = 150;
/** Of a narrow window's height, at most. */
const narrowDockShare = 0.22;

/** Both give in proportion to what they have. */
export function fittingSides({ left, right }: Sides, windowWidth: number): Sides {
  const canvas = Math.min(leastCanvas.most, Math.max(leastCanvas.least, windowWidth * canvasShare));
  const share = (windowWidth - canvas) / Math.max(1, left + right);
  if (share >= 1) return { left, right };
  return { left: shrunk(left, share, leastSides.left), right: shrunk(right, share, leastSides.right) };
}

/** The window for which the sizes of panels are meant: in a larger one they grow with it, in a smaller one they stay. */
const usualWidth = 1440;
const usualHeight = 900;
/** The canvas grows more than what stands beside it. */
const mostGrowthOfSides = 1.4;

export function sideGrowth(windowWidth: number): number {
  return Math.min(mostGrowthOfSides, Math.max(1, windowWidth / usualWidth));
}

export function dockGrowth(windowHeight: number): number {
  return Math.max(1, windowHeight / usualHeight);
}

/** It is the first to give way in a narrow window. @param size 1 is the normal size of letters */
export function fittingDock(dock: number, { width, height }: WindowSize, size: number): number {
  const share = isNarrowWindow(width) ? narrowDockShare : 1;
  const room = Math.min(height * share, height - framing * size - leastCanvas.height);
  return Math.min(dock, Math.max(leastDock, Math.round(room)));
}

function shrunk(length: number, share: number, least: number): number {
  return Math.max(Math.min(length, least), Math.round(length * share));
}
