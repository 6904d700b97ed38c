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

from torch.optim import lr_scheduler


def given(schedule, **names):
    """Settings that are absent are left to PyTorch, so that its defaults are judged too."""
    return {theirs: schedule[ours] for theirs, ours in names.items() if ours in schedule}


def course_of(schedule, optimizer):
    match schedule["kind"]:
        case "constant":
            return lr_scheduler.ConstantLR(optimizer, factor=1, total_iters=0)
        case "step":
            return lr_scheduler.StepLR(optimizer, schedule["every"], **given(schedule, gamma="factor"))
        case "exponential":
            return lr_scheduler.ExponentialLR(optimizer, schedule["factor"])
        case "cosine":
            return lr_scheduler.CosineAnnealingLR(optimizer, schedule["epochs"], **given(schedule, eta_min="minimum"))
    raise ValueError(schedule["kind"])


def by_epoch(schedule, optimizer):
    """What to call after each epoch, with its number from 0 and its loss."""
    warm_up = schedule.get("warmUp", 0)
    if schedule["kind"] == "plateau":
        settings = given(schedule, factor="factor", patience="patience", threshold="threshold", min_lr="minimum")
        plateau = lr_scheduler.ReduceLROnPlateau(optimizer, **settings)
        if warm_up == 0:
            return lambda epoch, loss: plateau.step(loss)
        rise = lr_scheduler.LinearLR(optimizer, 1 / 3, total_iters=warm_up)
        return lambda epoch, loss: rise.step() if epoch < warm_up else plateau.step(loss)
    if warm_up == 0:
        course = course_of(schedule, optimizer)
        return lambda epoch, loss: course.step()
    rise = lr_scheduler.LinearLR(optimizer, 1 / 3, total_iters=warm_up)
    both = lr_scheduler.SequentialLR(optimizer, [rise, course_of(schedule, optimizer)], [warm_up])
    return lambda epoch, loss: both.step()


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
