"""Trains the judge of events: whether a predicate of a report tells an event, and of which PLOVER type.

    python3 training/events.py SIGNALS.jsonl [--folds 5] [--out packages/reader/models/events-en.json --version 1.0.0]

SIGNALS.jsonl is what packages/reader/tools/event-signals.ts writes. Cross-validates over passages of the splits `train`
and `dev`, kept together; what it says of `test` comes from a model that never saw that split.
"""

import argparse
import json
import re

import numpy as np

from linear import Linear, log_loss, probabilities, sharpness_of

TYPES = ["none", "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST",
         "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN"]
# Words are many and get less.
LINEAR = Linear(TYPES, {"lemma": 0.6, "object=": 0.5, "above": 0.6, "before": 0.6}, dense=2.0, penalty=3.0)


# Reports as newspapers print them count more than what was written to be coded.
REPORT = re.compile(r"g\d+$")
REPORT_WEIGHT = 2


def fit(rows, known):
    gold = np.array([TYPES.index(row["label"]) for row in rows])
    weight = np.array([float(row["weight"]) * (REPORT_WEIGHT if REPORT.match(row["id"]) else 1) for row in rows])
    return LINEAR.fit(rows, known, gold, weight)


def judged(rows, chances, keep, add):
    """The type each predicate is given: another than the lexicon's where that is likely, else the lexicon's where it is likely enough."""
    said = []
    for row, chance in zip(rows, chances):
        own = TYPES.index(row["lexicon"]) if row["lexicon"] in TYPES else 0
        best = int(chance[1:].argmax()) + 1
        if own > 0 and chance[best] >= add:
            said.append(TYPES[best])
        elif own > 0 and chance[own] >= keep:
            said.append(row["lexicon"])
        else:
            said.append("none")
    return said


def f1(rows, said):
    right = sum(row["label"] == one != "none" for row, one in zip(rows, said))
    told, found = sum(row["label"] != "none" for row in rows), sum(one != "none" for one in said)
    return 2 * right / max(1, told + found), right / max(1, found), right / max(1, told)


def report(name, rows, scores, sharpness):
    chances = probabilities(scores, sharpness)
    lexicon = [row["lexicon"] if row["lexicon"] in TYPES else "none" for row in rows]
    print("%-9s lexicon alone F1 %.3f (P %.3f R %.3f)" % (name, *f1(rows, lexicon)))
    for keep in (0.15, 0.2, 0.25, 0.3, 0.35, 0.4):
        for add in (0.4, 0.5, 0.6, 2.0):
            print("%-9s keep %.2f add %.2f F1 %.3f (P %.3f R %.3f)" % (name, keep, add, *f1(rows, judged(rows, chances, keep, add))))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("signals")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--out")
    parser.add_argument("--version", default="1.0.0")
    options = parser.parse_args()
    with open(options.signals, encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    known_rows = [row for row in rows if row["split"] != "test"]
    gold = np.array([TYPES.index(row["label"]) for row in known_rows])
    scores = LINEAR.cross_validate(known_rows, options.folds, fit)
    sharpness = sharpness_of(scores, gold)
    print("%d predicates, %d tell an event; sharpness %.2f, log loss %.3f" % (len(known_rows), (gold > 0).sum(), sharpness, log_loss(scores, gold, sharpness)))
    report("folds", known_rows, scores, sharpness)
    known = LINEAR.vocabulary(known_rows)
    weights = fit(known_rows, known)
    if options.out:
        LINEAR.export(options.out, "events-en", options.version, known, weights, sharpness)


if __name__ == "__main__":
    main()
