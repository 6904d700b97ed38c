// Target of the view's motion: what follows before it has arrived starts from there, so that quick presses add up.
import type { ViewTransform } from '../geometry/view-transform.ts';

/** On a busy machine an animation ends long after it is due; one that is never heard of again has ended by then. */
const longestDelay = 2000;

export interface ViewHost {
  view(): ViewTransform;
  /** Resolves when the view has arrived. */
  setView(view: ViewTransform, duration: number): Promise<unknown>;
  /** The whole network is seen, at this zoom. */
  showsWholeAt(zoom: number): void;
  now(): number;
}

export class ViewMotion {
  private readonly host: ViewHost;
  private goal: ViewTransform | null = null;
  private latest = 0;
  /** The last view that showed the whole network. */
  private whole: ViewTransform | null;

  /** @param whole the first view, when it shows the whole network */
  constructor(host: ViewHost, whole: ViewTransform | null) {
    this.host = host;
    this.whole = whole;
  }

  /** The view as it will be when nothing moves any more. */
  ahead(): ViewTransform {
    return this.goal !== null && this.host.now() < this.latest ? this.goal : this.host.view();
  }

  show(view: ViewTransform, duration: number): void {
    this.goal = view;
    this.latest = this.host.now() + duration + longestDelay;
    void this.host.setView(view, duration).then(() => {
      if (this.goal !== view) return;
      this.goal = null;
      if (this.whole === view) this.host.showsWholeAt(view.zoom);
    });
  }

  showWhole(view: ViewTransform, duration: number): void {
    this.whole = view;
    this.show(view, duration);
  }

  /** Another hand moves the view. */
  interrupt(): void {
    this.goal = null;
  }

  /** Nobody has panned or zoomed since the whole network was shown. */
  get showsWhole(): boolean {
    return this.whole !== null && isSameView(this.ahead(), this.whole);
  }
}

function isSameView(a: ViewTransform, b: ViewTransform): boolean {
  const shift = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
  return shift < 0.01 && Math.abs(a.zoom / b.zoom - 1) < 1e-5;
}
