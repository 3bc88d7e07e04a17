"""Exports a parser of anyone's own as a model folder, which `zenobia --model FOLDER` reads. See docs/models.md.

`python3 training/export_onnx.py my_parser:make OUT_DIR` calls `make()` of my_parser.py, which returns an `Export`.
`python3 training/export_onnx.py --toy packages/native/test/fixtures/toy` makes the folder that the tests use.

Needs PyTorch 1.13 or later; the same weights give the same bytes.
"""

import argparse
import hashlib
import importlib
import inspect
import json
import string
import sys
from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import nn

INTERFACE = "zenobia-syntax-onnx/1"
OPERATORS = 14
AXES = {
    "subwords": ("batch", "subwords"),
    "attention": ("batch", "subwords"),
    "words": ("batch", "words"),
    "tag": ("batch", "words"),
    "feats": ("batch", "words"),
    "lemma": ("batch", "words"),
    "name": ("batch", "words"),
    "arc": ("batch", "words", "heads"),
    "relation": ("batch", "words", "heads"),
}
# Newer versions of PyTorch would take another exporter, which has other names for axes and may write several files.
EXPORTER = {"dynamo": False} if "dynamo" in inspect.signature(torch.onnx.export).parameters else {}
INPUTS = ("subwords", "attention", "words")
LISTS = {"tag": "tags", "feats": "feats", "lemma": "lemmas", "name": "names"}


class Heads(nn.Module):
    """What makes a parser of any encoder: labels of each word, and a biaffine layer for heads and relations."""

    def __init__(self, width: int, labels: dict[str, list[str]], inner: int):
        super().__init__()
        self.root = nn.Parameter(torch.randn(width))
        self.labels = nn.ModuleDict({output: nn.Linear(width, len(labels[LISTS[output]])) for output in LISTS if LISTS[output] in labels})
        self.arc_dependent, self.arc_head = nn.Linear(width, inner), nn.Linear(width, inner)
        self.relation_dependent, self.relation_head = nn.Linear(width, inner), nn.Linear(width, inner)
        self.relation = nn.Linear(inner, len(labels["relations"]))

    def forward(self, states: torch.Tensor) -> dict[str, torch.Tensor]:
        """From states [batch][words][width] to the outputs of the interface."""
        root = self.root.expand(states.size(0), 1, -1)
        heads = torch.cat([root, states], 1)
        found = {output: layer(states) for output, layer in self.labels.items()}
        found["arc"] = self.arc_dependent(states) @ self.arc_head(heads).transpose(1, 2)
        pairs = self.relation_dependent(states).unsqueeze(2) + self.relation_head(heads).unsqueeze(1)
        found["relation"] = self.relation(torch.relu(pairs))
        return found


class Parser(nn.Module):
    """An encoder of subwords with `Heads` above the first subword of each word."""

    def __init__(self, encoder: nn.Module, heads: Heads):
        super().__init__()
        self.encoder, self.heads = encoder, heads

    def forward(self, subwords: torch.Tensor, attention: torch.Tensor, words: torch.Tensor) -> dict[str, torch.Tensor]:
        states = self.encoder(subwords, attention)
        first = words.unsqueeze(-1).expand(-1, -1, states.size(-1))
        return self.heads(states.gather(1, first))


@dataclass
class Export:
    """All that goes into a model folder."""

    module: nn.Module  # forward(subwords, attention, words) gives a dict of the outputs that docs/models.md names
    tokenizer: str  # the text of a tokenizer.json
    labels: dict[str, list[str]]  # tags and relations; feats, lemmas, names where the module has their outputs
    name: str
    version: str
    longest: int  # subwords that the module takes at most
    begin: list[int]
    end: list[int]
    unknown: int
    padding: int = 0
    prefix: str = ""
    words: list[str] = field(default_factory=list)  # known words, commonest first


class Ordered(nn.Module):
    """Gives the outputs of a module in a fixed order, since a graph knows no dict."""

    def __init__(self, module: nn.Module, outputs: list[str]):
        super().__init__()
        self.module, self.outputs = module, outputs

    def forward(self, subwords: torch.Tensor, attention: torch.Tensor, words: torch.Tensor) -> tuple[torch.Tensor, ...]:
        found = self.module(subwords, attention, words)
        return tuple(found[output].float() for output in self.outputs)


