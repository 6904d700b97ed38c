// The table of `npm run bench -- waits`.
import { goals } from '../waits.mjs';

const text = (/** @type {number | null} */ milliseconds) =>
  milliseconds === null ? '–' : `${milliseconds.toFixed(0)} ms`;

/** @param {Awaited<ReturnType<typeof import('../waits.mjs').measureWaits>>} results */
export function showWaits(results) {
  console.table(
    Object.fromEntries(
      results.map(({ name, sign, dialog, share, end, bare, cancelled }) => [
        name,
        {
          [`sign (≤ ${goals.sign} ms)`]: text(sign),
          [`way out (≤ ${goals.cancel} ms)`]: text(dialog),
          [`how far (≤ ${goals.share} ms)`]: text(share),
          done: text(end),
          'longest without a sign': text(bare),
          'Cancel obeyed after': text(cancelled),
        },
      ]),
    ),
  );
}
