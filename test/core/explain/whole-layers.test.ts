// Numbers of a layer that takes another one whole: their parts make them, their paths add up, and central differences agree.
import { describe, expect, it } from 'vitest';
import { compileNetwork, isCompiled } from '#core/compile/compile-network.ts';
import { explainNumber } from '#core/explain/explain-number.ts';
import type { ExplanationTarget } from '#core/explain/explanation-target.ts';
import { checkExplainedGradient } from '#core/explain/gradient-check.ts';
import { gradientChain } from '#core/explain/paths/gradient-chain.ts';
import { pathLedger } from '#core/explain/paths/path-ledger.ts';
import { declaredKinds, newLayer, tensorsOf, withTensors } from '#core/network/layer-definitions.ts';
import { connectionId, type Layer, layerId, type Network, noWeights } from '#core/network/network.ts';
import { layOutParameters } from '#core/network/parameter-layout.ts';
import { combined, contextOf, type Situation, smallSituation } from './support.ts';

/** What leads from h to k leads there by way of n, which takes h whole; h still leads to q by itself. */
function situationOf(kind: (typeof declaredKinds)[number], seed: number): { situation: Situation; layer: Layer } {
  const plain = smallSituation('tanh', 'meanSquaredError', seed);
  const fresh = newLayer(kind, { id: layerId('n'), name: 'n', units: 2 });
  const layer = withTensors<Layer>(fresh, ({ values }) => values.map((value, unit) => value + 0.3 - 0.5 * unit));
  const connections = plain.network.connections.map((each) =>
    each.target === 'k' ? { ...each, source: layer.id } : each,
  );
  const whole = { id: connectionId('h-n'), source: layerId('h'), target: layer.id, weights: noWeights };
  const network: Network = {
    ...plain.network,
    layers: [...plain.network.layers, layer],
    connections: [...connections, whole],
  };
  return { situation: { ...plain, network }, layer };
}

describe.each(declaredKinds)('a layer of kind %s', (kind) => {
  it.each([1, 2, 3])('has parts that make each of its numbers, seed %i', (seed) => {
    const { situation, layer } = situationOf(kind, seed);
    const context = contextOf(situation);
    const neurons = ['h', 'n'].flatMap((id) => [0, 1].map((unit) => ({ layer: layerId(id), unit })));
    const targets: ExplanationTarget[] = [
      ...neurons.map((neuron) => ({ kind: 'activation', neuron }) as const),
      ...neurons.map((neuron) => ({ kind: 'activationGradient', neuron }) as const),
      ...tensorsOf(layer).flatMap(({ name }) =>
        [0, 1].flatMap((unit): ExplanationTarget[] => {
          const neuron = { layer: layer.id, unit };
          return [
            { kind: 'layerParameter', neuron, parameter: name },
            { kind: 'layerParameterGradient', neuron, parameter: name },
          ];
        }),
      ),
    ];
    for (const target of targets) {
      const explanation = explainNumber(context, target);
      if (explanation === null) throw new Error(`No explanation of ${JSON.stringify(target)}.`);
      expect(explanation.equation.form, target.kind).not.toBe('given');
      expect(combined(explanation.equation)).toBeCloseTo(explanation.equation.value, 12);
      for (const part of explanation.equation.parts) {
        if (part.opens === null || part.inner.length > 0 || part.code === 'localDerivative') continue;
        expect(explainNumber(context, part.opens)?.equation.value).toBeCloseTo(part.value, 12);
      }
    }
  });

  it('has parameters whose update is called theirs', () => {
    const { situation, layer } = situationOf(kind, 1);
    const context = contextOf(situation);
    for (const { name } of tensorsOf(layer)) {
      const target = { kind: 'layerParameter', neuron: { layer: layer.id, unit: 1 }, parameter: name } as const;
      const update = explainNumber(context, target)?.update;
      expect(update?.change.code).toBe('layerParameterUpdate');
      expect(update?.next.parts.map(({ code }) => code)).toEqual(['layerParameter', 'layerParameterUpdate']);
      expect(update?.change.values).toMatchObject({ parameter: expect.any(String) });
    }
  });

  it.each([1, 2, 3])('has paths that add up to every gradient, which central differences confirm, seed %i', (seed) => {
    const { situation, layer } = situationOf(kind, seed);
    const { network, loss, source } = situation;
    const context = contextOf(situation);
    const compiled = compileNetwork(network, loss);
    if (context.row === null || !isCompiled(compiled)) throw new Error('It can be computed.');
    const subject = { network, parameters: context.parameters, loss, trace: context.row };
    const starts = tensorsOf(layer).flatMap(({ name }) =>
      [0, 1].map((unit) => ({ parameter: { layer: layer.id, parameter: name, unit } })),
    );
    const wires = [0, 1].map((unit) => ({ wire: { connection: connectionId('x-h'), target: unit, source: 0 } }));
    for (const start of [...starts, ...wires]) {
      const chain = gradientChain(subject, start);
      const ledger = pathLedger(subject, start, 100);
      const product = chain?.factors.reduce((all, { value }) => all * value, 1) ?? Number.NaN;
      expect(product).toBeCloseTo(chain?.gradient ?? 0, 12);
      expect(ledger?.sum).toBeCloseTo(chain?.gradient ?? 0, 12);
      expect(ledger?.paths.reduce((sum, path) => sum + path.product, 0)).toBeCloseTo(chain?.gradient ?? 0, 12);
    }
    for (let parameter = 0; parameter < layOutParameters(network).count; parameter += 1) {
      const check = checkExplainedGradient(context, compiled, source, [0, 1], parameter);
      expect(check.agrees, `parameter ${parameter}: ${check.relativeError}`).toBe(true);
    }
  });
});
