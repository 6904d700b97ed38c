"""Runs exported PyTorch projects as they are: each folder's model.py and train.py, in one process.

Reads {"projects": [{"folder", "features", "targets"} …]} from the file given as the only argument; prints
{"projects": [{"outputs", "loss", "gradients", "lines", "weights"} …]}, tensors by their names in the state_dict.
"""

import contextlib
import importlib
import importlib.util
import io
import json
import sys

# The exit status that says a library is missing.
MISSING = 3

try:
    import torch
    import safetensors.torch
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(MISSING)

torch.set_num_threads(1)


def imported(folder):
    for name in ("model", "train"):
        sys.modules.pop(name, None)
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    model, train = importlib.import_module("model"), importlib.import_module("train")
    sys.path.pop(0)
    return model, train


def by_name(network, of):
    return {name: of(weight).reshape(-1).tolist() for name, weight in network.named_parameters()}


def gradient_of(weight):
    return torch.zeros_like(weight) if weight.grad is None else weight.grad


def plain(project):
    """One step of the code without libraries, on all rows."""
    spec = importlib.util.spec_from_file_location("network", project["folder"] + "/network.py")
    network = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(network)
    outputs = [network.outputs(network.forward(network.p, x)) for x in project["features"]]
    rows = list(zip(project["features"], project["targets"]))
    loss = network.step(network.p, rows, 1, project["rate"])
    return {"outputs": outputs, "loss": loss, "parameters": list(vars(network.p).values())}


def judge(project):
    model, train = imported(project["folder"])
    network = model.load_network()
    features = torch.tensor(project["features"], dtype=model.DTYPE)
    targets = torch.tensor(project["targets"], dtype=model.DTYPE)
    outputs = network(features)
    loss = train.loss_sum(*network.run(features), targets) / (len(features) * train.TERMS_PER_ROW)
    if loss.requires_grad:
        loss.backward()
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            run = train.Run(False)
            train.train(run, train.EPOCHS, lambda: False)
        except SystemExit as ended:
            printed.write(json.dumps({"ended": str(ended)}))
    return {
        "outputs": outputs.detach().tolist(),
        "loss": loss.item(),
        "gradients": by_name(network, gradient_of),
        "lines": [json.loads(line) for line in printed.getvalue().splitlines()],
        "weights": by_name(model.load_network(), lambda weight: weight.detach()),
        "plain": plain(project),
        "decoded": model.decode(network(model.encode(project["features"]))),
    }


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    json.dump({"projects": [judge(project) for project in cases["projects"]]}, sys.stdout)


main()
