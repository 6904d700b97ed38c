// The table of `npm run bench -- memory`.

/** @param {Awaited<ReturnType<typeof import('../memory.mjs').measureMemory>>} result */
export function showMemory({ name, unit, empty, chainrule, ratio, proportionalRatio, goal, rounds }) {
  const megabytes = (/** @type {number | null} */ number) => (number === null ? '–' : `${number.toFixed(0)} ${unit}`);
  console.table({
    [name]: {
      'empty window': megabytes(empty.resident),
      Chainrule: megabytes(chainrule.resident),
      ratio: ratio.toFixed(2),
      goal: `≤ ${goal}`,
      rounds,
    },
    'shared memory by its share': {
      'empty window': megabytes(empty.proportional),
      Chainrule: megabytes(chainrule.proportional),
      ratio: proportionalRatio === null ? '–' : proportionalRatio.toFixed(2),
    },
  });
}
