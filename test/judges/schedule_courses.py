"""Schedules of a .chainrule file as PyTorch's, for the judges."""

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
