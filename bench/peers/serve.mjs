// A peer's side of the conversation: takes tasks from standard input, trains when asked, answers one line each.
import { createInterface } from 'node:readline';
import { stepsPerSecond } from '../pace.mjs';
import { peerTask } from './task-message.mjs';

/** @typedef {import('./task-message.mjs').PeerTask} PeerTask */
/**
 * @typedef {object} PeerTraining
 * @property {number} examplesPerStep
 * @property {boolean} [hasOtherLoss] when the peer lacks the task's loss and trains on squared error
 * @property {(batch: number) => unknown} step one update on the batch of this number, or on the one example
 * @property {() => number | Promise<number>} loss mean over the first batch, changing nothing
 * @property {() => void} [dispose]
 */

/**
 * Examples per second over so long.
 * @param {PeerTraining} training
 * @param {PeerTask} task
 * @param {number} milliseconds
 */
function train(training, { count }, milliseconds) {
  const batches = Math.floor(count / training.examplesPerStep);
  return training.examplesPerStep * stepsPerSecond((step) => training.step(step % batches), milliseconds);
}

/** @param {(task: PeerTask) => PeerTraining | string | Promise<PeerTraining | string>} create a string says why the task can't be done */
export async function serve(create) {
  // Standard output is for the answers.
  console.log = console.error;
  console.info = console.error;
  /** @type {PeerTraining | null} */
  let training = null;
  /** @type {PeerTask | null} */
  let task = null;
  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    if (request.task) {
      training?.dispose?.();
      task = peerTask(request.task);
      const created = await create(task);
      training = typeof created === 'string' ? null : created;
      if (typeof created === 'string') answer({ cannot: created });
      else answer({ loss: await created.loss(), hasOtherLoss: created.hasOtherLoss });
    } else if (training && task) {
      if (request.train) answer({ examplesPerSecond: train(training, task, request.train) });
      else answer({ loss: await training.loss() });
    }
  }
}

/** @param {object} reply */
function answer(reply) {
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
