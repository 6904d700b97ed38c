// Entry point of the training worker: messages in and out of the training host, once the kernels are there.
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { compileKernels } from '#core/engine/kernels.ts';
import type { TrainingCommand, TrainingEvent } from '#core/training/training-messages.ts';
import kernelsAddress from '../../out/kernels/kernels.wasm?url';
import { handedOver } from './handed-over.ts';
import { TrainingHost } from './training-host.ts';

function send(event: TrainingEvent): void {
  postMessage(event, { transfer: handedOver(event) });
}

/** A message to oneself comes after those that wait already, and sooner than a timer. */
const turn = new MessageChannel();
const scheduled: (() => void)[] = [];
turn.port1.onmessage = () => {
  const work = scheduled.shift();
  if (work !== undefined) guard(work);
};

function guard(work: () => void): void {
  try {
    work();
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): void {
  send({
    kind: 'failed',
    reason: 'fault',
    detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
  });
}

async function startHost(): Promise<TrainingHost> {
  const kernels = await fetch(kernelsAddress);
  if (!kernels.ok) throw new Error(`The kernels can't be loaded: ${kernels.status}`);
  const createEngine = createFastEngine(compileKernels(new Uint8Array(await kernels.arrayBuffer())));
  return new TrainingHost(
    {
      send,
      schedule(work) {
        scheduled.push(work);
        turn.port2.postMessage(null);
      },
      delay: (work, milliseconds) => {
        setTimeout(() => guard(work), milliseconds);
      },
      now: () => performance.now(),
    },
    createEngine,
  );
}

const starting = startHost();

/** Commands that come before the host is there wait for it, in their order. */
addEventListener('message', ({ data }: MessageEvent<TrainingCommand>) => {
  starting.then((host) => guard(() => host.receive(data)), fail);
});
