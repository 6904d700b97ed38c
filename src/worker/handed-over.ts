// Transferable buffers of an event: transferred rather than copied, since the worker has no more use for them.
import type { RunState } from '#core/training/run-state.ts';
import type { TrainingEvent } from '#core/training/training-messages.ts';

export function handedOver(event: TrainingEvent): ArrayBufferLike[] {
  switch (event.kind) {
    case 'frame':
      return [event.numbers.buffer];
    case 'loaded':
    case 'checkpoint':
    case 'stopped':
    case 'moment':
      return buffersOf(event.state);
    case 'refused':
    case 'noMoment':
    case 'paths':
    case 'heartbeat':
    case 'failed':
      return [];
  }
}

function buffersOf({ parameters, order, optimizerState }: RunState): ArrayBufferLike[] {
  return [parameters, order, optimizerState.steps, ...optimizerState.slots].map((array) => array.buffer);
}
