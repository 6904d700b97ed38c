// The outputs and the loss of a trial, beside those without it.
import { valuesAt } from '#core/graph/trace.ts';
import type { LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { outputNeurons } from '../wires.ts';
import { forEachBlock, forwardUnder, lossUnder, type Trial, type TrialSubject } from './trial.ts';

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface OutputOutcome {
  readonly neuron: NeuronReference;
  readonly preActivation: BeforeAfter;
  readonly activation: BeforeAfter;
}

export interface Outcome {
  /** Mean over the rows. */
  readonly loss: BeforeAfter;
  /** The output neurons in the order of the targets; empty when there are several rows. */
  readonly outputs: readonly OutputOutcome[];
}

export function outcomeOf(network: Network, subject: TrialSubject, trial: Trial): Outcome {
  const loss = { before: lossUnder(subject, null), after: lossUnder(subject, trial) };
  if (subject.rows.length !== 1) return { loss, outputs: [] };
  const before = layerValues(subject, null);
  const after = layerValues(subject, trial);
  const pair = (read: (values: LayerValues) => number): BeforeAfter => ({ before: read(before), after: read(after) });
  const outputs = outputNeurons({ network }).map((neuron) => ({
    neuron,
    preActivation: pair((values) => values.get(neuron.layer)?.preActivations[neuron.unit] ?? Number.NaN),
    activation: pair((values) => values.get(neuron.layer)?.activations[neuron.unit] ?? Number.NaN),
  }));
  return { loss, outputs };
}

type LayerValues = ReadonlyMap<LayerId, { readonly preActivations: Float64Array; readonly activations: Float64Array }>;

/** Of the subject's only row. */
function layerValues(subject: TrialSubject, trial: Trial | null): LayerValues {
  const values = new Map<LayerId, { preActivations: Float64Array; activations: Float64Array }>();
  forEachBlock(subject, trial, (trace) => {
    forwardUnder(trace, trial);
    for (const [layer, { preActivation, activation }] of trace.graph.layers) {
      if (preActivation === null) continue;
      const [preActivations, activations] = [preActivation, activation].map((at) => valuesAt(trace, at).slice());
      if (preActivations !== undefined && activations !== undefined)
        values.set(layer as LayerId, { preActivations, activations });
    }
  });
  return values;
}
