// model.py: the network as a PyTorch module that a person would have written, and how its weights are loaded.
import { indented, pythonList, pythonText } from '../code/python-text.ts';
import type { NumberType } from '../exported-file.ts';
import type { ExportedModel } from '../exported-model.ts';
import { forwardCode } from './forward-code.ts';

const maskedLinear = `

class MaskedLinear(nn.Linear):
    """Linear, with a row of the map per output: x for a wire that is there; the others' weights are 0 and stay 0."""

    def __init__(self, wires, bias=True):
        super().__init__(len(wires[0]), len(wires), bias)
        mask = [[1.0 if wire == "x" else 0.0 for wire in row] for row in wires]
        self.register_buffer("mask", torch.tensor(mask), persistent=False)

    def forward(self, values):
        return nn.functional.linear(values, self.weight * self.mask, self.bias)`;

const elementwise = `

class Elementwise(nn.Module):
    """A function of each number on its own, as a part of a Sequential."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, values):
        return self.function(values)`;

const scale = `

class Scale(nn.Module):
    """Each number by a gain of its own, and shifted by one of its own."""

    def __init__(self, width, gain, shift):
        super().__init__()
        self.gain_name, self.shift_name = gain, shift
        self.register_parameter(gain, nn.Parameter(torch.ones(width)))
        self.register_parameter(shift, nn.Parameter(torch.zeros(width)))

    def forward(self, values):
        return self.get_parameter(self.gain_name) * values + self.get_parameter(self.shift_name)`;

export function modelCode(model: ExportedModel, dataset: DatasetCode, type: NumberType): string {
  const forward = forwardCode(model);
  const { name } = model.document;
  return `"""The network as a PyTorch module. Its weights stand beside it, in weights.safetensors."""

import math
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import nn

NAME = ${pythonText(name)}
DTYPE = torch.${type}
# Columns, in the order in which the network takes and gives them.
FEATURES = ${pythonList(dataset.features.map(pythonText))}
TARGETS = ${pythonList(dataset.targets.map(pythonText))}
# Layers whose names are not fit for code, by what they are called here.
LAYERS = {${renamedLayers(model).join(', ')}}${forward.hasMissingWires ? maskedLinear : ''}${forward.hasOwnModules ? elementwise : ''}${forward.hasScaling ? scale : ''}${forward.functions.join('\n')}


class Network(nn.Module):
    def __init__(self):
        super().__init__()
${indented(forward.parts, 8)}

    def forward(self, features):
        return self.run(features)[0]

    def run(self, features):
        """The outputs, and what their activation functions are given (logits)."""
${indented(forward.lines, 8)}


def load_network(path=Path(__file__).with_name("weights.safetensors")):
    network = Network().to(DTYPE)
    network.load_state_dict(load_file(path))
    return network.eval()
${dataset.code}`;
}

/** What model.py knows of the data: its columns, and how a table's units become the network's. */
export interface DatasetCode {
  readonly features: readonly string[];
  readonly targets: readonly string[];
  /** Definitions of encode, encode_targets and decode. */
  readonly code: string;
}

function renamedLayers({ document, identifiers }: ExportedModel): readonly string[] {
  return document.network.layers.flatMap(({ id, name }) => {
    const identifier = identifiers.get(id) ?? '';
    return identifier === name ? [] : [`${pythonText(identifier)}: ${pythonText(name)}`];
  });
}
