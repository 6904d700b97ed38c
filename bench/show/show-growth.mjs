// The table of `npm run bench -- growth`.

/** @param {Awaited<ReturnType<typeof import('../growth.mjs').measureGrowth>>} results */
export function showGrowth(results) {
  const row = (
    /** @type {typeof results[number]} */ {
      nanosecondsPerWire,
      growth,
      growthLimit,
      verdict,
      edits,
      editLimit,
      firstEdit,
    },
  ) => ({
    'ns per wire and step': nanosecondsPerWire.toFixed(2),
    'of the smallest': `${growth.toFixed(2)} × (≤ ${growthLimit}: ${verdict === 'goal' ? 'goal met' : 'MISSED'})`,
    ...Object.fromEntries(edits.map(({ kind, milliseconds }) => [`${kind} to step`, `${milliseconds.toFixed(2)} ms`])),
    'the very first': `${firstEdit.toFixed(1)} ms`,
    'edit wanted': editLimit === null ? '–' : `≤ ${editLimit} ms`,
  });
  console.table(Object.fromEntries(results.map((result) => [result.name, row(result)])));
}
