// The tables of `npm run bench -- canvas`.

/** @param {Awaited<ReturnType<typeof import('../canvas.mjs').measureCanvas>>} result */
export function showCanvas({ wires, frames, openings }) {
  const verdict = (/** @type {boolean} */ met) => (met ? 'goal met' : 'MISSED');
  const wireRow = (/** @type {typeof wires[number]} */ { edges, layer, ratio, goal, met }) => ({
    'React Flow edges': `${edges.toFixed(1)}/s`,
    'drawing layer': `${layer.toFixed(1)}/s`,
    ratio: `${ratio.toFixed(1)} × (≥ ${goal} or 60/s: ${verdict(met)})`,
  });
  const frameRow = (/** @type {typeof frames[number]} */ { goal, panning, zooming, dragging }) => {
    const cell = (/** @type {typeof panning} */ { median, p95 }) =>
      `${median.toFixed(0)} / ${p95.toFixed(0)} ms (${verdict(p95 <= goal)})`;
    return {
      'panning, median / p95': cell(panning),
      zooming: cell(zooming),
      dragging: cell(dragging),
      goal: `≤ ${goal} ms`,
    };
  };
  const openingRow = (/** @type {typeof openings[number]} */ { milliseconds, longest, said, goal }) => ({
    'opened after': `${milliseconds.toFixed(0)} ms`,
    longest: `${longest.toFixed(0)} ms`,
    goal: goal === null ? '–' : `≤ ${goal} ms: ${verdict(milliseconds <= goal)}`,
    said,
  });
  console.table(Object.fromEntries(wires.map((each) => [each.name, wireRow(each)])));
  console.table(Object.fromEntries(frames.map((each) => [each.name, frameRow(each)])));
  console.table(Object.fromEntries(openings.map((each) => [each.name, openingRow(each)])));
}
