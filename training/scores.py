"""Scores on the treebanks as training sees them: gold words, best heads without a search for the best tree.

`python3 training/scores.py DATA_DIR CHECKPOINT.pt... [--part test]`; eval/treebank.ts scores what the reader makes of a text.
"""

import argparse
import collections
from pathlib import Path

import torch

import treebank
from examples import WordRows, examples_of, gold_arrays, groups

NAMED = ("PERSON", "ORGANISATION", "PLACE")


def read_treebanks(data: Path, with_non_commercial: bool = False) -> tuple[list, list]:
    """Sentences to train on and to choose by. What is non-commercial is never among those to choose by."""
    return read_part(data, "train", not with_non_commercial), read_part(data, "dev", True)


def read_part(data: Path, part: str, skips: bool) -> list[treebank.Sentence]:
    find = lambda name: next(p for p in (data / f"{name}.conllu", data / f"{name}.conllu.xz") if p.exists())
    return treebank.read(find(f"gum-{part}"), "gum", skips) + treebank.read(find(f"ewt-{part}"), "ewt")


def spans(tags: list[str]) -> set[tuple[str, int, int]]:
    """Names of a sentence from its BIO tags: type, first word, last word."""
    found, start = set(), None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and tag != "I-" + tags[start][2:]:
            found.add((tags[start][2:], start, i - 1))
            start = None
        if tag != "O" and start is None:
            start = i if tag.startswith("B-") else None
    return {span for span in found if span[0] in NAMED}


@torch.no_grad()
def evaluate(model, sentences: list[treebank.Sentence], words: WordRows) -> dict[str, float]:
    was_training, device = model.training, model.root.device
    model.eval()
    count, vocab = collections.Counter(), words.vocab
    examples = examples_of(gold_arrays(sentences, words)).to(device)
    for group in groups(examples.lengths.tolist(), 6000):
        batch = examples.batch(group)
        state, with_root, arcs = model(batch)
        heads = arcs.argmax(-1)
        found = {
            "heads": heads,
            "relations": model.relations(state, with_root, heads).argmax(-1),
            "tags": model.tag(state).argmax(-1),
            "lemmas": model.lemma(state).argmax(-1),
            "names": model.name(state).argmax(-1),
        }
        found = {key: values.tolist() for key, values in found.items()}
        for row, i in enumerate(group):
            score(count, sentences[i], {key: values[row] for key, values in found.items()}, vocab)
    model.train(was_training)
    return shares(count)


def score(count: collections.Counter, s: treebank.Sentence, found: dict, vocab: dict) -> None:
    count[s.source, "words"] += len(s.forms)
    for j, form in enumerate(s.forms):
        label = lambda key: vocab[key].items[found[key][j]]
        head = found["heads"][j] == s.heads[j]
        count[s.source, "upos"] += label("tags").split("|")[0] == s.tags[j].split("|")[0]
        count[s.source, "lemma"] += label("lemmas") == treebank.lemma_script(form, s.lemmas[j])
        count[s.source, "uas"] += head
        count[s.source, "las"] += head and label("relations").split(":")[0] == s.relations[j].split(":")[0]
    if s.names is not None:
        gold, guess = spans(s.names), spans([vocab["names"].items[i] for i in found["names"][: len(s.forms)]])
        count["named"] += len(gold) + len(guess)
        count["right names"] += 2 * len(gold & guess)


def shares(count: collections.Counter) -> dict[str, float]:
    result = {}
    for key, value in sorted(count.items(), key=str):
        if isinstance(key, tuple) and key[1] != "words":
            result[" ".join(key)] = round(100 * value / count[key[0], "words"], 2)
    return {**result, "names": round(100 * count["right names"] / max(1, count["named"]), 2)}


def main() -> None:
    from train import load

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--part", default="dev", choices=("dev", "test"))
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    sentences = read_part(args.data, args.part, args.part == "dev")
    for path in args.checkpoints:
        model, words = load(torch.load(path, map_location="cpu"))
        print(path.stem, args.part, evaluate(model.to(args.device), sentences, words), flush=True)


if __name__ == "__main__":
    main()
