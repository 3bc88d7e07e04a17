"""Trains the model that weighs what the reader's rules find of a pair of actors.

    python3 training/pairs.py SIGNALS.jsonl [--folds 5] [--out packages/reader/models/pairs-en.json --version 1.0.0]

SIGNALS.jsonl is what packages/reader/tools/pair-signals.ts writes. Multinomial logistic regression with an L2 penalty:
names of features and, after them, word vectors. Without --out it only cross-validates, sentences kept together.
"""

import argparse
import base64
import collections
import json
import random

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

TYPES = ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST", "REJECT",
         "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD"]
# How strongly groups of features speak: those of single words and pairs of words are many and get less.
STRENGTH = {"w": 0.5, "b": 0.5, "ws": 0.5, "wt": 0.5, "any": 0.7}
DENSE_STRENGTH = 3.0
LEXICON_WEIGHT = 0.3
PENALTY = 1.0
LEAST_COUNT = 2


def strength(feature):
    return STRENGTH.get(feature.split(":")[0], 1.0)


def vocabulary(rows):
    counts = collections.Counter(feature for row in rows for feature in row["features"])
    return {feature: index for index, feature in enumerate(sorted(f for f in counts if counts[f] >= LEAST_COUNT))}


def matrix(rows, known):
    at, columns, values = [], [], []
    for index, row in enumerate(rows):
        for feature in row["features"]:
            if feature in known:
                at.append(index)
                columns.append(known[feature])
                values.append(strength(feature))
    named = sparse.csr_matrix((values, (at, columns)), shape=(len(rows), len(known)))
    width = max(len(row["dense"]) for row in rows)
    dense = np.array([row["dense"] or [0.0] * width for row in rows]) * DENSE_STRENGTH
    return sparse.hstack([named, sparse.csr_matrix(dense)]).tocsr()


def fit(rows, known):
    inputs = matrix(rows, known)
    turned = inputs.T.tocsr()
    gold = np.array([TYPES.index(row["type"]) for row in rows])
    weight = np.array([1.0 if row["from"] == "pairs" else LEXICON_WEIGHT for row in rows])
    count, width = inputs.shape
    target = np.eye(len(TYPES))[gold]

    def loss(flat):
        weights = flat.reshape(width, len(TYPES))
        scores = inputs @ weights
        scores -= scores.max(1, keepdims=True)
        probabilities = np.exp(scores)
        probabilities /= probabilities.sum(1, keepdims=True)
        value = -(weight * np.log(probabilities[np.arange(count), gold] + 1e-12)).sum()
        slope = turned @ ((probabilities - target) * weight[:, None]) + PENALTY * weights
        return value + 0.5 * PENALTY * (weights * weights).sum(), slope.ravel()

    start = np.zeros(width * len(TYPES))
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x.reshape(width, len(TYPES))


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
        known = vocabulary(train)
        weights = quantized(fit(train, known))
        test = [index for index, row in enumerate(pairs) if fold[row["group"]] == number]
        scores[test] = matrix([pairs[index] for index in test], known) @ weights
    return scores


def log_loss(scores, gold, sharpness):
    scaled = scores * sharpness
    scaled -= scaled.max(1, keepdims=True)
    return float((np.log(np.exp(scaled).sum(1)) - scaled[np.arange(len(gold)), gold]).mean())


def sharpness_of(scores, gold):
    """What scores are multiplied with so that probabilities of unseen sentences are neither too sure nor too unsure."""
    return min(np.arange(0.3, 1.51, 0.05), key=lambda sharpness: log_loss(scores, gold, sharpness))


def quantized(weights):
    scale = np.abs(weights).max() / 127
    return np.round(weights / scale) * scale


def export(rows, path, version, sharpness):
    known = vocabulary(rows)
    weights = fit(rows, known)
    features = sorted(known, key=known.get)
    weights[: len(features)] *= np.array([strength(f) for f in features])[:, None]
    weights[len(features):] *= DENSE_STRENGTH
    scale = float(np.abs(weights).max() / 127)
    whole = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
    dense = weights.shape[0] - len(features)
    kept = [index for index in range(len(features)) if np.abs(whole[index]).max() > 0]
    whole = np.vstack([whole[kept], whole[len(features):]])
    file = {"interface": 1, "name": "pairs-en", "version": version, "types": TYPES, "features": [features[i] for i in kept],
            "dense": dense, "scale": float("%.6g" % (scale * sharpness)), "weights": base64.b64encode(whole.tobytes()).decode()}
    with open(path, "w", encoding="utf8") as out:
        json.dump(file, out, ensure_ascii=False, separators=(",", ":"))
        out.write("\n")
    print(f"{path}: {len(kept)} of {len(features)} features, {dense} dense numbers")


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
        export(rows, options.out, options.version, sharpness)


if __name__ == "__main__":
    main()
