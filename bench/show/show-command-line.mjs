// The table of `npm run bench -- command-line`.

/** @param {Awaited<ReturnType<typeof import('../command-line.mjs').measureCommandLine>>} results */
export function showCommandLine(results) {
  const told = (/** @type {number} */ speed) => `${(speed / 1e6).toFixed(2)} M/s`;
  console.table(
    Object.fromEntries(
      results.map(({ name, text, json, engine, plain, ratio, goal }) => [
        name,
        {
          'whole loop': told(text),
          'with --json': told(json),
          'steps alone': told(engine),
          'plain arrays': told(plain),
          ratio: `${ratio.toFixed(1)} × (≥ ${goal})`,
          'ratio with --json': `${(json / plain).toFixed(1)} ×`,
        },
      ]),
    ),
  );
}
