// The table of `npm run bench -- scrub`.

/** @param {Awaited<ReturnType<typeof import('../scrub.mjs').measureScrubbing>>} result */
export function showScrubbing(result) {
  console.table({
    [result.name]: {
      keys: result.keys,
      'key to shown, median': `${result.median.toFixed(0)} ms`,
      p95: `${result.p95.toFixed(0)} ms`,
      longest: `${result.longest.toFixed(0)} ms`,
      'of the processor': `${result.processor.toFixed(0)} ms`,
      goal: `≤ ${result.goal} ms`,
    },
  });
}
