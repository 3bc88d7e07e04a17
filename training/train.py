"""Trains the syntax model. `python3 training/train.py DATA_DIR VECTORS.pt LEXICON.json OUT.pt --epochs 40`

DATA_DIR holds {ewt,gum}-{train,dev}.conllu[.xz]; VECTORS.pt comes from vectors.py. OUT.pt takes the averaged weights and
the vocabularies. The same seed, machine and versions give the same weights.
"""

import argparse
import copy
import itertools
import random
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import torch

import scores
from augment import spelling
from examples import LONGEST, Examples, Vocabulary, WordRows, augmented_arrays, examples_of, groups, hide, load_lexicon, load_silver, load_vectors, vocabularies
from model import TABLES, Syntax, shape_of_state
from scores import read_treebanks

HASHED = tuple(name for name, rows, _ in TABLES if rows)
WEIGHTS = {"tags": 1.0, "feats": 0.3, "lemmas": 0.3, "heads": 1.0, "relations": 1.0, "names": 0.5}


def cross_entropy(logits, target):
    labels, shares = target
    picked = torch.log_softmax(logits, -1).gather(-1, labels)
    return -(shares * picked).sum() / shares.sum().clamp(min=1)


def loss_of(model, batch):
    batch["inputs"] = hide(batch["inputs"])
    state, with_root, arcs = model(batch)
    target = batch["targets"]
    relation = lambda: model.relations(state, with_root, target["heads"][0][:, :, 0])
    logits = {"tags": lambda: model.tag(state), "feats": lambda: model.feats(state), "lemmas": lambda: model.lemma(state), "heads": lambda: arcs, "relations": relation, "names": lambda: model.name(state)}
    return sum(WEIGHTS[key] * cross_entropy(logits[key](), target[key]) for key in target)


class Augmenter:
    """Makes the next passes over the treebanks in processes of its own while the present one is trained on."""

    def __init__(self, args, sentences, words, names):
        self.args, self.sentences, self.words, self.names = args, sentences, words, names
        self.pool = ProcessPoolExecutor(args.workers, get_context("fork")) if args.workers else None
        self.pending = {}

    def epoch(self, number: int) -> Examples:
        seed = lambda n: self.args.seed * 1000 + n
        if not self.pool:
            return examples_of(augmented_arrays(self.sentences, self.words, self.names, seed(number)))
        for n in range(number, number + 1 + self.args.workers):
            if n not in self.pending:
                self.pending[n] = self.pool.submit(run_augmented, seed(n))
        return examples_of(self.pending.pop(number).result())


# What the processes of an Augmenter share with the one they were forked from.
SHARED: tuple = ()


def run_augmented(seed: int):
    return augmented_arrays(*SHARED, seed)


def epoch_batches(args, gold: Examples, silver: list[Examples], rng: random.Random):
    """One pass over the gold sentences and as many silver words as the ratio says, in one order."""
    plan = [(gold, group, None) for group in groups(gold.lengths.tolist(), args.batch, rng)]
    for part in silver:
        wanted, lengths, sample = args.silver_ratio * int(gold.lengths.sum()) / len(silver), part.lengths.tolist(), []
        for i in rng.sample(range(len(lengths)), len(lengths)):
            if wanted <= 0:
                break
            sample.append(i)
            wanted -= lengths[i]
        sample.sort()
        for group in groups([lengths[i] for i in sample], args.batch, rng):
            plan.append((part, [sample[i] for i in group], [spelling(rng) for _ in group]))
    rng.shuffle(plan)
    return plan


class Progress:
    """How much of the training is done, in [0, 1]: by epochs, or by the clock."""

    def __init__(self, args):
        self.epochs, self.seconds, self.started = args.epochs, 60 * args.minutes, time.time()

    def share(self, epoch: int, of_epoch: float) -> float:
        return min(1.0, (time.time() - self.started) / self.seconds if self.seconds else (epoch + of_epoch) / self.epochs)


def train(args, model: Syntax, augmenter: Augmenter, silver: list[Examples], on_epoch) -> None:
    average = copy.deepcopy(model)
    learned = [p for p in model.parameters() if p.requires_grad]
    slow = [p for p in average.parameters() if p.requires_grad]
    optimizer = torch.optim.Adam(learned, lr=args.rate, betas=(0.9, 0.98))
    rng, step, progress = random.Random(args.seed), 0, Progress(args)
    for epoch in itertools.count():
        plan, shown = epoch_batches(args, augmenter.epoch(epoch).to(args.device), silver, rng), 0.0
        for index, (part, group, spellings) in enumerate(plan):
            done = progress.share(epoch, index / len(plan))
            if done >= 1:
                break
            for parameter_group in optimizer.param_groups:
                parameter_group["lr"] = args.rate * min(1, (step + 1) / 200) * max(0.02, 1 - done)
            loss = loss_of(model, part.batch(group, spellings))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(learned, 5.0)
            optimizer.step()
            step += 1
            shown = shown + loss.detach()
            decay = min(0.999, (1 + step) / (10 + step))
            with torch.no_grad():
                torch._foreach_mul_(slow, decay)
                torch._foreach_add_(slow, [p.detach() for p in learned], alpha=1 - decay)
        is_last = progress.share(epoch, 1) >= 1
        if is_last and not args.start:
            zero_untouched(model, average, optimizer)
        on_epoch(epoch, float(shown) / len(plan), average, is_last)
        if is_last:
            return


