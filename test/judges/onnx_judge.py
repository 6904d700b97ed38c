"""onnx and onnxruntime judge our models, and make models of their own for us to read.

Reads {"models": [{"path", "features"} …], "folder"} from the file given as the only argument. Prints {"models": [outputs …],
"foreign": [{"name", "path", "features", "outputs", "operators"} …]}: the foreign ones are written into the folder.
"""

import io
import json
import pathlib
import sys
import warnings

# The exit status that says a library is missing.
MISSING = 3

try:
    import numpy
    import onnx
    import onnxruntime
    import torch
    from onnx import TensorProto, helper, numpy_helper
    from torch import nn
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(MISSING)

warnings.filterwarnings("ignore")
onnxruntime.set_default_logger_severity(3)


def run(model, features):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
    [value] = session.get_inputs()
    kind = numpy.float64 if "double" in value.type else numpy.float32
    outputs = session.run(None, {value.name: numpy.array(features, dtype=kind)})
    return numpy.concatenate([output.reshape(len(features), -1) for output in outputs], axis=1).tolist()


def judged(case):
    model = onnx.load(case["path"])
    onnx.checker.check_model(model, full_check=True)
    return run(model, case["features"])


class Gated(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(3, 4), nn.Linear(7, 2)

    def forward(self, x):
        hidden = self.first(x)
        return self.last(torch.cat([hidden * torch.sigmoid(hidden), x], dim=1))


class Residual(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.second, self.last = nn.Linear(3, 5), nn.Linear(5, 5), nn.Linear(5, 2)

    def forward(self, x):
        hidden = torch.relu(self.first(x))
        return self.last(hidden + torch.tanh(self.second(hidden)))


class Sliced(nn.Module):
    def __init__(self):
        super().__init__()
        self.left, self.right = nn.Linear(2, 3, bias=False), nn.Linear(1, 3)

    def forward(self, x):
        return torch.softmax(self.left(x[:, :2]) - self.right(x[:, 2:]), dim=1)


class Scaled(nn.Module):
    """The columns are normalised first."""

    def __init__(self):
        super().__init__()
        self.last = nn.Linear(3, 1)
        self.register_buffer("mean", torch.tensor([0.1, -0.2, 0.3]))
        self.register_buffer("spread", torch.tensor([1.5, 0.5, 2.0]))

    def forward(self, x):
        return torch.sigmoid(self.last((x - self.mean) / self.spread))


class Hand(nn.Module):
    """An activation function by hand."""

    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(3, 4), nn.Linear(4, 1)

    def forward(self, x):
        z = self.first(x)
        return self.last(torch.log(1 + torch.exp(-torch.abs(z))) + torch.clamp(z, 0, 6) / (1 + z**2))


class Product(nn.Module):
    """Two values are multiplied, which no layer does."""

    def __init__(self):
        super().__init__()
        self.a, self.b = nn.Linear(3, 2), nn.Linear(3, 2)

    def forward(self, x):
        return self.a(x) * self.b(x)


def stack(activation):
    return nn.Sequential(nn.Linear(3, 4), activation, nn.Linear(4, 2))


def modules():
    torch.manual_seed(5)
    yield "relu", stack(nn.ReLU())
    yield "tanh", stack(nn.Tanh())
    yield "sigmoid", nn.Sequential(nn.Linear(3, 1), nn.Sigmoid())
    yield "leaky", stack(nn.LeakyReLU(0.2))
    yield "elu", stack(nn.ELU(0.7))
    yield "selu", stack(nn.SELU())
    yield "celu", stack(nn.CELU(1.3))
    yield "softplus", stack(nn.Softplus())
    yield "gelu", stack(nn.GELU())
    yield "gelu by tanh", stack(nn.GELU("tanh"))
    yield "silu", stack(nn.SiLU())
    yield "mish", stack(nn.Mish())
    yield "hardswish", stack(nn.Hardswish())
    yield "hardsigmoid", stack(nn.Hardsigmoid())
    yield "softsign", stack(nn.Softsign())
    yield "prelu", stack(nn.PReLU())
    yield "relu6", stack(nn.ReLU6())
    yield "dropout and softmax", nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.5), nn.ReLU(), nn.Linear(4, 3), nn.Softmax(1))
    yield "no bias", nn.Sequential(nn.Linear(3, 4, bias=False), nn.Tanh(), nn.Linear(4, 1, bias=False))
    yield "linear after linear", nn.Sequential(nn.Linear(3, 2), nn.Linear(2, 2))
    yield "gated", Gated()
    yield "residual", Residual()
    yield "sliced", Sliced()
    yield "scaled", Scaled()
    yield "by hand", Hand()
    yield "product", Product()
    yield "convolved", nn.Sequential(nn.Unflatten(1, (3, 1)), nn.Conv1d(3, 2, 1), nn.Flatten())
    yield "normalised", nn.Sequential(nn.Linear(3, 4), nn.LayerNorm(4), nn.Linear(4, 2))


