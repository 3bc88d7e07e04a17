"""Trains the model of parties: whether a mention near an event is its actor, its recipient, or neither.

    python3 training/parties.py SIGNALS.jsonl [--folds 5] [--out packages/reader/models/parties-en.json --version 1.0.0]

SIGNALS.jsonl is what packages/reader/tools/party-signals.ts writes. Cross-validates over passages of the splits `train`
and `dev`, kept together.
"""

import argparse
import collections
import json

import numpy as np

from linear import Linear, log_loss, probabilities, sharpness_of

ROLES = ["neither", "actor", "recipient"]
LINEAR = Linear(ROLES, {"noun": 0.5}, penalty=6.0)


def fit(rows, known):
    gold = np.array([ROLES.index(row["label"]) for row in rows])
    return LINEAR.fit(rows, known, gold, np.ones(len(rows)))


def judged(rows, chances, keep, add):
    said = []
    for row, chance in zip(rows, chances):
        role = 1 if chance[1] >= chance[2] else 2
        said.append(ROLES[role] if chance[role] >= (keep if row["rules"] == ROLES[role] else add) else "neither")
    return said


def slots(rows, said):
    """Share of events whose actors, recipients and both agree: none in either, or one in common."""
    events, told = collections.defaultdict(list), {}
    for row, one in zip(rows, said):
        events[row["event"]].append((row["label"], one))
        told[row["event"]] = row["told"]
    right = collections.Counter()
    for name, pairs in events.items():
        fine = {}
        for role, gold in zip(("actor", "recipient"), told[name]):
            found = any(one == role for _, one in pairs)
            fine[role] = (not gold and not found) or any(label == role == one for label, one in pairs)
            right[role] += fine[role]
        right["who"] += all(fine.values())
    return {key: right[key] / len(events) for key in ("actor", "recipient", "who")}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("signals")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--out")
    parser.add_argument("--version", default="1.0.0")
    options = parser.parse_args()
    with open(options.signals, encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    rows = [row for row in rows if row["split"] != "test"]
    gold = np.array([ROLES.index(row["label"]) for row in rows])
    scores = LINEAR.cross_validate(rows, options.folds, fit)
    sharpness = sharpness_of(scores, gold)
    chances = probabilities(scores, sharpness)
    show = lambda found: "actor %.3f recipient %.3f who %.3f" % tuple(found.values())
    print("%d mentions; sharpness %.2f, log loss %.3f" % (len(rows), sharpness, log_loss(scores, gold, sharpness)))
    print("best possible      ", show(slots(rows, [row["label"] for row in rows])))
    print("rules alone        ", show(slots(rows, [row["rules"] for row in rows])))
    for keep in (0.2, 0.25, 0.3, 0.35, 0.4):
        for add in (0.35, 0.4, 0.45, 0.5, 0.6):
            print("keep %.2f add %.2f  " % (keep, add), show(slots(rows, judged(rows, chances, keep, add))))
    if options.out:
        known = LINEAR.vocabulary(rows)
        LINEAR.export(options.out, "parties-en", options.version, known, fit(rows, known), sharpness)


if __name__ == "__main__":
    main()
