// The table of `npm run bench -- window`.

/** @param {Awaited<ReturnType<typeof import('../opening-time.mjs').measureOpeningTime>>} result */
export function showOpening(result) {
  console.table({
    [result.name]: {
      'empty window': `${result.empty.toFixed(0)} ${result.unit}`,
      Chainrule: `${result.chainrule.toFixed(0)} ${result.unit}`,
      ratio: result.ratio.toFixed(2),
      goal: `≤ ${result.goal}`,
      rounds: result.rounds,
    },
  });
}