@torch.no_grad()
def zero_untouched(model: Syntax, average: Syntax, optimizer: torch.optim.Optimizer) -> None:
    """Empties the rows of hashed tables that no word of the training ever reached: they hold the noise they began with."""
    for name in HASHED:
        seen = optimizer.state[getattr(model, name).weight]["exp_avg_sq"].abs().amax(1) > 0
        getattr(average, name).weight[~seen] = 0


def start_from(model: Syntax, vocab: dict, checkpoint: dict) -> None:
    """Takes over all weights that mean the same in both models; labels that the other did not know begin anew."""
    own, other = model.state_dict(), checkpoint["state"]
    for name, weight in other.items():
        if name == "vectors" or name not in own or own[name].shape != weight.shape:
            continue
        key = {"tag": "tags", "feats": "feats", "lemma": "lemmas", "name": "names", "relation": "relations", "word": "words"}.get(name.split(".")[0])
        if key is None or vocab[key].items == checkpoint["vocab"][key]:
            own[name].copy_(weight)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("lexicon", type=Path, help="what packages/reader/tools/name-lexicon.ts writes")
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=40, help="passes over the treebanks")
    parser.add_argument("--minutes", type=float, default=0, help="stop by the clock instead of after so many epochs")
    parser.add_argument("--silver", type=Path, nargs="+", default=[], help="sentences labelled by silver.py")
    parser.add_argument("--silver-ratio", type=float, default=1.5, help="silver words for each gold word in an epoch")
    parser.add_argument("--start", type=Path, help="a checkpoint to go on from")
    parser.add_argument("--rate", type=float, default=2e-3, help="highest learning rate")
    parser.add_argument("--batch", type=int, default=1500, help="words of a batch")
    parser.add_argument("--dropout", type=float, default=0.33)
    parser.add_argument("--with-non-commercial", action="store_true", help="to see what leaving it out costs; not for release")
    parser.add_argument("--plain", action="store_true", help="without changed sentences, to see what they give")
    for size, value in (("hidden", 256), ("layers", 2), ("arc", 100), ("relation", 128)):
        parser.add_argument(f"--{size}", type=int, default=value)
    parser.add_argument("--vector-limit", type=int, default=50000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--device", default="cpu", help="cpu or cuda")
    parser.add_argument("--workers", type=int, default=0, help="processes that change sentences ahead")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--every", type=int, default=1, help="score the dev parts after so many epochs")
    return parser.parse_args()


def main():
    global SHARED
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    torch.backends.cuda.matmul.allow_tf32 = True
    gold, dev = read_treebanks(args.data, args.with_non_commercial)
    names, lexicon = load_lexicon(args.lexicon)
    vector_words, vectors = load_vectors(args.vectors, args.vector_limit)
    vocab = vocabularies(gold, vector_words)
    words, gold = WordRows(vocab, lexicon), [s for s in gold if len(s.forms) <= LONGEST]
    SHARED = (gold, words, None if args.plain else names)
    augmenter = Augmenter(args, *SHARED)
    if args.workers:
        augmenter.pool.submit(int).result()
    silver = [load_silver(path, words).to(args.device) for path in args.silver]
    sizes = {key: len(value) for key, value in vocab.items()}
    print("sentences", len(gold), "silver", [len(part.lengths) for part in silver], "sizes", sizes, flush=True)
    model = Syntax(sizes, vectors, args.hidden, args.layers, args.arc, args.relation, args.dropout)
    if args.start:
        start_from(model, vocab, torch.load(args.start, map_location="cpu"))
    args.out.parent.mkdir(parents=True, exist_ok=True)
    started = time.time()

    def on_epoch(epoch, loss, average, is_last):
        if is_last or (epoch + 1) % args.every == 0:
            print(f"epoch {epoch + 1} {time.time() - started:.0f} s loss {loss:.3f}", scores.evaluate(average, dev, words), flush=True)
            save(args.out, average, vocab, lexicon, args.seed)

    train(args, model.to(args.device), augmenter, silver, on_epoch)
    if augmenter.pool:
        augmenter.pool.shutdown(cancel_futures=True)


def save(path: Path, model: Syntax, vocab: dict, lexicon: dict, seed: int) -> None:
    state = {name: weight.cpu() for name, weight in model.state_dict().items()}
    torch.save({"state": state, "vocab": {k: v.items for k, v in vocab.items()}, "lexicon": lexicon, "seed": seed}, path.with_suffix(".tmp"))
    path.with_suffix(".tmp").rename(path)


def load(checkpoint: dict, state: dict | None = None) -> tuple[Syntax, WordRows]:
    """Model and features of a checkpoint; `state` in place of its own weights."""
    vocab = {key: Vocabulary(items) for key, items in checkpoint["vocab"].items()}
    state = state or checkpoint["state"]
    model = Syntax({key: len(value) for key, value in vocab.items()}, state["vectors"].clone(), **shape_of_state(state))
    model.load_state_dict(state)
    return model.eval(), WordRows(vocab, checkpoint["lexicon"])


if __name__ == "__main__":
    main()
