"""The outside judge of learning rates: PyTorch's schedulers, epoch by epoch.

Reads [case …] from the file given as the only argument and prints {"torch": version, "rates": [[rate of each epoch …] …]}.
A case has a "schedule" as in a .chainrule file, the optimizer's "rate", and the "losses" that the epochs end with.
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

from schedule_courses import by_epoch


def judge(case):
    parameter = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([parameter], case["rate"])
    end_epoch = by_epoch(case["schedule"], optimizer)
    rates = []
    for epoch, loss in enumerate(case["losses"]):
        rates.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        end_epoch(epoch, loss)
    return rates


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    json.dump({"torch": torch.__version__, "rates": [judge(case) for case in cases]}, sys.stdout, allow_nan=False)


main()
