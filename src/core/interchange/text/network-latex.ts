// The whole network as formulas, a LaTeX document: what each neuron computes, the loss, the gradients and the update.

import { notationFor } from '#core/explain/notation.ts';
import { nameTex } from '#core/explain/tex.ts';
import { substitute } from '#core/expression/expression.ts';
import { texOf } from '#core/expression/tex.ts';
import { elementwiseActivation } from '#core/layers/activation-functions.ts';
import { elementwiseLosses } from '#core/learning/losses/loss-functions.ts';
import { optimizerRule } from '#core/learning/optimizers/optimizers.ts';
import { scheduleFormula } from '#core/learning/schedules/schedules.ts';
import type { Layer, LayerId, Network, NeuronReference } from '#core/network/network.ts';
import { layerOf, outputLayers } from '#core/network/network-queries.ts';
import { neuronsOf } from '#core/network/neurons-and-wires.ts';
import { isSwitchedOff } from '#core/network/switched-off.ts';
import type { ExportedModel } from '../exported-model.ts';

export function networkLatex(model: ExportedModel): string {
  const { document } = model;
  const { training, network } = document;
  return `\\documentclass{article}
\\usepackage{amsmath,amssymb}
\\usepackage{iftex}
% Names may be in any script: for those, run xelatex or lualatex.
\\ifPDFTeX\\else\\usepackage{fontspec}\\fi
\\allowdisplaybreaks
\\begin{document}
\\section*{${nameTex(document.name)}}
\\begin{gather*}
${[...forwardFormulas(network), lossFormula(model)].join(' \\\\\n')}
\\end{gather*}
${updateFormulas(training)}
\\end{document}
`;
}

type Notation = ReturnType<typeof notationFor>;

function forwardFormulas(network: Network): readonly string[] {
  const notation = notationFor(network);
  return network.layers.flatMap((layer) =>
    neuronsOf(layer).flatMap((neuron) =>
      isSwitchedOff(layer, neuron.unit) ? [] : formulasOf(network, layer, neuron, notation),
    ),
  );
}

function formulasOf(network: Network, layer: Layer, neuron: NeuronReference, notation: Notation): readonly string[] {
  const z = notation.preActivation(neuron);
  const a = notation.activation(neuron);
  switch (layer.kind) {
    case 'input':
      return [];
    case 'layerNormalization':
      return [
        `${a} = \\gamma_{${neuron.unit + 1}}\\,\\frac{${sourceOf(network, neuron, notation)}-\\mu}{\\sqrt{\\sigma^2+\\varepsilon}}+\\beta_{${neuron.unit + 1}}`,
      ];
    case 'dense':
      return [`${z} = ${sumOf(network, layer, neuron, notation)}`, `${a} = ${activationTex(layer, z, notation)}`];
  }
}

function activationTex(layer: Extract<Layer, { kind: 'dense' }>, z: string, notation: Notation): string {
  if (layer.activation !== 'softmax') {
    return texOf(elementwiseActivation(layer.activation).rule.value, { variables: { z }, isGreater: null });
  }
  const powers = neuronsOf(layer).map((each) => `e^{${notation.preActivation(each)}}`);
  return `\\frac{e^{${z}}}{${powers.join('+')}}`;
}

function sourceOf(network: Network, { layer, unit }: NeuronReference, notation: Notation): string {
  const source = network.connections.find(({ target }) => target === layer)?.source;
  return source === undefined ? '0' : notation.activation({ layer: source, unit });
}

function sumOf(
  network: Network,
  layer: Extract<Layer, { kind: 'dense' }>,
  neuron: NeuronReference,
  notation: Notation,
): string {
  const byId = new Map<LayerId, Layer>(network.layers.map((each) => [each.id, each]));
  const terms = network.connections.flatMap(({ id, source, target, weights }) => {
    const from = byId.get(source);
    if (target !== layer.id || from === undefined) return [];
    return (weights[neuron.unit] ?? []).flatMap((weight, unit) => {
      if (weight === null || isSwitchedOff(from, unit)) return [];
      const wire = notation.weight({ connection: id, target: neuron.unit, source: unit });
      return [`${wire}\\,${notation.activation({ layer: source, unit })}`];
    });
  });
  const all = layer.biases === null ? terms : [notation.bias(neuron), ...terms];
  return all.length === 0 ? '0' : all.join('+');
}

function lossFormula({ document: { network, training }, compiled }: ExportedModel): string {
  const notation = notationFor(network);
  const neurons = outputLayers(network).flatMap((layer) => neuronsOf(layerOf(network, layer)));
  if (training.loss === 'crossEntropy') {
    const terms = neurons.map((neuron) => `${notation.target(neuron)}\\ln ${notation.activation(neuron)}`);
    return `L = -\\left(${terms.join('+')}\\right)`;
  }
  const { rule, input } = elementwiseLosses[training.loss];
  const terms = neurons.map((neuron) => {
    const output = input === 'logits' ? notation.preActivation(neuron) : notation.activation(neuron);
    return texOf(substitute(rule.term, {}), {
      variables: { output, target: notation.target(neuron) },
      isGreater: null,
    });
  });
  const { outputWidth } = compiled.graph;
  return outputWidth === 1 ? `L = ${terms.join('')}` : `L = \\frac{1}{${outputWidth}}\\left(${terms.join('+')}\\right)`;
}

/** With g for the gradient of w, t for the number of the step and the settings by their names. */
function updateFormulas({ optimizer, schedule }: ExportedModel['document']['training']): string {
  const { update, defaults } = optimizerRule(optimizer.kind);
  const names = Object.keys(defaults).map((name) => [name, `\\mathrm{${name}}`] as const);
  const variables = { rate: '\\eta', ...Object.fromEntries(names) };
  const lines = update.map(({ name, value }) => `${name} \\leftarrow ${texOf(value, { variables, isGreater: null })}`);
  const settings = Object.entries({ ...defaults, ...optimizer })
    .filter(([name]) => name !== 'kind' && name !== 'learningRate' && name !== 'unknownFields')
    .map(([name, value]) => `\\mathrm{${name}}=${Number(value)}`);
  const all = [`\\eta_0=${optimizer.learningRate}`, ...settings, 'g=\\frac{\\partial L}{\\partial w}', ...lines];
  const course = schedule === undefined ? [] : scheduleFormula(schedule);
  return `\\begin{gather*}\n${[...all, ...course].join(' \\\\\n')}\n\\end{gather*}`;
}
