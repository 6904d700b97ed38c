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
from schedule_courses import by_epoch

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
    "hardswish": F.hardswish,
    "mish": F.mish,
    "softmax": lambda z: F.softmax(z, dim=1),
}

# What an expression of the user's own may call.
OWN_NAMES = {
    **{name: getattr(torch, name) for name in ("exp", "log", "sqrt", "abs", "sin", "cos", "tanh", "sigmoid", "relu", "erf")},
    "min": torch.minimum,
    "max": torch.maximum,
    "softplus": F.softplus,
}


def activation_named(name):
    """A function of the table, or behind = an expression whose products are written out."""
    if not name.startswith("="):
        return ACTIVATIONS[name]
    code = compile(name[1:].replace("^", "**"), name, "eval")
    return lambda z: eval(code, {"__builtins__": {}}, {**OWN_NAMES, "x": z})


# The parameters of layers that take another one whole, and what they make of it.
OWN_TENSORS = {"layerNormalization": ("gain", "shift")}
WHOLE_LAYERS = {
    "layerNormalization": lambda x, layer, own: F.layer_norm(
        x, (layer["units"],), own["gain"], own["shift"], layer["epsilon"]
    ),
}

ELEMENTWISE_LOSSES = {
    "meanSquaredError": F.mse_loss,
    "meanAbsoluteError": F.l1_loss,
    "huber": F.huber_loss,
}

# Of sigmoid outputs, from what those are given.
LOGIT_LOSSES = {"binaryCrossEntropy": F.binary_cross_entropy_with_logits}


def numbers(rows):
    return torch.tensor(rows, dtype=torch.float64)