def from_torch(module):
    file = io.BytesIO()
    torch.onnx.export(
        module.eval(), torch.zeros(1, 3), file, dynamo=False, opset_version=17, dynamic_axes={"x": {0: "batch"}}, input_names=["x"]
    )
    return onnx.load_from_string(file.getvalue())


def graph_of(nodes, constants, inputs, outputs, opset=20):
    value = lambda name, width: helper.make_tensor_value_info(name, TensorProto.FLOAT, ["n", width])
    graph = helper.make_graph(
        nodes,
        "by hand",
        [value(*each) for each in inputs],
        [value(*each) for each in outputs],
        [numpy_helper.from_array(numpy.array(array, dtype=kind), name) for name, array, kind in constants],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", opset)])
    model.ir_version = 9
    return model


def by_hand():
    node = helper.make_node
    f, i = numpy.float32, numpy.int64
    weights = ("w", [[0.5, -1.0], [0.25, 2.0], [1.5, 0.75]], f)
    yield "matmul and add", graph_of(
        [node("MatMul", ["x", "w"], ["z"]), node("Add", ["b", "z"], ["a"]), node("Relu", ["a"], ["y"])],
        [weights, ("b", [0.1, -0.2], f)], [("x", 3)], [("y", 2)])
    yield "one output and a bias of one", graph_of(
        [node("MatMul", ["x", "w"], ["z"]), node("Add", ["z", "b"], ["a"]), node("Sigmoid", ["a"], ["y"])],
        [("w", [[0.5], [-0.25], [1.0]], f), ("b", [0.3], f)], [("x", 3)], [("y", 1)])
    yield "gather and two outputs", graph_of(
        [node("Gather", ["x", "i"], ["s"], axis=1), node("Gemm", ["s", "w"], ["z"]), node("Tanh", ["z"], ["y"]),
         node("Sub", ["one", "y"], ["u"])],
        [("w", [[0.5, -1.0], [0.25, 2.0]], f), ("i", [2, 0], i), ("one", 1.0, f)], [("x", 3)], [("y", 2), ("u", 2)])
    yield "alpha and beta", graph_of(
        [node("Gemm", ["x", "w", "b"], ["y"], alpha=0.5, beta=2.0)], [weights, ("b", [0.1, -0.2], f)], [("x", 3)], [("y", 2)])
    yield "powers and roots", graph_of(
        [node("Gemm", ["x", "w"], ["z"]), node("Pow", ["z", "two"], ["p"]), node("Add", ["p", "one"], ["q"]),
         node("Sqrt", ["q"], ["r"]), node("Div", ["z", "r"], ["y"])],
        [weights, ("two", 2.0, f), ("one", 1.0, f)], [("x", 3)], [("y", 2)])
    yield "the input itself", graph_of([node("Identity", ["x"], ["y"])], [], [("x", 3)], [("y", 3)])
    yield "a sine of the input", graph_of([node("Sin", ["x"], ["y"])], [], [("x", 3)], [("y", 3)])
    yield "an unknown part that nothing reads", graph_of(
        [node("Gemm", ["x", "w"], ["y"]), node("Round", ["x"], ["unused"])], [weights], [("x", 3)], [("y", 2)])
    yield "a reduction", graph_of([node("ReduceSum", ["x", "a"], ["y"], keepdims=1)], [("a", [1], i)], [("x", 3)], [("y", 1)])
    yield "a softmax in the middle", graph_of(
        [node("Softmax", ["x"], ["s"]), node("Gemm", ["s", "w"], ["y"])], [weights], [("x", 3)], [("y", 2)])


def foreign(folder):
    features = numpy.random.default_rng(7).uniform(-2, 2, (9, 3)).astype(numpy.float32).tolist()
    made = [(name, lambda module=module: from_torch(module)) for name, module in modules()]
    made += [(name, lambda model=model: model) for name, model in by_hand()]
    for number, (name, make) in enumerate(made):
        model = make()
        path = pathlib.Path(folder) / f"foreign-{number}.onnx"
        path.write_bytes(model.SerializeToString())
        operators = sorted({node.op_type for node in model.graph.node})
        yield {"name": name, "path": str(path), "features": features, "outputs": run(model, features), "operators": operators}


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    models = [judged(case) for case in cases["models"]]
    json.dump({"models": models, "foreign": list(foreign(cases["folder"]))}, sys.stdout)


main()
