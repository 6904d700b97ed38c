// Draws the same network in another way: what was saved of its training is drawn anew with it.
import type { Network } from '#core/network/network.ts';
import type { ParameterValues } from '#core/network/parameter-values.ts';
import type { Checkpoint, CheckpointRun } from '../../checkpoints/checkpoint.ts';
import { fitsNetwork } from '../../checkpoints/misfit.ts';
import type { NetworkDocument } from '../../network-document.ts';
import { changeNetwork, parametersOf, withParameters } from './both-parameter-sets.ts';

/**
 * The document with its network changed, and every checkpoint that fits it.
 * @param change keeps every number and computes the same; it may depend on which wires there are, not on their values
 */
export function redrawNetwork(document: NetworkDocument, change: (network: Network) => Network): NetworkDocument {
  const changed = changeNetwork(document, change);
  const { network, checkpoints } = document;
  if (checkpoints === undefined) return changed;
  return { ...changed, checkpoints: checkpoints.map((checkpoint) => redrawn(checkpoint, network, change)) };
}

function redrawn(checkpoint: Checkpoint, network: Network, change: (network: Network) => Network): Checkpoint {
  if (!fitsNetwork(checkpoint.parameters, network)) return checkpoint;
  const redraw = (values: ParameterValues): ParameterValues =>
    fitsNetwork(values, network) ? parametersOf(change(withParameters(network, values))) : values;
  const { run } = checkpoint;
  return {
    ...checkpoint,
    parameters: redraw(checkpoint.parameters),
    ...(run === undefined ? {} : { run: redrawnRun(run, redraw) }),
  };
}

function redrawnRun(run: CheckpointRun, redraw: (values: ParameterValues) => ParameterValues): CheckpointRun {
  const { optimizer } = run;
  const { steps, slots } = optimizer;
  return {
    ...run,
    optimizer: { ...optimizer, steps: typeof steps === 'number' ? steps : redraw(steps), slots: slots.map(redraw) },
  };
}
