"""Sentences as flat tensors, from which batches are gathered on whatever device trains.

A word is a row of features (model.TABLES behind the number of its vector); a label is up to three numbers with
the share of each: one with all of it for what a treebank says, three for what several models say (silver.py).
"""

import collections
import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy
import torch

import augment
import features
import treebank

HEADS = ("tags", "feats", "lemmas", "names", "heads", "relations")
CHOICES = 3
# How often a word, its vector, or what it may be the name of is hidden in training.
HIDDEN_WORDS, HIDDEN_VECTORS, HIDDEN_NAMES = 0.12, 0.03, 0.15
LONGEST = 120


class Vocabulary:
    def __init__(self, items: list[str]):
        self.items = items
        self.index = {item: i for i, item in enumerate(items)}

    def __len__(self):
        return len(self.items)

    def get(self, item: str, default: int) -> int:
        return self.index.get(item, default)


def at_least(counts: collections.Counter, minimum: int) -> list[str]:
    return [item for item, count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])) if count >= minimum]


def vocabularies(sentences: list[treebank.Sentence], vector_words: list[str]) -> dict[str, Vocabulary]:
    count = lambda values: collections.Counter(values)
    words = count(features.plain(f).lower() for s in sentences for f in s.forms)
    scripts = count(treebank.lemma_script(f, l) for s in sentences for f, l in zip(s.forms, s.lemmas))
    return {
        "vectors": Vocabulary(["", *vector_words]),
        "words": Vocabulary(["", *at_least(words, 2)]),
        "tags": Vocabulary(at_least(count(t for s in sentences for t in s.tags), 2)),
        "feats": Vocabulary(at_least(count(t for s in sentences for t in s.feats), 2)),
        "lemmas": Vocabulary(at_least(scripts, 3)),
        "relations": Vocabulary(at_least(count(r for s in sentences for r in s.relations), 1)),
        "names": Vocabulary(["O", *sorted({n for s in sentences for n in s.names or [] if n != "O"})]),
    }


class WordRows:
    """The features of words, each computed once."""

    def __init__(self, vocab: dict[str, Vocabulary], lexicon: dict[str, int]):
        self.vocab, self.lexicon, self.known = vocab, lexicon, {}

    def row(self, form: str) -> tuple[int, ...]:
        row = self.known.get(form)
        if row is None:
            lower = features.plain(form).lower()
            vector, word = self.vocab["vectors"].get(lower, 0), self.vocab["words"].get(lower, 0)
            row = (vector, word, *features.buckets(form), features.name_class(form, self.lexicon))
            self.known[form] = row
        return row

    def rows(self, sentences: list[list[str]]) -> numpy.ndarray:
        return numpy.array([self.row(form) for forms in sentences for form in forms], dtype=numpy.int32)


@dataclass
class Examples:
    """Sentences one behind the other. `inputs` may hold several spellings of them, [spelling][word][feature]."""

    inputs: torch.Tensor
    labels: dict[str, torch.Tensor]
    shares: dict[str, torch.Tensor]
    starts: torch.Tensor
    lengths: torch.Tensor

    def to(self, device: str) -> "Examples":
        move = lambda tensors: {key: tensor.to(device) for key, tensor in tensors.items()}
        return Examples(self.inputs.to(device), move(self.labels), move(self.shares), self.starts, self.lengths)

    def batch(self, picked: list[int], spellings: list[int] | None = None) -> dict:
        """Numbers for the network. Targets are pairs (labels, shares) of shape [sentence][word][choice]."""
        device, index = self.inputs.device, torch.tensor(picked)
        lengths = self.lengths[index]
        span = torch.arange(int(lengths.max()))[None, :]
        inside = (span < lengths[:, None]).to(device)
        at = torch.where(inside, (self.starts[index][:, None] + span).to(device), 0)
        which = torch.tensor(spellings or [0] * len(picked)).to(device)[:, None]
        pick = lambda values: (values[at].long(), inside[:, :, None])
        inputs, mask = self.inputs[which, at].long(), inside[:, :, None]
        return {
            "inputs": inputs * mask,
            "lengths": lengths,
            "targets": {key: (pick(self.labels[key])[0] * mask, self.shares[key][at].float() * mask) for key in self.labels},
        }