def outputs_of(labels: dict[str, list[str]]) -> list[str]:
    return [output for output, key in LISTS.items() if key in labels] + ["arc", "relation"]


def write_folder(export: Export, folder: Path) -> None:
    """Writes model.onnx, tokenizer.json and, with their checksums, model.json."""
    folder.mkdir(parents=True, exist_ok=True)
    outputs = outputs_of(export.labels)
    begin, end = len(export.begin), len(export.end)
    # Two sentences of one and three words: sizes of 1 alone would be taken for fixed ones.
    subwords = torch.full((2, begin + 3 + end), export.unknown)
    attention = torch.ones_like(subwords)
    words = torch.tensor([[begin, 0, 0], [begin, begin + 1, begin + 2]])
    torch.onnx.export(
        Ordered(export.module, outputs).eval(),
        (subwords, attention, words),
        str(folder / "model.onnx"),
        input_names=list(INPUTS),
        output_names=outputs,
        dynamic_axes={name: dict(enumerate(AXES[name])) for name in (*INPUTS, *outputs)},
        opset_version=OPERATORS,
        **EXPORTER,
    )
    (folder / "tokenizer.json").write_text(export.tokenizer, "utf8")
    files = ["model.onnx", "tokenizer.json"]
    if export.words:
        (folder / "words.txt").write_text("\n".join(export.words) + "\n", "utf8")
        files.append("words.txt")
    manifest = {
        "interface": INTERFACE,
        "name": export.name,
        "version": export.version,
        "labels": export.labels,
        "longest": export.longest,
        "begin": export.begin,
        "end": export.end,
        "unknown": export.unknown,
        "padding": export.padding,
        "prefix": export.prefix,
        "files": {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in files},
    }
    (folder / "model.json").write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", "utf8")


class ToyEncoder(nn.Module):
    """A transformer of two layers with one head each, written out so that every exporter knows its operations."""

    def __init__(self, vocabulary: int, width: int, longest: int):
        super().__init__()
        self.subword, self.place = nn.Embedding(vocabulary, width), nn.Embedding(longest, width)
        self.layers = nn.ModuleList(ToyLayer(width) for _ in range(2))

    def forward(self, subwords: torch.Tensor, attention: torch.Tensor) -> torch.Tensor:
        places = torch.cumsum(torch.ones_like(subwords), 1) - 1
        states = self.subword(subwords) + self.place(places)
        mask = (1 - attention.float()).unsqueeze(1) * -10000
        for layer in self.layers:
            states = layer(states, mask)
        return states


