// `npm run bench`: measures beside peers, in turns, and tells medians and ratios. `--json` for machines.
import { parseArgs } from 'node:util';
import { measureOpeningTime } from '../bench/opening-time.mjs';
import { buildIfStale } from './build.mjs';
import { findElectronRuntime, sandboxArguments } from './electron-runtime.mjs';
import { hasDisplay } from './support/platform-checks.mjs';
import { startVirtualDisplay } from './virtual-display.mjs';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string', default: '7' } },
});
// Standard output is for the result.
const say = console.error;

process.exitCode = (await buildIfStale()) ? await bench() : 1;

async function bench() {
  const runtime = await findElectronRuntime({ testRuntimeAllowed: true, say });
  if (runtime === null) {
    say('There is no Electron to measure with.');
    return 1;
  }
  const display = hasDisplay ? null : await startVirtualDisplay();
  if (display) process.env.DISPLAY = display.display;
  try {
    show(
      await measureOpeningTime({
        executable: runtime.executable,
        electronArguments: sandboxArguments(),
        rounds: Number(values.rounds),
      }),
    );
    return 0;
  } finally {
    display?.stop();
  }
}

/** @param {Awaited<ReturnType<typeof measureOpeningTime>>} result */
function show(result) {
  if (values.json) {
    console.log(JSON.stringify([result]));
    return;
  }
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