def hide(inputs: torch.Tensor) -> torch.Tensor:
    """The features with some words, vectors and name classes hidden, as training wants them."""
    hidden = inputs.clone()
    for column, share in ((0, HIDDEN_VECTORS), (1, HIDDEN_WORDS), (inputs.shape[-1] - 1, HIDDEN_NAMES)):
        hidden[:, :, column] *= (torch.rand(inputs.shape[:2], device=inputs.device) >= share).long()
    return hidden


def targets_of(s: treebank.Sentence, key: str, vocab: dict) -> list[int]:
    """The label of each word; -1 where there is none, or none that is known."""
    if key == "names" and s.names is None:
        return [-1] * len(s.forms)
    if key == "heads":
        return s.heads
    if key == "lemmas":
        return [vocab[key].get(treebank.lemma_script(f, l), -1) for f, l in zip(s.forms, s.lemmas)]
    return [vocab[key].get(v, -1) for v in getattr(s, key)]


def gold_arrays(sentences: list[treebank.Sentence], words: WordRows) -> tuple[numpy.ndarray, dict, list[int]]:
    labels = {
        key: numpy.array([value for s in sentences for value in targets_of(s, key, words.vocab)], dtype=numpy.int16)
        for key in HEADS
    }
    return words.rows([s.forms for s in sentences]), labels, [len(s.forms) for s in sentences]


def examples_of(arrays: tuple[numpy.ndarray, dict, list[int]]) -> Examples:
    """What a treebank says, as examples."""
    inputs, labels, lengths = arrays
    known = {key: torch.from_numpy(values)[:, None] for key, values in labels.items()}
    return Examples(
        torch.from_numpy(inputs)[None],
        {key: values.clamp(min=0) for key, values in known.items()},
        {key: (values >= 0).half() for key, values in known.items()},
        *placed(lengths),
    )


def placed(lengths: list[int]) -> tuple[torch.Tensor, torch.Tensor]:
    sizes = torch.tensor(lengths)
    return torch.cumsum(sizes, 0) - sizes, sizes


def encode(sentences: list[treebank.Sentence], words: WordRows) -> dict:
    """All the sentences as one batch."""
    return examples_of(gold_arrays(sentences, words)).batch(list(range(len(sentences))))


def augmented_arrays(sentences: list, words: WordRows, names: augment.Names, seed: int) -> tuple:
    """One pass over the treebanks, changed as augment.py changes sentences; the seed says how."""
    rng = random.Random(seed)
    return gold_arrays([augment.augmented(s, names, rng) for s in sentences], words)


def load_silver(path: Path, words: WordRows) -> Examples:
    """Sentences of silver.py in three spellings; kinds of labels that this model numbers otherwise are left out."""
    stored = torch.load(path)
    forms = [line.split(" ") for line in stored["text"]]
    same = [key for key in HEADS if key == "heads" or stored["vocab"][key] == words.vocab[key].items]
    spellings = [words.rows([spell(sentence) for sentence in forms]) for spell in (list, augment.upper, augment.title)]
    return Examples(
        torch.from_numpy(numpy.stack(spellings)),
        {key: stored["labels"][key] for key in same},
        {key: stored["shares"][key] for key in same},
        *placed([len(sentence) for sentence in forms]),
    )


def load_vectors(path: Path, limit: int) -> tuple[list[str], torch.Tensor]:
    """The `limit` most frequent vectors; row 0 stands for any other word."""
    stored = torch.load(path)
    rows = stored["rows"][:limit].float()
    return stored["words"][:limit], torch.cat([torch.zeros(1, rows.shape[1]), rows])


def load_lexicon(path: Path) -> tuple[augment.Names, dict[str, int]]:
    lists = json.loads(path.read_text("utf8"))
    return augment.Names(lists), features.lower_lexicon(lists["words"])


def groups(lengths: list[int], tokens: int, rng: random.Random | None = None) -> list[list[int]]:
    """Sentences of about one length together, at most `tokens` words with what fills them up."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + (rng.random() * 4 if rng else 0))
    found, current = [], []
    for i in order:
        if current and (len(current) + 1) * lengths[i] > tokens:
            found.append(current)
            current = []
        current.append(i)
    found.append(current)
    if rng:
        rng.shuffle(found)
    return found
