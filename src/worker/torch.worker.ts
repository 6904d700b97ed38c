// Entry point of the worker that writes a PyTorch project and reads what its training prints.
import '#core/data/builtin-tables.ts';
import { handedOver } from './handed-over.ts';
import type { TorchRequest } from './torch-messages.ts';
import { TorchRun } from './torch-run.ts';

const run = new TorchRun();

addEventListener('message', ({ data }: MessageEvent<TorchRequest>) => {
  for (const answer of run.take(data)) {
    const isEvent = answer.kind === 'frame' || answer.kind === 'stopped';
    postMessage(answer, { transfer: isEvent ? handedOver(answer) : [] });
  }
});
