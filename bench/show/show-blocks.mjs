// The table of `npm run bench -- blocks`.

/** @param {Awaited<ReturnType<typeof import('../blocks.mjs').measureBlocks>>} results */
export function showBlocks(results) {
  console.table(
    Object.fromEntries(
      results.map(({ name, longest, goal }) => [
        name,
        { 'longest task, of the processor': `${longest.toFixed(0)} ms`, goal: `≤ ${goal} ms` },
      ]),
    ),
  );
}
