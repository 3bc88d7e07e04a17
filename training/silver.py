"""Labels plain text with several trained models at once. `python3 training/silver.py TEXT.jsonl OUT.pt CHECKPOINT...`

TEXT.jsonl holds {"source", "forms", "pair"?} a line, as silver-text.ts writes it; of a pair the one in capitals is left out, as
training writes capitals itself. The models' shares of each label are averaged; up to three labels a word are kept,
with their shares. All models must know the same labels.
"""

import argparse
import json
import time
from pathlib import Path

import numpy
import torch

import treebank
from train import HEADS, batches, encode, load
from treebank import Silver

CHOICES = 3
LONGEST = 80


def read_text(path: Path) -> list[treebank.Sentence]:
    sentences = []
    with path.open(encoding="utf8") as lines:
        for line in lines:
            entry = json.loads(line)
            forms = entry["forms"]
            if len(forms) <= LONGEST and not ("pair" in entry and all(f == f.upper() for f in forms)):
                blank = ["_"] * len(forms)
                sentences.append(treebank.Sentence(forms, forms, blank, blank, [0] * len(forms), blank, None, entry["source"]))
    return sentences


def average(logits: list[torch.Tensor]) -> torch.Tensor:
    return sum(torch.softmax(each, -1) for each in logits) / len(logits)


def best(shares: torch.Tensor) -> tuple[numpy.ndarray, numpy.ndarray]:
    """The labels with the most of the shares [sentence][word][label]; what is kept adds up to one again."""
    top = shares.topk(min(CHOICES, shares.shape[-1]), -1)
    kept = top.values / top.values.sum(-1, keepdim=True)
    return top.indices.numpy().astype(numpy.int16), kept.numpy().astype(numpy.float16)


@torch.no_grad()
def labelled(group: list[treebank.Sentence], models: list, vocab: dict, lexicon: dict) -> list[Silver]:
    batch = encode(group, vocab, lexicon)
    runs = [(model, *model(batch)) for model in models]
    heads = average([scores for _, _, _, scores in runs])
    chosen = heads.argmax(-1)
    layer = {"tags": "tag", "feats": "feats", "lemmas": "lemma", "names": "name"}
    found = {key: best(average([getattr(model, name)(state) for model, state, _, _ in runs])) for key, name in layer.items()}
    found["heads"] = best(heads)
    found["relations"] = best(average([model.relations(state, root, chosen) for model, state, root, _ in runs]))
    sentences = []
    for i, s in enumerate(group):
        count = len(s.forms)
        shares = {key: (found[key][0][i, :count], found[key][1][i, :count]) for key in HEADS}
        blank = ["_"] * count
        sentences.append(Silver(s.forms, s.forms, blank, blank, [0] * count, blank, None, s.source, shares))
    return sentences


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    loaded = [load(torch.load(path)) for path in args.checkpoints]
    models, (_, vocab, lexicon) = [model for model, _, _ in loaded], loaded[0]
    for _, other, _ in loaded:
        if any(other[key].items != vocab[key].items for key in vocab):
            raise SystemExit("the models do not know the same labels and words: train them on the same treebanks")
    groups, sentences, started = batches(read_text(args.text), 4000), [], time.time()
    for index, group in enumerate(groups):
        sentences += labelled(group, models, vocab, lexicon)
        if index % 50 == 0:
            print(f"{index} of {len(groups)} batches, {time.time() - started:.0f} s", flush=True)
    torch.save({"labels": {key: vocab[key].items for key in vocab if key in HEADS}, "sentences": sentences}, args.out)
    print(len(sentences), "sentences,", sum(len(s.forms) for s in sentences), "words")


if __name__ == "__main__":
    main()
