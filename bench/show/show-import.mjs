// The table of `npm run bench -- import`.

/** @param {Awaited<ReturnType<typeof import('../import-speed.mjs').measureImportSpeed>>} results */
export function showImport(results) {
  const row = (/** @type {typeof results[number]} */ { parser, import: whole, ratio, goal, verdict }) => ({
    'the parser alone': `${parser.toFixed(0)} ms`,
    import: `${whole.toFixed(0)} ms`,
    ratio: `${ratio.toFixed(2)} × (≤ ${goal}: ${verdict === 'goal' ? 'goal met' : 'MISSED'})`,
  });
  console.table(Object.fromEntries(results.map((result) => [result.name, row(result)])));
}
