// Entry point of the worker that tries cures: orders in, a verdict for each out. It is ended when they are no longer wanted.
import { createFastEngine } from '#core/engine/fast-engine.ts';
import { compileKernels } from '#core/engine/kernels.ts';
import { type CureOrder, type CureVerdict, tryCure } from '#core/training/health/cure-trial.ts';
import kernelsAddress from '../../out/kernels/kernels.wasm?url';

async function verdictsOn(orders: readonly CureOrder[]): Promise<void> {
  const kernels = await fetch(kernelsAddress);
  if (!kernels.ok) throw new Error(`The kernels can't be loaded: ${kernels.status}`);
  const createEngine = createFastEngine(compileKernels(new Uint8Array(await kernels.arrayBuffer())));
  for (const order of orders) postMessage(tryCure(order, createEngine) satisfies CureVerdict | null);
}

addEventListener('message', ({ data }: MessageEvent<readonly CureOrder[]>) => {
  verdictsOn(data).catch((error: unknown) => {
    // The window hears of it as of an error of its worker.
    setTimeout(() => {
      throw error;
    });
  });
});
