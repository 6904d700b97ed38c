// Probe inside the page: from each input event to the paint after it, and every task that holds the window up.

/**
 * @typedef {object} Watched
 * @property {{ type: string, milliseconds: number }[]} paints one for each input event
 * @property {{ begun: number, milliseconds: number }[]} longTasks over 50 ms each
 */

/**
 * @typedef {object} PageGlobals what is used of the page's globals
 * @property {Watched} watched
 * @property {(draw: () => void) => number} requestAnimationFrame
 * @property {new () => { port1: { onmessage: (() => void) | null }, port2: { postMessage(message: null): void } }} MessageChannel
 * @property {(type: string, listener: (event: { timeStamp: number }) => void, options: object) => void} addEventListener
 * @property {new (seen: (list: { getEntries(): { startTime: number, duration: number }[] }) => void) => { observe(options: object): void }} PerformanceObserver
 */

/** Evaluated in the page as it stands, so it refers to nothing outside. */
export function watchPage() {
  const page = /** @type {PageGlobals} */ (/** @type {unknown} */ (globalThis));
  /** @type {Watched} */
  const watched = { paints: [], longTasks: [] };
  page.watched = watched;
  const afterPaint = (/** @type {() => void} */ then) =>
    page.requestAnimationFrame(() => {
      // A message is taken after the frame has been drawn.
      const channel = new page.MessageChannel();
      channel.port1.onmessage = then;
      channel.port2.postMessage(null);
    });
  for (const type of ['pointerdown', 'pointerup', 'pointermove', 'wheel', 'keydown']) {
    const note = (/** @type {{ timeStamp: number }} */ { timeStamp }) =>
      afterPaint(() => watched.paints.push({ type, milliseconds: performance.now() - timeStamp }));
    page.addEventListener(type, note, { capture: true, passive: true });
  }
  new page.PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      watched.longTasks.push({ begun: startTime, milliseconds: duration });
  }).observe({ type: 'longtask', buffered: false });
}
