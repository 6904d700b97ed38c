"""The outside judge of initial weights: PyTorch's own initialisers, shape by shape.

Reads [{"fanIn": inputs, "fanOut": outputs} …] from the file given as the only argument and prints
{"torch": version, "largest": [{kind: the largest size of a weight …} …], "deviation": [{kind: standard deviation …} …]}
for the uniform and the normal initialisers.
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

from torch.nn import init

# So many weights that their largest is within a thousandth of the bound.
LEAST = 200_000

UNIFORM = {
    "glorotUniform": init.xavier_uniform_,
    "heUniform": lambda weights: init.kaiming_uniform_(weights, nonlinearity="relu"),
    "uniform": lambda weights: init.kaiming_uniform_(weights, a=5**0.5),
}
NORMAL = {
    "glorotNormal": init.xavier_normal_,
    "heNormal": lambda weights: init.kaiming_normal_(weights, nonlinearity="relu"),
    "normal": lambda weights: init.kaiming_normal_(weights, nonlinearity="linear"),
}


def drawn(initialise, inputs, outputs):
    times = LEAST // (inputs * outputs) + 1
    return torch.cat([initialise(torch.empty(outputs, inputs)).flatten() for _ in range(times)])


def main():
    torch.manual_seed(1)
    with open(sys.argv[1], encoding="utf-8") as file:
        shapes = json.load(file)
    each = [(shape["fanIn"], shape["fanOut"]) for shape in shapes]
    largest = [{kind: drawn(rule, *shape).abs().max().item() for kind, rule in UNIFORM.items()} for shape in each]
    deviation = [{kind: drawn(rule, *shape).std().item() for kind, rule in NORMAL.items()} for shape in each]
    print(json.dumps({"torch": torch.__version__, "largest": largest, "deviation": deviation}))


main()
