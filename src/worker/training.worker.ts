// The worker's edge: messages in and out of the training host.
import type { TrainingCommand, TrainingEvent } from '#core/training/training-messages.ts';
import { TrainingHost } from './training-host.ts';

function send(event: TrainingEvent): void {
  postMessage(event);
}

/** A message to oneself comes after those that wait already, and sooner than a timer. */
const turn = new MessageChannel();
let scheduled: (() => void) | null = null;
turn.port1.onmessage = () => {
  const work = scheduled;
  scheduled = null;
  guard(() => work?.());
};

function guard(work: () => void): void {
  try {
    work();
  } catch (error) {
    send({ kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  }
}

const host = new TrainingHost({
  send,
  schedule(work) {
    scheduled = work;
    turn.port2.postMessage(null);
  },
  delay: (work, milliseconds) => {
    setTimeout(() => guard(work), milliseconds);
  },
  now: () => performance.now(),
});

addEventListener('message', ({ data }: MessageEvent<TrainingCommand>) => guard(() => host.receive(data)));
