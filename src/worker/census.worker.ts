// Entry point of the worker that takes a census of minima. It is ended when it is no longer wanted.
import '#core/data/builtin-tables.ts';
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { compileKernels } from '#core/engine/kernels.ts';
import kernelsAddress from '../../out/kernels/kernels.wasm?url';
import type { CensusEvent, CensusOrder } from './census-messages.ts';
import { takeCensusFor } from './take-census.ts';

function send(event: CensusEvent): void {
  postMessage(event);
}

async function begin(order: CensusOrder): Promise<void> {
  const kernels = await fetch(kernelsAddress);
  if (!kernels.ok) throw new Error(`The kernels can't be loaded: ${kernels.status}`);
  const createEngine = createFastEngine(compileKernels(new Uint8Array(await kernels.arrayBuffer())));
  takeCensusFor(order, { createEngine, now: () => performance.now(), send });
}

addEventListener('message', ({ data }: MessageEvent<CensusOrder>) => {
  begin(data).catch(() => send({ kind: 'failed' }));
});
