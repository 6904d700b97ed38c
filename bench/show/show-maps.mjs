// The table of `npm run bench -- maps`.

/** @param {Awaited<ReturnType<typeof import('../maps.mjs').measureMaps>>} result */
export function showMaps({ name, without, withMaps, ratio, goal }) {
  console.table({
    [name]: {
      'a frame without': `${without.toFixed(2)} ms`,
      'with maps': `${withMaps.toFixed(2)} ms`,
      ratio: `${ratio.toFixed(2)} × (≤ ${goal})`,
    },
  });
}
