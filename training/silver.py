"""Labels plain text with several trained models at once. `python3 training/silver.py TEXT.jsonl OUT.pt CHECKPOINT...`

TEXT.jsonl holds {"source", "forms", "pair"?} a line, as silver-text.ts writes it; of a pair the one in capitals is left out, as
training writes capitals itself. With `--names-of DATA_DIR` the training sentences of EWT are labelled too, which have no names of
their own. The models' shares of each label are averaged; three labels a word are kept, with their shares. The models may differ
in size and in the words they know, not in their labels.
"""

import argparse
import json
import time
from pathlib import Path

import torch

from examples import CHOICES, HEADS, LONGEST, Examples, groups, placed
from scores import read_part
from train import load

LAYERS = {"tags": "tag", "feats": "feats", "lemmas": "lemma", "names": "name"}


def read_text(path: Path) -> list[list[str]]:
    sentences = []
    with path.open(encoding="utf8") as lines:
        for line in lines:
            entry = json.loads(line)
            forms = entry["forms"]
            if len(forms) <= LONGEST and not ("pair" in entry and all(f == f.upper() for f in forms)):
                sentences.append(forms)
    return sentences


def average(logits: list[torch.Tensor]) -> torch.Tensor:
    return sum(torch.softmax(each, -1) for each in logits) / len(logits)


def best(shares: torch.Tensor, lengths: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """The labels with the most of the shares of each word, sentences behind each other; what is kept adds up to one again."""
    size = shares.shape[-1]
    top = shares.topk(min(CHOICES, size), -1)
    kept = top.values / top.values.sum(-1, keepdim=True)
    inside = torch.arange(shares.shape[1])[None, :] < lengths[:, None]
    inside = inside.to(shares.device)
    pad = torch.nn.functional.pad
    missing = (0, CHOICES - min(CHOICES, size))
    kept = kept[inside].half()
    # What has no share may be a head behind the end of a short sentence.
    return pad(torch.where(kept > 0, top.indices[inside], 0), missing).short().cpu(), pad(kept, missing).cpu()


@torch.no_grad()
def labelled(batches: list[dict], models: list) -> dict[str, tuple[torch.Tensor, torch.Tensor]]:
    """Labels and shares of a group of sentences, which each model sees through its own features."""
    runs = [(model, *model(batch)) for model, batch in zip(models, batches)]
    arcs = average([scores for _, _, _, scores in runs])
    heads = arcs.argmax(-1)
    found = {key: average([getattr(model, layer)(state) for model, state, _, _ in runs]) for key, layer in LAYERS.items()}
    found["heads"] = arcs
    found["relations"] = average([model.relations(state, root, heads) for model, state, root, _ in runs])
    return {key: best(found[key], batches[0]["lengths"]) for key in HEADS}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("text", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--names-of", type=Path, metavar="DATA_DIR")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--device", default="cpu")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    loaded = [load(torch.load(path, map_location="cpu")) for path in args.checkpoints]
    vocab = {key: value.items for key, value in loaded[0][1].vocab.items()}
    if any(words.vocab[key].items != vocab[key] for _, words in loaded for key in HEADS if key != "heads"):
        raise SystemExit("the models do not know the same labels: train them on the same treebanks")
    texts = read_text(args.text)
    if args.names_of:
        texts += [s.forms for s in read_part(args.names_of, "train", True) if s.source == "ewt" and len(s.forms) <= LONGEST]
    # A blank inside a form would part it when the text is read again.
    texts = [[form.replace(" ", "\u00a0") for form in forms] for forms in texts]
    texts.sort(key=len)
    starts, lengths = placed([len(forms) for forms in texts])
    views = [Examples(torch.from_numpy(words.rows(texts))[None].to(args.device), {}, {}, starts, lengths) for _, words in loaded]
    models, found, started = [model.to(args.device) for model, _ in loaded], {key: ([], []) for key in HEADS}, time.time()
    plan = groups(lengths.tolist(), 6000)
    for index, group in enumerate(plan):
        for key, (labels, shares) in labelled([view.batch(group) for view in views], models).items():
            found[key][0].append(labels)
            found[key][1].append(shares)
        if index % 50 == 0:
            print(f"{index} of {len(plan)} batches, {time.time() - started:.0f} s", flush=True)
    torch.save({
        "vocab": {key: vocab[key] for key in HEADS if key != "heads"},
        "text": [" ".join(forms) for forms in texts],
        "labels": {key: torch.cat(labels) for key, (labels, _) in found.items()},
        "shares": {key: torch.cat(shares) for key, (_, shares) in found.items()},
    }, args.out)
    print(len(texts), "sentences,", int(lengths.sum()), "words")


if __name__ == "__main__":
    main()
