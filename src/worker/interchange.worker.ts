// Entry point of the interchange worker: exports are written and imports are read here, so that the window goes on answering meanwhile.
import '#core/data/builtin-tables.ts';
import type { InterchangeRequest } from './interchange-messages.ts';
import { InterchangeWork } from './interchange-work.ts';

const work = new InterchangeWork();

addEventListener('message', ({ data }: MessageEvent<InterchangeRequest>) => {
  for (const answer of work.take(data)) postMessage(answer);
});
