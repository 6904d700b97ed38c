"""The outside judge of tables: scikit-learn's scalers, fold sizes and multi-layer perceptrons on the same rows.

Reads {"scalings": [case …], "folds": [[rows, folds] …], "sets": [case …]} from the file given as the only argument and
prints {"scalings": [answer …], "folds": [[sizes] …], "sets": [accuracy …]}.
"""

import json
import sys
import warnings

# The exit status that says scikit-learn is missing.
MISSING = 3

try:
    from sklearn.model_selection import KFold
    from sklearn.neural_network import MLPClassifier
    from sklearn.preprocessing import MinMaxScaler, StandardScaler
except ImportError as error:
    print(error, file=sys.stderr)
    sys.exit(MISSING)

import numpy

warnings.filterwarnings("ignore")


def scaled(case):
    rows = numpy.array(case["rows"], dtype=float)
    training = rows[case["training"]]
    return {
        "standard": StandardScaler().fit(training).transform(rows).tolist(),
        "minMax": MinMaxScaler().fit(training).transform(rows).tolist(),
    }


def fold_sizes(rows, folds):
    return [len(own) for _, own in KFold(folds).split(numpy.zeros(rows))]


def accuracy(case):
    features = numpy.array(case["features"], dtype=float)
    classes = numpy.array(case["classes"])
    network = MLPClassifier(
        hidden_layer_sizes=(8,),
        activation="tanh",
        solver="adam",
        alpha=0,
        learning_rate_init=0.01,
        batch_size=16,
        max_iter=case["epochs"],
        tol=0,
        n_iter_no_change=case["epochs"],
        random_state=case["seed"],
    )
    network.fit(features[case["training"]], classes[case["training"]])
    return network.score(features[case["test"]], classes[case["test"]])


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    answers = {
        "scalings": [scaled(case) for case in cases["scalings"]],
        "folds": [fold_sizes(*case) for case in cases["folds"]],
        "sets": [accuracy(case) for case in cases["sets"]],
    }
    json.dump(answers, sys.stdout)


main()
