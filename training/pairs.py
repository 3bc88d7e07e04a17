"""Trains the model that weighs what the reader's rules find of a pair of actors.

    python3 training/pairs.py SIGNALS.jsonl [--folds 5] [--out packages/reader/models/pairs-en.json --version 1.0.0]

SIGNALS.jsonl is what packages/reader/tools/pair-signals.ts writes. Multinomial logistic regression with an L2 penalty:
names of features and, after them, word vectors. Without --out it only cross-validates, sentences kept together.
"""

import argparse
import json
import random

import numpy as np

from linear import Linear, log_loss, quantized, sharpness_of

TYPES = ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
         "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD"]
# Features of single words and pairs of words are many and get less.
LINEAR = Linear(TYPES, {"w": 0.5, "b": 0.5, "ws": 0.5, "wt": 0.5, "any": 0.7})
LEXICON_WEIGHT = 0.3


def fit(rows, known):
    gold = np.array([TYPES.index(row["type"]) for row in rows])
    return LINEAR.fit(rows, known, gold, np.array([1.0 if row["from"] == "pairs" else LEXICON_WEIGHT for row in rows]))


def macro_f1(gold, said):
    total = 0.0
    for name in TYPES:
        both = sum(a == b == name for a, b in zip(gold, said))
        either = sum(a == name for a in gold) + sum(b == name for b in said)
        total += 2 * both / either if either else 0.0
    return total / len(TYPES)


def cross_validate(pairs, lexicon, folds, seed):
    groups = sorted({row["group"] for row in pairs})
    random.Random(seed).shuffle(groups)
    fold = {group: index % folds for index, group in enumerate(groups)}
    scores = np.zeros((len(pairs), len(TYPES)))
    for number in range(folds):
        train = [row for row in pairs if fold[row["group"]] != number] + lexicon
        known = LINEAR.vocabulary(train)
        weights = quantized(fit(train, known))
        test = [index for index, row in enumerate(pairs) if fold[row["group"]] == number]
        scores[test] = LINEAR.matrix([pairs[index] for index in test], known) @ weights
    return scores


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("signals")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--out")
    parser.add_argument("--said", help="write the cross-validated answers of the last seed here")
    parser.add_argument("--version", default="1.0.0")
    options = parser.parse_args()
    with open(options.signals, encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    pairs = [row for row in rows if row["from"] == "pairs"]
    lexicon = [row for row in rows if row["from"] == "lexicon"]
    gold = [row["type"] for row in pairs]
    rules = [row["rules"] for row in pairs]
    print(f"{len(pairs)} pairs, {len(lexicon)} examples of the lexicon")
    print("rules alone     accuracy %.3f  macro-F1 %.3f" % (sum(a == b for a, b in zip(gold, rules)) / len(gold), macro_f1(gold, rules)))
    indices = np.array([TYPES.index(name) for name in gold])
    for seed in range(1, options.seeds + 1):
        scores = cross_validate(pairs, lexicon, options.folds, seed)
        said = [TYPES[index] for index in scores.argmax(1)]
        accuracy = sum(a == b for a, b in zip(gold, said)) / len(gold)
        print("model, %d folds  accuracy %.3f  macro-F1 %.3f  (seed %d)" % (options.folds, accuracy, macro_f1(gold, said), seed), flush=True)
    sharpness = sharpness_of(scores, indices)
    print("sharpness %.2f, log loss %.3f (%.3f at 1)" % (sharpness, log_loss(scores, indices, sharpness), log_loss(scores, indices, 1.0)))
    if options.said:
        with open(options.said, "w", encoding="utf8") as out:
            for row, answer in zip(pairs, said):
                out.write(json.dumps({"id": row["id"], "label": answer}) + "\n")
    if options.out:
        known = LINEAR.vocabulary(rows)
        LINEAR.export(options.out, "pairs-en", options.version, known, fit(rows, known), sharpness)


if __name__ == "__main__":
    main()