class ToyLayer(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.query, self.key, self.value = nn.Linear(width, width), nn.Linear(width, width), nn.Linear(width, width)
        self.inner, self.outer = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        weights = torch.softmax(self.query(states) @ self.key(states).transpose(1, 2) + mask, -1)
        states = self.first(states + weights @ self.value(states))
        return self.second(states + self.outer(torch.relu(self.inner(states))))


TOY_LABELS = {
    "tags": ["NOUN|NN", "NOUN|NNS", "PROPN|NNP", "VERB|VBD", "ADP|IN", "DET|DT", "PUNCT|.", "ADJ|JJ"],
    "feats": ["_", "Number=Sing", "Number=Plur", "Tense=Past|VerbForm=Fin"],
    "lemmas": ["=", "l0", "k0", "l1", "l2", "l3y", "!be"],
    "relations": ["root", "nsubj", "obj", "obl", "case", "det", "amod", "punct", "conj"],
    "names": ["O", "B-PERSON", "I-PERSON", "B-PLACE", "I-PLACE"],
}
TOY_SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
TOY_WORDS = ["the", "of", "troops", "rebels", "village", "left", "took", "river", "near", "town", "##s", "##ed", "##ing"]
TOY_SENTENCES = [
    "The troops left the village near the river .",
    "Rebels took Karsa",
    "Rebels left , troops took the town",
]
TOY_LONGEST = 48


def toy_vocabulary() -> dict[str, int]:
    letters = string.ascii_lowercase + string.digits
    entries = [*TOY_SPECIAL, *TOY_WORDS, *letters, *(f"##{letter}" for letter in letters), *".,;:-'"]
    return {entry: number for number, entry in enumerate(entries)}


def toy_tokenizer(vocabulary: dict[str, int]) -> str:
    special = {"single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [{"id": vocabulary[entry], "content": entry, **special} for entry in TOY_SPECIAL],
        "normalizer": {"type": "BertNormalizer", "clean_text": True, "handle_chinese_chars": True, "strip_accents": None, "lowercase": True},
        "pre_tokenizer": {"type": "BertPreTokenizer"},
        "post_processor": None,
        "decoder": {"type": "WordPiece", "prefix": "##", "cleanup": True},
        "model": {"type": "WordPiece", "unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 100, "vocab": vocabulary},
    }
    return json.dumps(tokenizer, ensure_ascii=False) + "\n"


def toy_subwords(word: str, vocabulary: dict[str, int]) -> list[int]:
    """WordPiece: again and again the longest entry that fits."""
    found, rest = [], word.lower()
    while rest:
        piece = next(rest[:end] for end in range(len(rest), 0, -1) if ("##" if found else "") + rest[:end] in vocabulary)
        found.append(vocabulary[("##" if found else "") + piece])
        rest = rest[len(piece) :]
    return found


@torch.no_grad()
def toy_expected(export: Export, sentence: str, vocabulary: dict[str, int]) -> dict:
    """What PyTorch says of a sentence: the best label of each word, the scores of heads, the best relation to each head."""
    forms = sentence.split(" ")
    cut = [toy_subwords(form, vocabulary) for form in forms]
    subwords = torch.tensor([export.begin + [number for word in cut for number in word] + export.end])
    places = [len(export.begin) + sum(map(len, cut[:at])) for at in range(len(cut))]
    found = export.module(subwords, torch.ones_like(subwords), torch.tensor([places]))
    best = {LISTS[output]: [export.labels[LISTS[output]][label] for label in found[output][0].argmax(-1)] for output in LISTS}
    relations = found["relation"][0].clone()
    relations[:, 1:, export.labels["relations"].index("root")] = -float("inf")
    return {
        "forms": forms,
        "subwords": subwords[0].tolist(),
        **best,
        "arcs": [[round(score, 4) for score in row] for row in found["arc"][0].tolist()],
        "relations": [[export.labels["relations"][label] for label in row] for row in relations.argmax(-1)],
    }


def write_toy(folder: Path) -> None:
    torch.manual_seed(1)
    torch.set_num_threads(1)
    vocabulary = toy_vocabulary()
    width = 16
    module = Parser(ToyEncoder(len(vocabulary), width, TOY_LONGEST), Heads(width, TOY_LABELS, width)).eval()
    export = Export(
        module=module,
        tokenizer=toy_tokenizer(vocabulary),
        labels=TOY_LABELS,
        name="toy",
        version="1.0.0",
        longest=TOY_LONGEST,
        begin=[vocabulary["[CLS]"]],
        end=[vocabulary["[SEP]"]],
        unknown=vocabulary["[UNK]"],
        padding=vocabulary["[PAD]"],
    )
    write_folder(export, folder)
    expected = [toy_expected(export, sentence, vocabulary) for sentence in TOY_SENTENCES]
    (folder / "expected.json").write_text(json.dumps(expected) + "\n", "utf8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", nargs="?", metavar="MODULE:FUNCTION", help="what returns an Export")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--toy", action="store_true", help="a tiny random model instead")
    args = parser.parse_args()
    if args.toy == (args.source is not None):
        parser.error("give MODULE:FUNCTION or --toy")
    if args.toy:
        write_toy(args.folder)
        return
    module, _, function = args.source.partition(":")
    sys.path.insert(0, ".")
    write_folder(getattr(importlib.import_module(module), function)(), args.folder)


if __name__ == "__main__":
    main()
