"""Multinomial logistic regression with an L2 penalty over named features and, after them, word vectors.

What the models of pairs (pairs.py) and of events (events.py) have in common. A row has `features` and `dense`.
"""

import base64
import collections
import hashlib
import json

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import minimize

LEAST_COUNT = 2


class Linear:
    """Types to tell apart and how strongly groups of features speak (group: what stands before the first colon)."""

    def __init__(self, types, strengths=None, dense=3.0, penalty=1.0):
        self.types, self.strengths, self.dense, self.penalty = types, strengths or {}, dense, penalty

    def strength(self, feature):
        return self.strengths.get(feature.split(":")[0], 1.0)

    def vocabulary(self, rows):
        counts = collections.Counter(feature for row in rows for feature in row["features"])
        return {feature: index for index, feature in enumerate(sorted(f for f in counts if counts[f] >= LEAST_COUNT))}

    def matrix(self, rows, known):
        at, columns, values = [], [], []
        for index, row in enumerate(rows):
            for feature in row["features"]:
                if feature in known:
                    at.append(index)
                    columns.append(known[feature])
                    values.append(self.strength(feature))
        named = sparse.csr_matrix((values, (at, columns)), shape=(len(rows), len(known)))
        width = max(len(row["dense"]) for row in rows)
        if width == 0:
            return named
        dense = np.array([row["dense"] or [0.0] * width for row in rows]) * self.dense
        return sparse.hstack([named, sparse.csr_matrix(dense)]).tocsr()

    def fit(self, rows, known, gold, weight):
        """`gold` are indices of types, `weight` what each row counts."""
        inputs = self.matrix(rows, known)
        turned = inputs.T.tocsr()
        count, width = inputs.shape
        classes = len(self.types)
        target = np.eye(classes)[gold]

        def loss(flat):
            weights = flat.reshape(width, classes)
            scores = inputs @ weights
            scores -= scores.max(1, keepdims=True)
            probabilities = np.exp(scores)
            probabilities /= probabilities.sum(1, keepdims=True)
            value = -(weight * np.log(probabilities[np.arange(count), gold] + 1e-12)).sum()
            slope = turned @ ((probabilities - target) * weight[:, None]) + self.penalty * weights
            return value + 0.5 * self.penalty * (weights * weights).sum(), slope.ravel()

        start = np.zeros(width * classes)
        return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 150}).x.reshape(width, classes)

    def cross_validate(self, rows, folds, fit):
        """Scores of each row by a model that saw no passage of its fold; `fit(rows, known)` gives weights."""
        scores = np.zeros((len(rows), len(self.types)))
        fold = [int(hashlib.sha256(row["id"].encode()).hexdigest()[-6:], 16) % folds for row in rows]
        for number in range(folds):
            train = [row for row, own in zip(rows, fold) if own != number]
            test = [index for index, own in enumerate(fold) if own == number]
            known = self.vocabulary(train)
            scores[test] = self.matrix([rows[index] for index in test], known) @ quantized(fit(train, known))
        return scores

    def export(self, path, name, version, known, weights, sharpness):
        features = sorted(known, key=known.get)
        weights[: len(features)] *= np.array([self.strength(f) for f in features])[:, None]
        weights[len(features):] *= self.dense
        scale = float(np.abs(weights).max() / 127)
        whole = np.clip(np.round(weights / scale), -127, 127).astype(np.int8)
        dense = weights.shape[0] - len(features)
        kept = [index for index in range(len(features)) if np.abs(whole[index]).max() > 0]
        whole = np.vstack([whole[kept], whole[len(features):]])
        file = {"interface": 1, "name": name, "version": version, "types": self.types,
                "features": [features[i] for i in kept], "dense": dense,
                "scale": float("%.6g" % (scale * sharpness)), "weights": base64.b64encode(whole.tobytes()).decode()}
        with open(path, "w", encoding="utf8") as out:
            json.dump(file, out, ensure_ascii=False, separators=(",", ":"))
            out.write("\n")
        print(f"{path}: {len(kept)} of {len(features)} features, {dense} dense numbers")


def log_loss(scores, gold, sharpness):
    scaled = scores * sharpness
    scaled = scaled - scaled.max(1, keepdims=True)
    return float((np.log(np.exp(scaled).sum(1)) - scaled[np.arange(len(gold)), gold]).mean())


def sharpness_of(scores, gold):
    """What scores are multiplied with so that probabilities of unseen sentences are neither too sure nor too unsure."""
    return min(np.arange(0.3, 1.51, 0.05), key=lambda sharpness: log_loss(scores, gold, sharpness))


def probabilities(scores, sharpness):
    scaled = scores * sharpness
    powers = np.exp(scaled - scaled.max(1, keepdims=True))
    return powers / powers.sum(1, keepdims=True)


def quantized(weights):
    scale = np.abs(weights).max() / 127
    return np.round(weights / scale) * scale
