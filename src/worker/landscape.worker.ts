// Entry point of the landscape worker: one order in, progress and the losses out. It is ended when it is no longer wanted.
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { compileKernels } from '#core/engine/kernels.ts';
import type { LandscapeEvent, LandscapeOrder } from '#core/training/landscape/landscape-messages.ts';
import kernelsAddress from '../../out/kernels/kernels.wasm?url';
import { surveyLandscape } from './survey-landscape.ts';

function send(event: LandscapeEvent): void {
  postMessage(event, { transfer: event.kind === 'surveyed' ? [event.losses.buffer] : [] });
}

async function survey(order: LandscapeOrder): Promise<void> {
  const kernels = await fetch(kernelsAddress);
  if (!kernels.ok) throw new Error(`The kernels can't be loaded: ${kernels.status}`);
  const createEngine = createFastEngine(compileKernels(new Uint8Array(await kernels.arrayBuffer())));
  surveyLandscape(order, createEngine, send);
}

addEventListener('message', ({ data }: MessageEvent<LandscapeOrder>) => {
  survey(data).catch((error: unknown) => {
    send({ kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
  });
});
