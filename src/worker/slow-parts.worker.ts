// Entry point of the slow parts worker: planning a large network takes the window's time no more.
import { findSlowParts, type SlowPartsOrder } from './find-slow-parts.ts';

addEventListener('message', ({ data }: MessageEvent<SlowPartsOrder>) => {
  postMessage(findSlowParts(data));
});
