// Throttled reports to the window of what was drawn: when they change, and at most ten a second.
import type { SceneReport } from '../scene/scene-message.ts';

const pause = 100;

export class ThrottledReports {
  private readonly post: (report: SceneReport) => void;
  private last: SceneReport | null = null;
  private newest: SceneReport | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(post: (report: SceneReport) => void) {
    this.post = post;
  }

  take(report: SceneReport): void {
    this.newest = report;
    if (this.timer !== null) return;
    this.send();
    this.timer = setTimeout(() => {
      this.timer = null;
      this.send();
    }, pause);
  }

  private send(): void {
    const { last, newest } = this;
    if (newest === null || (last !== null && isSame(last, newest))) return;
    this.last = newest;
    this.post(newest);
  }
}

function isSame(a: SceneReport, b: SceneReport): boolean {
  const sameWires = a.pictures === b.pictures && a.notDrawn === b.notDrawn && a.weakest === b.weakest;
  return sameWires && a.particles === b.particles;
}
