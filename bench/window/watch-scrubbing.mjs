// Probe inside the page: from each key on the timeline to the paint after its moment is shown exactly.

/**
 * @typedef {object} Scrubbed
 * @property {number | null} pending when the last key was pressed; null: its moment is painted
 * @property {number[]} times milliseconds
 */

/**
 * @typedef {object} ScrubPage what is used of the page's globals
 * @property {Scrubbed} scrubbed
 * @property {(draw: () => void) => number} requestAnimationFrame
 * @property {new () => { port1: { onmessage: (() => void) | null }, port2: { postMessage(message: null): void } }} MessageChannel
 * @property {(type: string, listener: (event: { timeStamp: number, key: string }) => void, options: object) => void} addEventListener
 * @property {{ querySelector(selector: string): { dataset: Record<string, string | undefined> } | null }} document
 */

/** Evaluated in the page as it stands, so it refers to nothing outside. */
export function watchScrubbing() {
  const page = /** @type {ScrubPage} */ (/** @type {unknown} */ (globalThis));
  /** @type {Scrubbed} */
  const scrubbed = { pending: null, times: [] };
  page.scrubbed = scrubbed;
  const isShown = () => page.document.querySelector('[role="slider"][data-step]')?.dataset.exact === 'true';
  const look = () => {
    if (!isShown()) {
      page.requestAnimationFrame(look);
      return;
    }
    // A message is taken after the frame has been drawn.
    const channel = new page.MessageChannel();
    channel.port1.onmessage = () => {
      if (scrubbed.pending !== null) scrubbed.times.push(performance.now() - scrubbed.pending);
      scrubbed.pending = null;
    };
    channel.port2.postMessage(null);
  };
  page.addEventListener(
    'keydown',
    ({ timeStamp, key }) => {
      // The present is there already; Shift alone leads nowhere.
      if (key === 'Shift' || key === 'End') return;
      scrubbed.pending = timeStamp;
      // The page's own listeners come first.
      page.requestAnimationFrame(look);
    },
    { capture: true, passive: true },
  );
}
