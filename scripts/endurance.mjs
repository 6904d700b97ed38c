// `npm run test:endurance`: days of use in slices. What a slice did is added to a file, so that the next call goes on where this one
// ended; a slice that fails or is broken off counts for nothing, and is tried again with the same draws.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './support/project.mjs';
import { runTool } from './support/run-command.mjs';

/** What days of use are; they are done in a hundred slices. */
const whole = { steps: 10_000_000, rounds: 5000, actions: 50_000 };
const slices = 100;

const { values } = parseArgs({
  options: {
    slices: { type: 'string', default: String(slices) },
    state: { type: 'string', default: join(projectRoot, 'out/endurance.json') },
  },
});

/** @typedef {{ slices: number, steps: number, rounds: number, actions: number }} Done */

/** @type {Done} */
let done = await readFile(values.state, 'utf8').then(
  (text) => JSON.parse(text),
  () => ({ slices: 0, steps: 0, rounds: 0, actions: 0 }),
);
const goal = Math.min(slices, done.slices + Number(values.slices));
while (done.slices < goal) {
  const slice = { steps: whole.steps / slices, rounds: whole.rounds / slices, actions: whole.actions / slices };
  process.env.CHAINRULE_ENDURANCE = JSON.stringify({ ...slice, from: 1000 * done.slices });
  const { code } = await runTool('vitest/vitest.mjs', ['run', 'test/endurance']);
  if (code !== 0) {
    console.log(`Slice ${done.slices + 1} failed; the next call tries it again.`);
    process.exit(1);
  }
  done = {
    slices: done.slices + 1,
    steps: done.steps + slice.steps,
    rounds: done.rounds + slice.rounds,
    actions: done.actions + slice.actions,
  };
  await mkdir(dirname(values.state), { recursive: true });
  await writeFile(values.state, `${JSON.stringify(done)}\n`);
}
console.log(
  `In all: ${done.slices} of ${slices} slices, ${done.steps} steps, ${done.rounds} rounds, ${done.actions} actions.`,
);