class Net:
    """A network of a document: one leaf tensor per connection, per bias vector and per other parameter of a layer.

    Of a connection with frozen wires the leaf has only the other weights; the frozen ones are constants and no parameters
    at all. `columns` says where among a step's multipliers those of each layer with dropout begin.
    """

    def __init__(self, network, columns=None):
        self.layers = {layer["id"]: layer for layer in network["layers"]}
        self.connections = network["connections"]
        self.columns = columns or {}
        self.masks = {}
        self.frozen = {}
        self.weights = {}
        self.biases = {}
        # Of layers with parameters that are neither weights nor biases: leaf tensors by layer id and name.
        self.tensors = {}
        for connection in self.connections:
            id, rows = connection["id"], connection["weights"]
            if not rows:
                continue  # Its target takes the source whole.
            self.masks[id] = numbers([[float(w is not None) for w in row] for row in rows])
            values = numbers([[0.0 if w is None else w for w in row] for row in rows])
            places = self.unfrozen_places(connection)
            if places is not None:
                self.frozen[id] = (values, places)
            self.weights[id] = (values if places is None else values[places]).clone().requires_grad_()
        for id, layer in self.layers.items():
            if layer.get("biases") is not None:
                self.biases[id] = numbers(layer["biases"]).requires_grad_(not layer.get("isFrozen", False))
            own = {name: layer[name] for name in OWN_TENSORS.get(layer["kind"], ())}
            if own:
                trains = not layer.get("isFrozen", False)
                self.tensors[id] = {name: numbers(values).requires_grad_(trains) for name, values in own.items()}
        self.outputs = network.get("outputs") or self.layers_without_outgoing_wire()

    def unfrozen_places(self, connection):
        """Indices of the weights that train, or None when all of them do."""
        rows = connection["weights"]
        layer_is_frozen = self.layers[connection["target"]].get("isFrozen", False)
        if not layer_is_frozen and "frozen" not in connection:
            return None
        frozen = connection.get("frozen", [[False] * len(row) for row in rows])
        free = numbers([[w is not None and not (layer_is_frozen or f) for w, f in zip(*pair)] for pair in zip(rows, frozen)])
        return free.nonzero(as_tuple=True)

    def layers_without_outgoing_wire(self):
        sources = {
            c["source"]
            for c in self.connections
            if not c["weights"] or any(w is not None for row in c["weights"] for w in row)
        }
        return [id for id, layer in self.layers.items() if layer["kind"] == "dense" and id not in sources]

    def parameters(self):
        own = [tensor for tensors in self.tensors.values() for tensor in tensors.values()]
        return [p for p in [*self.weights.values(), *self.biases.values(), *own] if p.requires_grad and p.numel() > 0]

    def matrix(self, id):
        if id not in self.frozen:
            return self.weights[id] * self.masks[id]
        values, places = self.frozen[id]
        return values.index_put(places, self.weights[id])

    def penalty(self, l1, l2):
        return sum(l1 * w.abs().sum() + l2 / 2 * w.square().sum() for w in self.weights.values())

    def run(self, features, multipliers):
        """Logits and activations by layer id; a layer is computed when it is first asked for."""
        logits, activations = {}, {}
        column = 0
        for id, layer in self.layers.items():
            if layer["kind"] == "input":
                activations[id] = features[:, column : column + layer["units"]]
                column += layer["units"]

        def carried_from(id):
            activation = activation_of(id)
            if multipliers is None or id not in self.columns:
                return activation
            first = self.columns[id]
            return activation * multipliers[:, first : first + self.layers[id]["units"]]

        def activation_of(id):
            if id not in activations:
                layer = self.layers[id]
                if layer["kind"] in WHOLE_LAYERS:
                    [source] = [c["source"] for c in self.connections if c["target"] == id]
                    own = self.tensors.get(id, {})
                    activations[id] = WHOLE_LAYERS[layer["kind"]](carried_from(source), layer, own)
                    return activations[id]
                z = torch.zeros(len(features), layer["units"])
                if id in self.biases:
                    z = z + self.biases[id]
                for c in self.connections:
                    if c["target"] == id:
                        z = z + F.linear(carried_from(c["source"]), self.matrix(c["id"]))
                logits[id] = z
                activations[id] = activation_named(layer["activation"])(z)
            return activations[id]

        for id in self.outputs:
            activation_of(id)
        return logits, activations

    def loss(self, kind, features, targets, multipliers=None):
        logits, activations = self.run(features, multipliers)
        if kind == "crossEntropy":
            parts = torch.split(targets, [self.layers[id]["units"] for id in self.outputs], dim=1)
            return sum(F.cross_entropy(logits[id], part) for id, part in zip(self.outputs, parts))
        if kind in LOGIT_LOSSES:
            return LOGIT_LOSSES[kind](torch.cat([logits[id] for id in self.outputs], 1), targets)
        return ELEMENTWISE_LOSSES[kind](torch.cat([activations[id] for id in self.outputs], 1), targets)

    def values(self):
        """The parameters in the shape of a file's connections and biases."""
        return self.written(self.matrix, lambda tensor: tensor.detach())

    def gradients(self):
        def of_weights(id):
            gradient = gradient_of(self.weights[id])
            return gradient if id not in self.frozen else torch.zeros_like(self.masks[id]).index_put(self.frozen[id][1], gradient)

        return self.written(of_weights, gradient_of)

    def written(self, of_weights, of_tensor):
        return {
            "connections": {id: self.with_missing_wires(id, of_weights(id)) for id in self.weights},
            "biases": {id: of_tensor(biases).tolist() for id, biases in self.biases.items()},
            "parameters": {
                id: {name: of_tensor(tensor).tolist() for name, tensor in tensors.items()}
                for id, tensors in self.tensors.items()
            },
        }

    def with_missing_wires(self, id, matrix):
        return [
            [value if present else None for value, present in zip(row, mask)]
            for row, mask in zip(matrix.tolist(), self.masks[id].tolist())
        ]


def gradient_of(tensor):
    return torch.zeros_like(tensor) if tensor.grad is None else tensor.grad


