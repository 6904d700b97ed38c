import { describe, expect, it } from 'vitest';
import type { ViewTransform } from '#renderer/canvas/geometry/view-transform.ts';
import { ViewMotion } from '#renderer/canvas/view/view-motion.ts';

const first: ViewTransform = { x: 0, y: 0, zoom: 1 };

/** A view that stands still half-way while it is animated. */
function canvas() {
  let view = first;
  let time = 0;
  let arrive: () => void = () => undefined;
  const seenWhole: number[] = [];
  const host = {
    view: () => view,
    setView(next: ViewTransform, duration: number) {
      view = duration === 0 ? next : { ...next, zoom: (view.zoom + next.zoom) / 2 };
      return new Promise<void>((resolve) => {
        arrive = resolve;
      });
    },
    showsWholeAt: (zoom: number) => seenWhole.push(zoom),
    now: () => time,
  };
  return {
    seenWhole,
    motion: new ViewMotion(host, first),
    /** The last motion. */
    async arrives(): Promise<void> {
      arrive();
      await Promise.resolve();
    },
    wait(milliseconds: number) {
      time += milliseconds;
    },
    drag(next: ViewTransform) {
      view = next;
    },
  };
}

function zoomIn(motion: ViewMotion): void {
  motion.show({ ...first, zoom: motion.ahead().zoom * 2 }, 250);
}

describe('the whole network', () => {
  it('is told of when the view of it has arrived, and not when another one has taken its place', async () => {
    const { motion, arrives, seenWhole } = canvas();
    motion.showWhole({ ...first, zoom: 0.5 }, 250);
    expect(seenWhole).toEqual([]);
    await arrives();
    expect(seenWhole).toEqual([0.5]);
    motion.showWhole({ ...first, zoom: 0.25 }, 250);
    zoomIn(motion);
    await arrives();
    expect(seenWhole).toEqual([0.5]);
  });
});

describe('the view on its way', () => {
  it('loses none of three quick steps', () => {
    const { motion, wait } = canvas();
    for (let press = 0; press < 3; press += 1) {
      zoomIn(motion);
      wait(40);
    }
    expect(motion.ahead().zoom).toBe(8);
  });

  it('loses none either where a busy machine shows no frame for a second', () => {
    const { motion, wait } = canvas();
    for (let press = 0; press < 3; press += 1) {
      zoomIn(motion);
      wait(1000);
    }
    expect(motion.ahead().zoom).toBe(8);
  });

  it('is where it stands once it has arrived, was lost, or another hand has taken it', async () => {
    const { motion, wait, drag, arrives } = canvas();
    zoomIn(motion);
    await arrives();
    drag({ ...first, zoom: 3 });
    expect(motion.ahead().zoom).toBe(3);
    zoomIn(motion);
    wait(10_000);
    drag({ ...first, zoom: 3 });
    expect(motion.ahead().zoom).toBe(3);
    zoomIn(motion);
    drag({ ...first, zoom: 0.5 });
    motion.interrupt();
    expect(motion.ahead().zoom).toBe(0.5);
  });

  it('knows whether the whole network is still shown', () => {
    const { motion, drag } = canvas();
    expect(motion.showsWhole).toBe(true);
    drag({ ...first, x: 1 });
    expect(motion.showsWhole).toBe(false);
    motion.showWhole({ x: 5, y: 5, zoom: 2 }, 250);
    expect(motion.showsWhole).toBe(true);
    zoomIn(motion);
    expect(motion.showsWhole).toBe(false);
  });
});
