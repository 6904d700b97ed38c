"""PyTorch, eager, one thread: autograd and torch.optim.SGD. Takes tasks from standard input, answers one line each."""

import base64
import json
import sys
import time

import numpy
import torch
from torch.nn import functional

torch.set_num_threads(1)
torch.set_num_interop_threads(1)


def unpacked(text, *shape):
    return torch.from_numpy(numpy.frombuffer(base64.b64decode(text), dtype=numpy.float32).copy()).reshape(*shape)


class Layered:
    def __init__(self, task):
        sizes = task["sizes"]
        self.activate = torch.tanh if task["activation"] == "tanh" else torch.relu
        self.ends_linear = task["loss"] == "crossEntropy"
        self.weights = [
            unpacked(matrix, units, fan_in).requires_grad_()
            for matrix, units, fan_in in zip(task["weights"], sizes[1:], sizes)
        ]
        self.biases = [torch.zeros(units, requires_grad=True) for units in sizes[1:]]
        self.parameters = self.weights + self.biases

    def forward(self, signal):
        for layer, (weights, biases) in enumerate(zip(self.weights, self.biases)):
            z = functional.linear(signal, weights, biases)
            signal = z if self.ends_linear and layer == len(self.weights) - 1 else self.activate(z)
        return signal

    def keep_structure(self):
        pass


class Drawn:
    """Level by level, a dense matrix from all earlier neurons; gradients where no wire is are masked away."""

    def __init__(self, drawn):
        self.outputs = torch.tensor(drawn["outputs"])
        starts = numpy.cumsum([0] + drawn["levels"])
        level_of = numpy.repeat(numpy.arange(len(drawn["levels"])), drawn["levels"])
        self.weights = [torch.zeros(starts[n + 1] - starts[n], starts[n]) for n in range(1, len(drawn["levels"]))]
        self.masks = [torch.zeros_like(matrix) for matrix in self.weights]
        for source, target, weight in zip(drawn["sources"], drawn["targets"], drawn["weights"]):
            level = level_of[target]
            self.weights[level - 1][target - starts[level], source] = weight
            self.masks[level - 1][target - starts[level], source] = 1
        self.biases = [torch.zeros(matrix.shape[0], requires_grad=True) for matrix in self.weights]
        for matrix in self.weights:
            matrix.requires_grad_()
        self.parameters = self.weights + self.biases

    def forward(self, values):
        for weights, biases in zip(self.weights, self.biases):
            values = torch.cat([values, torch.tanh(functional.linear(values, weights, biases))], 1)
        return values.index_select(1, self.outputs)

    def keep_structure(self):
        torch._foreach_mul_([matrix.grad for matrix in self.weights], self.masks)


class Training:
    def __init__(self, task):
        batch, batches = task["batch"], task["count"] // task["batch"]
        taken = batch * batches
        features = unpacked(task["features"], task["count"], task["inputs"])[:taken]
        targets = unpacked(task["targets"], task["count"], task["outputs"])[:taken]
        self.batches = list(zip(features.split(batch), targets.split(batch)))
        self.batch = batch
        self.network = Drawn(task["drawn"]) if task["drawn"] else Layered(task)
        self.measure = functional.cross_entropy if task["loss"] == "crossEntropy" else functional.mse_loss
        self.optimizer = torch.optim.SGD(self.network.parameters, lr=task["learningRate"])

    def step(self, index):
        features, targets = self.batches[index % len(self.batches)]
        self.optimizer.zero_grad()
        self.measure(self.network.forward(features), targets).backward()
        self.network.keep_structure()
        self.optimizer.step()

    def train(self, milliseconds):
        """Examples per second of the processor's time: what else the machine does is not counted."""
        begun = time.process_time()
        steps = 0
        while True:
            self.step(steps)
            steps += 1
            seconds = time.process_time() - begun
            if seconds * 1000 >= milliseconds:
                return steps * self.batch / seconds

    @torch.no_grad()
    def loss(self):
        features, targets = self.batches[0]
        return self.measure(self.network.forward(features), targets).item()


def note():
    with open("/proc/self/maps") as maps:
        loaded = maps.read()
    has_fast_blas = any(name in loaded for name in ("openblas", "mkl"))
    return None if has_fast_blas else "with the reference BLAS, which is slow"


def main():
    training = None
    for line in sys.stdin:
        request = json.loads(line)
        if "task" in request:
            training = Training(request["task"])
            answer = {"loss": training.loss(), "note": note()}
        elif "train" in request:
            answer = {"examplesPerSecond": training.train(request["train"])}
        else:
            answer = {"loss": training.loss()}
        print(json.dumps(answer), flush=True)


main()
