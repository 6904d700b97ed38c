// The gradients with which the latest runs began: noted while they are shown, so that they cost no computation of their own.
import type { Network } from '#core/network/network.ts';
import { perDocument, useDocument } from '../stores/document-store.ts';
import { useRun } from '../stores/run-store.ts';
import { onShownValues, type ShownValues } from '../stores/shown-values.ts';

interface Start {
  readonly network: Network;
  /** In the order of the network's parameters. */
  readonly gradients: Float64Array;
}

/** Of earlier runs they are forgotten: each may be as large as the network. */
const mostStarts = 4;

const starts = perDocument((): Start[] => []);

/** Begins to note them; called once when the window starts. */
export function noteStartGradients(): void {
  onShownValues(note);
}

/** Null where they are not known. */
export function startGradientsOf(network: Network): Float64Array | null {
  return starts().find((start) => start.network === network)?.gradients ?? null;
}

function note(values: ShownValues | null): void {
  const { document } = useDocument.getState();
  const { status, step } = useRun.getState();
  if (document === null || values === null || values.gradients === null || status === 'running' || step > 0) return;
  const { network } = document;
  const known = starts();
  const others = known.filter((start) => start.network !== network);
  known.splice(0, known.length, ...others.slice(1 - mostStarts), { network, gradients: values.gradients });
}
