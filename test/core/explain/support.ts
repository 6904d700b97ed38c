// Small networks of every make, and the context in which their numbers are explained.
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { parameterRoles } from '#core/compile/parameter-roles.ts';
import type { Equation } from '#core/explain/explanation.ts';
import type { ExplanationContext } from '#core/explain/explanation-context.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { type RowSource, traceRow } from '#core/explain/row-trace.ts';
import type { ActivationKind } from '#core/layers/activation-functions.ts';
import { type LossKind, wantedActivation } from '#core/learning/losses/loss-functions.ts';
import { createOptimizerState } from '#core/learning/optimizers/optimizers.ts';
import { applyUpdate } from '#core/learning/update/apply-update.ts';
import type { UpdateSettings } from '#core/learning/update/update-settings.ts';
import { type Connection, connectionId, layerId, type Network } from '#core/network/network.ts';
import { readParameters } from '#core/network/parameter-layout.ts';
import { RandomStream } from '#core/numeric/random-stream.ts';

export interface Situation {
  readonly network: Network;
  readonly loss: LossKind;
  readonly update: UpdateSettings;
  readonly source: RowSource;
  readonly rows: readonly number[];
}

/** One class for sure, then a split one, so that cross-entropies see both. */
const targetPattern = [1, 0, 0.25, 0.75];

const plainDescent: UpdateSettings = { optimizer: { kind: 'sgd', learningRate: 0.1 } };

/** The context of a fresh run: row `rows[0]`, a mini-batch of all `rows`, the optimizer's memory empty. */
export function contextOf(situation: Situation, scope: ExplanationContext['scope'] = 'row'): ExplanationContext {
  const { network, loss, update, source, rows } = situation;
  const compiled = compileNetwork(network, loss);
  if (!isCompiled(compiled)) throw new Error(JSON.stringify(compiled.problems));
  const parameters = readParameters(network);
  const miniBatch = rows.map((row) => traceRow(compiled, parameters, source, row));
  const gradients = parameters.map(
    (_, index) => miniBatch.reduce((sum, trace) => sum + (trace.gradients[index] ?? 0), 0) / miniBatch.length,
  );
  const roles = parameterRoles(network, compiled);
  const optimizerState = createOptimizerState(update.optimizer, parameters.length);
  const after = parameters.slice();
  applyUpdate(update, roles, after, gradients, createOptimizerState(update.optimizer, parameters.length));
  const updates = after.map((value, index) => value - (parameters[index] ?? 0));
  return {
    network,
    layout: compiled.layout,
    loss,
    parameters,
    startParameters: parameters.map((value) => value - 0.25),
    scope,
    row: miniBatch[0] ?? null,
    miniBatch,
    step: { update, roles, parameters, gradients, updates, optimizerState },
  };
}

/** Inputs 2, hidden 2 (wired to the next two layers), hidden 2, outputs 2 of which one feeds the other's layer. */
export function smallSituation(activation: ActivationKind, loss: LossKind, seed: number): Situation {
  const stream = RandomStream.for(seed, 'explain');
  const number = (): number => stream.uniform() * 2 - 1;
  const elementwise = activation === 'softmax' ? 'tanh' : activation;
  const fitting = wantedActivation(loss) ?? activation;
  const dense = (id: string, units: number, kind: ActivationKind, biased: boolean) =>
    ({
      kind: 'dense',
      id: layerId(id),
      name: id,
      units,
      activation: kind,
      biases: biased ? Array.from({ length: units }, number) : null,
    }) as const;
  const connect = (source: string, target: string, rows: number, columns: number, missing = -1): Connection => ({
    id: connectionId(`${source}-${target}`),
    source: layerId(source),
    target: layerId(target),
    weights: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => (row * columns + column === missing ? null : number())),
    ),
  });
  const network: Network = {
    layers: [
      { kind: 'input', id: layerId('x'), name: 'x', units: 2 },
      dense('h', 2, elementwise, true),
      dense('k', 1, elementwise, false),
      dense('p', 2, fitting, true),
      dense('q', 2, fitting, false),
    ],
    connections: [
      connect('x', 'h', 2, 2),
      connect('x', 'q', 2, 2, 1),
      connect('h', 'k', 1, 2),
      connect('k', 'p', 2, 1),
      connect('h', 'q', 2, 2, 0),
      connect('p', 'q', 2, 2),
    ],
    outputs: [layerId('p'), layerId('q')],
  };
  const count = 3;
  const features = Float64Array.from({ length: count * 2 }, number);
  const targets = Float64Array.from({ length: count * 4 }, (_, at) => targetPattern[at % 4] ?? 0);
  return {
    network,
    loss,
    update: plainDescent,
    source: { features, targets },
    rows: [1, 0, 2],
  };
}

/** Every number of a network that can be asked for. */
export function allTargets(network: Network): readonly ExplanationTarget[] {
  const wires = network.connections.flatMap(({ id, weights }) =>
    weights.flatMap((row, target) =>
      row.flatMap((weight, source) => (weight === null ? [] : [{ connection: id, target, source }])),
    ),
  );
  const neurons = network.layers.flatMap((layer) =>
    Array.from({ length: layer.units }, (_, unit) => ({ layer: layer.id, unit })),
  );
  const ofWires = (['weight', 'weightGradient', 'weightUpdate', 'signal'] as const).flatMap((kind) =>
    wires.map((wire) => ({ kind, wire })),
  );
  const ofNeurons = (
    ['bias', 'biasGradient', 'activation', 'preActivation', 'activationGradient', 'delta'] as const
  ).flatMap((kind) => neurons.map((neuron) => ({ kind, neuron })));
  return [...ofWires, ...ofNeurons, { kind: 'loss' }];
}

/** What an equation's own arithmetic makes of its parts. */
export function combined({ parts, combine }: Equation): number {
  return combine(parts.map((part) => part.value));
}
