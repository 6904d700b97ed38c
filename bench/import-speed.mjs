// Time that a text of 100,000 rows and 20 columns takes to become a table, beside what the parser alone takes for it.
import { median } from './median.mjs';
import { threadTime } from './pace.mjs';
import { loadCore } from './training/load-core.mjs';

/** @typedef {import('../src/core/numeric/random-stream.ts').RandomStream} RandomStream */

const goal = 3;
const [rows, columns] = [100_000, 20];

/** Cells as programs write them. */
/** @type {Readonly<Record<string, (stream: RandomStream, column: number) => string>>} */
const cells = {
  'whole numbers': (stream) => String(stream.integer(1000)),
  'four decimals': (stream) => (stream.uniform() * 200 - 100).toFixed(4),
  'full precision': (stream) => String(stream.uniform() * 200 - 100),
  'numbers and classes': (stream, column) =>
    column % 4 === 3 ? (['setosa', 'virginica', 'versicolor'][stream.integer(3)] ?? '') : stream.uniform().toFixed(2),
  'a tenth missing': (stream) => (stream.integer(10) === 0 ? '' : (stream.uniform() * 10).toFixed(3)),
  'quoted texts': (stream, column) => (column % 4 === 3 ? '"a, b"' : (stream.uniform() * 10).toFixed(3)),
};

/** @param {{ rounds: number }} options */
export async function measureImportSpeed({ rounds }) {
  const core = await loadCore();
  return Object.entries(cells).map(([name, cell]) => {
    const bytes = new TextEncoder().encode(textOf(core.RandomStream.for(1, name), cell));
    /** @type {number[]} */
    const alone = [];
    /** @type {number[]} */
    const whole = [];
    for (let round = 0; round < rounds; round += 1) {
      alone.push(timeOf(() => parseAlone(core, bytes)));
      whole.push(timeOf(() => core.readDelimited(bytes, newDecoder)));
    }
    const ratio = median(whole) / median(alone);
    return {
      name,
      parser: median(alone),
      import: median(whole),
      ratio,
      goal,
      verdict: ratio <= goal ? 'goal' : 'missed',
    };
  });
}

/**
 * @param {RandomStream} stream
 * @param {(stream: RandomStream, column: number) => string} cell
 */
function textOf(stream, cell) {
  const lines = [Array.from({ length: columns }, (_, column) => `c${column}`).join(',')];
  for (let row = 0; row < rows; row += 1) {
    lines.push(Array.from({ length: columns }, (_, column) => cell(stream, column)).join(','));
  }
  return `${lines.join('\n')}\n`;
}

/**
 * @param {Awaited<ReturnType<typeof loadCore>>} core
 * @param {Uint8Array} bytes
 */
function parseAlone(core, bytes) {
  const parser = new core.Parser({ delimiter: ',', quoteChar: '"', escapeChar: '"', newline: '\n', preview: 0 });
  return parser.parse(newDecoder('utf-8').decode(bytes), 0, false);
}

/** @param {string} encoding */
function newDecoder(encoding) {
  return new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
}

/** @param {() => unknown} run */
function timeOf(run) {
  const begun = threadTime();
  run();
  return threadTime() - begun;
}
