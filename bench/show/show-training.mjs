// The speeds of training for a person: examples per second of everyone, then each ratio beside its floor and goal.

/** @typedef {Awaited<ReturnType<typeof import('../training-speed.mjs').measureTrainingSpeed>>} Results */
/** @typedef {import('../training-speed.mjs').Comparison} Comparison */

const verdicts = { goal: 'goal met', floor: 'floor met', missed: 'MISSED' };

/** @param {Results} results */
export function showTraining(results) {
  console.log('Examples per second');
  console.table(Object.fromEntries(results.map((result) => [result.name, speedsOf(result)])));
  console.log('The fast engine against the others, as ratios');
  console.table(
    Object.fromEntries(
      results.flatMap(({ name, comparisons }) =>
        comparisons.filter(isWorthALine).map((comparison) => [`${name} ${comparison.title}`, ratioOf(comparison)]),
      ),
    ),
  );
}

/** @param {Results[number]} result */
function speedsOf({ examplesPerSecond, gigaflops, comparisons }) {
  const others = comparisons.map((other) => [other.title, short(other.examplesPerSecond)]);
  return { 'fast engine': short(examplesPerSecond), 'GFLOP/s': gigaflops.toFixed(1), ...Object.fromEntries(others) };
}

/** @param {Comparison} comparison */
function isWorthALine({ ratio, note }) {
  return ratio !== null || note !== null;
}

/** @param {Comparison} comparison */
function ratioOf({ ratio, floor, goal, limit, verdict, note }) {
  const times = (/** @type {number | null} */ value) => (value === null ? '–' : `${Number(value.toPrecision(3))} ×`);
  return {
    ratio: times(ratio),
    floor: times(floor),
    goal: limit === null ? times(goal) : `≤ ${times(limit)}`,
    verdict: verdict === null ? '–' : verdicts[verdict],
    note: note ?? '',
  };
}

/** @param {number | null} value */
function short(value) {
  if (value === null) return '–';
  const units = [
    { at: 1e6, unit: ' M' },
    { at: 1e3, unit: ' k' },
  ];
  const found = units.find(({ at }) => value >= at) ?? { at: 1, unit: '' };
  return `${Number((value / found.at).toPrecision(3))}${found.unit}`;
}