def judge_gradients(case):
    net = Net(case["network"], case.get("columns"))
    multipliers = numbers(case["multipliers"]) if "multipliers" in case else None
    loss = net.loss(case["loss"], numbers(case["features"]), numbers(case["targets"]), multipliers)
    # A loss that no parameter reaches has nothing to go back through.
    if loss.requires_grad:
        loss.backward()
    return {"loss": loss.item(), **net.gradients()}


def optimizer_of(settings, parameters):
    """Settings that are absent are left to PyTorch, so that its defaults are judged too."""
    rate = settings["learningRate"]

    def given(**names):
        return {theirs: settings[ours] for theirs, ours in names.items() if ours in settings}

    common = given(weight_decay="weightDecay")
    match settings["kind"]:
        case "sgd":
            return torch.optim.SGD(parameters, rate, **common, **given(momentum="momentum", nesterov="nesterov"))
        case "adagrad":
            return torch.optim.Adagrad(parameters, rate, **common, **given(eps="epsilon"))
        case "rmsprop":
            own = given(alpha="alpha", eps="epsilon", momentum="momentum")
            return torch.optim.RMSprop(parameters, rate, **common, **own)
    defaults = (0.9, 0.999)
    betas = (settings.get("beta1", defaults[0]), settings.get("beta2", defaults[1]))
    own = given(eps="epsilon", momentum_decay="momentumDecay")
    kinds = {"adam": torch.optim.Adam, "adamW": torch.optim.AdamW, "adamax": torch.optim.Adamax, "nadam": torch.optim.NAdam}
    return kinds[settings["kind"]](parameters, rate, betas=betas, **common, **own)


def clip(clipping, parameters):
    if clipping["kind"] == "value":
        torch.nn.utils.clip_grad_value_(parameters, clipping["limit"])
    elif clipping["kind"] == "norm":
        torch.nn.utils.clip_grad_norm_(parameters, clipping["limit"])
    else:
        raise ValueError(clipping["kind"])


class Training:
    """Takes a case's steps one by one, and an epoch's end wherever the case has one."""

    def __init__(self, case):
        self.case = case
        self.net = Net(case["network"], case.get("columns"))
        self.features, self.targets = numbers(case["features"]), numbers(case["targets"])
        self.parameters = self.net.parameters()
        # PyTorch wants something to optimize even where everything is frozen.
        self.optimizer = optimizer_of(case["update"]["optimizer"], self.parameters or [torch.zeros(1, requires_grad=True)])
        self.after_epoch = by_epoch(case["schedule"], self.optimizer) if "schedule" in case else None
        self.epochs = 0
        self.losses = []
        self.epoch_losses = []

    def take_step(self, step):
        case, rows = self.case, self.case["batches"][step]
        multipliers = numbers(case["multipliers"][step]) if "multipliers" in case else None
        self.optimizer.zero_grad(set_to_none=False)
        loss = self.net.loss(case["loss"], self.features[rows], self.targets[rows], multipliers)
        total = loss + self.net.penalty(**case["update"]["regularization"]) if "regularization" in case["update"] else loss
        if total.requires_grad:
            total.backward()
        for tensor in self.parameters:
            # A parameter that reaches no output has gradient 0, which an optimizer with decay still acts on.
            tensor.grad = gradient_of(tensor)
        if "clipping" in case["update"]:
            clip(case["update"]["clipping"], self.parameters)
        self.optimizer.step()
        self.losses.append(loss.item())
        self.epoch_losses += [loss.item()] * len(rows)
        if step in case.get("epochEnds", []):
            self.end_epoch()

    def end_epoch(self):
        mean = sum(self.epoch_losses) / len(self.epoch_losses)
        self.epoch_losses = []
        if self.after_epoch is not None:
            self.after_epoch(self.epochs, mean)
        self.epochs += 1


def judge_training(case):
    training = Training(case)
    count = len(case["batches"])
    halfway = None
    for step in range(count):
        training.take_step(step)
        if step + 1 == count // 2:
            halfway = training.net.values()
    return {"losses": training.losses, "halfway": halfway, **training.net.values()}


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
