// Floors and goals of the fast engine against each peer, as a ratio of examples per second in one run, strict arithmetic.

/** @typedef {{ floor?: number, goal?: number, limit?: number }} Wanted a floor and a goal, or what the ratio may be at most */

/** @type {Readonly<Record<string, Readonly<Record<string, Wanted>>>>} */
const wanted = {
  plain: {
    'T2/10': { floor: 14, goal: 20 },
    'T2/32': { floor: 14, goal: 20 },
    T3: { floor: 19, goal: 30 },
    T4: { floor: 19, goal: 25 },
    T5: { floor: 23, goal: 25 },
    T6: { floor: 19, goal: 25 },
  },
  objects: { 'T2/10': { floor: 36, goal: 50 }, 'T2/32': { floor: 38, goal: 60 } },
  synaptic: { 'T2/10': { floor: 16, goal: 25 }, 'T2/32': { floor: 16, goal: 25 } },
  brain: { 'T2/10': { floor: 16, goal: 25 }, 'T2/32': { floor: 16, goal: 25 } },
  tfjs: {
    'T2/10': { floor: 450, goal: 600 },
    T3: { floor: 38, goal: 50 },
    T4: { floor: 10, goal: 13 },
    T6: { floor: 15, goal: 20 },
  },
  jax: { T3: { floor: 21, goal: 28 }, T4: { floor: 2.3, goal: 3 }, T6: { floor: 7.4, goal: 9.5 } },
  torch: {
    T1: { floor: 1, goal: 1 },
    'T2/10': { floor: 1, goal: 1 },
    'T2/32': { floor: 1, goal: 1 },
    T3: { floor: 1, goal: 25 },
    T4: { floor: 0.75, goal: 0.95 },
    T5: { floor: 38, goal: 55 },
    T6: { floor: 1, goal: 2.2 },
  },
  neurons: { T1: { limit: 1.1 }, 'T2/10': { limit: 1.1 }, 'T2/32': { limit: 1.1 } },
  limit: { T4: { floor: 0.62, goal: 0.76 }, T5: { floor: 0.3, goal: 0.38 }, T6: { floor: 0.62, goal: 0.76 } },
};

/**
 * @param {string} against
 * @param {string} task
 * @returns {Wanted | null}
 */
export function wantedAgainst(against, task) {
  return wanted[against]?.[task] ?? null;
}

/**
 * @param {number} ratio
 * @param {Wanted} wanted
 * @returns {'goal' | 'floor' | 'missed'}
 */
export function verdictOn(ratio, { floor, goal, limit }) {
  if (limit !== undefined) return ratio <= limit ? 'goal' : 'missed';
  if (goal !== undefined && ratio >= goal) return 'goal';
  return floor !== undefined && ratio >= floor ? 'floor' : 'missed';
}
