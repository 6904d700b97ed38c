"""The outside judge of the metrics: scikit-learn on the same classes and the same numbers.

Reads {"classes": [case …], "values": [case …]} from the file given as the only argument and prints
{"classes": [answer …], "values": [answer …]}.
"""

import json
import sys
import warnings

# The exit status that says scikit-learn is missing.
MISSING = 3

try:
    from sklearn import metrics
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(MISSING)

import numpy

warnings.simplefilter("ignore")


def judge_classes(case):
    """A case has "count" classes, and "truth" and "predicted": the class of every row."""
    truth, predicted = case["truth"], case["predicted"]
    labels = list(range(case["count"]))
    per_class = metrics.precision_recall_fscore_support(truth, predicted, labels=labels, zero_division=0)
    macro = metrics.precision_recall_fscore_support(truth, predicted, average="macro", zero_division=0)
    return {
        "accuracy": metrics.accuracy_score(truth, predicted),
        "confusion": metrics.confusion_matrix(truth, predicted, labels=labels).tolist(),
        "precision": per_class[0].tolist(),
        "recall": per_class[1].tolist(),
        "f1": per_class[2].tolist(),
        "count": per_class[3].tolist(),
        "macro": dict(zip(("precision", "recall", "f1"), map(float, macro[:3]))),
    }


def finite_or_none(value):
    return float(value) if numpy.isfinite(value) else None


def judge_values(case):
    """A case has rows of "outputs" and "targets"."""
    outputs, targets = numpy.array(case["outputs"]), numpy.array(case["targets"])
    r2 = metrics.r2_score(targets, outputs, multioutput="raw_values", force_finite=False)
    return {
        "mae": metrics.mean_absolute_error(targets, outputs, multioutput="raw_values").tolist(),
        "rmse": numpy.sqrt(metrics.mean_squared_error(targets, outputs, multioutput="raw_values")).tolist(),
        "r2": [finite_or_none(value) for value in numpy.atleast_1d(r2)],
    }


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)
answer = {
    "classes": [judge_classes(case) for case in cases["classes"]],
    "values": [judge_values(case) for case in cases["values"]],
}
print(json.dumps(answer))
