// One peer on one task: what it starts from and learns is checked, so that only full training steps are counted.
import { taskMessage } from './task-message.mjs';

/** @typedef {import('../training/tasks.mjs').Task} Task */
/** @typedef {import('./peer-process.mjs').PeerProcess} PeerProcess */
/**
 * @typedef {object} PeerSubject
 * @property {PeerProcess} peer
 * @property {number} firstLoss
 * @property {string | null} note what is not as it should be
 */

/** What float32 and another order of summation leave. */
const tolerance = 1e-3;

/**
 * A string says why the peer is not measured on this task.
 * @param {PeerProcess} peer
 * @param {Task} task
 * @param {number} expectedLoss the mean over the first batch, by the reference engine
 * @returns {Promise<PeerSubject | string>}
 */
export async function startOn(peer, task, expectedLoss) {
  const reply = await peer.ask({ task: taskMessage(task) });
  if (reply === null) return peer.failure ?? '';
  if (reply.cannot !== undefined) return String(reply.cannot);
  const firstLoss = Number(reply.loss);
  const hasOtherLoss = reply.hasOtherLoss === true;
  const isSame = Math.abs(firstLoss - expectedLoss) <= tolerance * Math.max(1, expectedLoss);
  if (!hasOtherLoss && !isSame) return `starts from a loss of ${firstLoss} instead of ${expectedLoss}`;
  const note = hasOtherLoss ? 'has no cross-entropy: squared error' : (reply.note ?? null);
  return { peer, firstLoss, note: note === null ? null : String(note) };
}

/**
 * Examples per second over so long; null when the peer has failed.
 * @param {PeerSubject} subject
 * @param {number} milliseconds
 */
export async function trainedPerSecond({ peer }, milliseconds) {
  const reply = await peer.ask({ train: milliseconds });
  return reply === null ? null : Number(reply.examplesPerSecond);
}

/**
 * Null when its loss has fallen, as that of full training steps does.
 * @param {PeerSubject} subject
 */
export async function whyNotLearned({ peer, firstLoss }) {
  const reply = await peer.ask({ loss: true });
  if (reply === null) return peer.failure;
  const isLower = Number(reply.loss) < firstLoss;
  return isLower ? null : `its loss went from ${firstLoss} to ${reply.loss}`;
}
