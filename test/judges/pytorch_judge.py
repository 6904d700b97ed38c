"""The outside judge: the same networks in PyTorch float64, gradients by autograd, updates by torch.optim.

Reads {"gradients": [case …], "training": [case …]} from the file given as the only argument and prints
{"torch": version, "gradients": [answer …], "training": [answer …]}. A case's network is written as in a .chainrule file.
"""

import json
import sys

# The exit status that says PyTorch is missing.
MISSING = 3

try:
    import torch
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(MISSING)

import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

ACTIVATIONS = {
    "linear": lambda z: z,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": F.relu,
    "leakyRelu": F.leaky_relu,
    "elu": F.elu,
    "softplus": F.softplus,
    "gelu": F.gelu,
    "silu": F.silu,
    "softmax": lambda z: F.softmax(z, dim=1),
}

ELEMENTWISE_LOSSES = {
    "meanSquaredError": F.mse_loss,
    "meanAbsoluteError": F.l1_loss,
    "huber": F.huber_loss,
}


def numbers(rows):
    return torch.tensor(rows, dtype=torch.float64)


class Net:
    """A network of a document: one leaf tensor per connection and per bias vector."""

    def __init__(self, network):
        self.layers = {layer["id"]: layer for layer in network["layers"]}
        self.connections = network["connections"]
        self.masks = {}
        self.weights = {}
        self.biases = {}
        for connection in self.connections:
            rows = connection["weights"]
            self.masks[connection["id"]] = numbers([[float(w is not None) for w in row] for row in rows])
            self.weights[connection["id"]] = numbers(
                [[0.0 if w is None else w for w in row] for row in rows]
            ).requires_grad_()
        for layer in network["layers"]:
            if layer.get("biases") is not None:
                self.biases[layer["id"]] = numbers(layer["biases"]).requires_grad_()
        self.outputs = network.get("outputs") or self.layers_without_outgoing_wire()

    def layers_without_outgoing_wire(self):
        sources = {c["source"] for c in self.connections if any(w is not None for row in c["weights"] for w in row)}
        return [id for id, layer in self.layers.items() if layer["kind"] == "dense" and id not in sources]

    def parameters(self):
        return [*self.weights.values(), *self.biases.values()]

    def run(self, features):
        """Logits and activations by layer id; a layer is computed when it is first asked for."""
        logits, activations = {}, {}
        column = 0
        for id, layer in self.layers.items():
            if layer["kind"] == "input":
                activations[id] = features[:, column : column + layer["units"]]
                column += layer["units"]

        def activation_of(id):
            if id not in activations:
                layer = self.layers[id]
                z = torch.zeros(len(features), layer["units"])
                if id in self.biases:
                    z = z + self.biases[id]
                for c in self.connections:
                    if c["target"] == id:
                        matrix = self.weights[c["id"]] * self.masks[c["id"]]
                        z = z + F.linear(activation_of(c["source"]), matrix)
                logits[id] = z
                activations[id] = ACTIVATIONS[layer["activation"]](z)
            return activations[id]

        for id in self.outputs:
            activation_of(id)
        return logits, activations

    def loss(self, kind, features, targets):
        logits, activations = self.run(features)
        if kind == "crossEntropy":
            parts = torch.split(targets, [self.layers[id]["units"] for id in self.outputs], dim=1)
            return sum(F.cross_entropy(logits[id], part) for id, part in zip(self.outputs, parts))
        if kind == "binaryCrossEntropy":
            return F.binary_cross_entropy_with_logits(torch.cat([logits[id] for id in self.outputs], 1), targets)
        return ELEMENTWISE_LOSSES[kind](torch.cat([activations[id] for id in self.outputs], 1), targets)

    def written(self, of):
        """The numbers `of` gives for each parameter tensor, in the shape of a file's connections and biases."""
        return {
            "connections": {id: self.with_missing_wires(id, of(w)) for id, w in self.weights.items()},
            "biases": {id: of(b).tolist() for id, b in self.biases.items()},
        }

    def with_missing_wires(self, id, matrix):
        return [
            [value if present else None for value, present in zip(row, mask)]
            for row, mask in zip(matrix.tolist(), self.masks[id].tolist())
        ]


def gradient_of(tensor):
    return torch.zeros_like(tensor) if tensor.grad is None else tensor.grad


def judge_gradients(case):
    net = Net(case["network"])
    loss = net.loss(case["loss"], numbers(case["features"]), numbers(case["targets"]))
    # A loss that no parameter reaches has nothing to go back through.
    if loss.requires_grad:
        loss.backward()
    return {"loss": loss.item(), **net.written(gradient_of)}


def optimizer_of(settings, parameters):
    """Settings that are absent are left to PyTorch, so that its defaults are judged too."""
    rate = settings["learningRate"]

    def given(**names):
        return {theirs: settings[ours] for theirs, ours in names.items() if ours in settings}

    match settings["kind"]:
        case "sgd":
            return torch.optim.SGD(parameters, rate, **given(momentum="momentum", nesterov="nesterov"))
        case "adagrad":
            return torch.optim.Adagrad(parameters, rate, **given(eps="epsilon"))
        case "rmsprop":
            return torch.optim.RMSprop(parameters, rate, **given(alpha="alpha", eps="epsilon", momentum="momentum"))
    defaults = (0.9, 0.999)
    betas = (settings.get("beta1", defaults[0]), settings.get("beta2", defaults[1]))
    match settings["kind"]:
        case "adam":
            return torch.optim.Adam(parameters, rate, betas=betas, **given(eps="epsilon"))
        case "adamW":
            return torch.optim.AdamW(parameters, rate, betas=betas, **given(eps="epsilon", weight_decay="weightDecay"))
    raise ValueError(settings["kind"])


def judge_training(case):
    net = Net(case["network"])
    features, targets = numbers(case["features"]), numbers(case["targets"])
    optimizer = optimizer_of(case["optimizer"], net.parameters())
    losses = []
    for rows in case["batches"]:
        optimizer.zero_grad(set_to_none=False)
        loss = net.loss(case["loss"], features[rows], targets[rows])
        loss.backward()
        for tensor in net.parameters():
            # A parameter that reaches no output has gradient 0, which an optimizer with decay still acts on.
            tensor.grad = gradient_of(tensor)
        optimizer.step()
        losses.append(loss.item())
    return {"losses": losses, **net.written(lambda tensor: tensor.detach())}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    answers = {
        "torch": torch.__version__,
        "gradients": [judge_gradients(case) for case in cases["gradients"]],
        "training": [judge_training(case) for case in cases["training"]],
    }
    json.dump(answers, sys.stdout, allow_nan=False)


main()
