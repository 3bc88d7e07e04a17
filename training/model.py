"""One encoder, many heads: tags, features, lemma scripts, names, and a dependency tree."""

import torch
from torch import nn
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence

from features import LEXICON_CLASSES, PREFIX3_BUCKETS, SHAPES, SUFFIX2_BUCKETS, SUFFIX3_BUCKETS, SUFFIX4_BUCKETS

DISTANCES = 2 * 12 + 1
# What is looked up of a word, in the order of its input: name, rows (None: as many as its vocabulary), columns.
TABLES = (
    ("word", None, 64),
    ("suffix4", SUFFIX4_BUCKETS, 24),
    ("suffix3", SUFFIX3_BUCKETS, 40),
    ("suffix2", SUFFIX2_BUCKETS, 20),
    ("prefix3", PREFIX3_BUCKETS, 30),
    ("shape", SHAPES, 16),
    ("lexicon", LEXICON_CLASSES, 16),
)
# Few rows, each seen often: nothing is gained by dropping them now and then.
NEVER_DROPPED = ("shape", "lexicon")


def distance_bucket(offset: torch.Tensor) -> torch.Tensor:
    """Signed distance head - dependent in 25 buckets: exact to 6, then 7-9, 10-14, 15-22, 23-34, 35-54, 55+."""
    size = offset.abs()
    bucket = torch.where(size <= 6, size, 6 + sum((size >= low).long() for low in (7, 10, 15, 23, 35, 55)))
    return torch.sign(offset) * bucket + 12


class Syntax(nn.Module):
    """The reader's network has 2 layers, arc 100 and relation 128; teachers may be of any size."""

    def __init__(self, sizes: dict, vectors: torch.Tensor, hidden: int = 256, layers: int = 2, arc: int = 100, relation: int = 128, dropout: float = 0.33):
        super().__init__()
        self.vectors = nn.Parameter(vectors, requires_grad=False)
        for name, rows, columns in TABLES:
            table = nn.Embedding(rows or sizes["words"], columns, padding_idx=None if rows else 0)
            nn.init.normal_(table.weight, std=0.3)
            self.add_module(name, table)
        width, inputs = 2 * hidden, vectors.shape[1] + sum(columns for _, _, columns in TABLES)
        self.layers = layers
        for layer in range(1, layers + 1):
            self.add_module(f"lstm{layer}", nn.LSTM(inputs if layer == 1 else width, hidden, bidirectional=True, batch_first=True))
        self.root = nn.Parameter(torch.zeros(width))
        self.tag = nn.Linear(width, sizes["tags"])
        self.feats = nn.Linear(width, sizes["feats"])
        self.lemma = nn.Linear(width, sizes["lemmas"])
        self.name = nn.Linear(width, sizes["names"])
        self.arc_dependent = nn.Linear(width, arc)
        self.arc_head = nn.Linear(width, arc)
        self.arc = nn.Parameter(torch.zeros(arc + 1, arc))
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.relation_dependent = nn.Linear(width, relation)
        self.relation_head = nn.Linear(width, relation, bias=False)
        self.relation = nn.Linear(relation, sizes["relations"])
        self.drop = nn.Dropout(dropout)
        self.drop_input = nn.Dropout(min(0.2, dropout))

    def encode(self, inputs: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """States of words whose features `inputs` gives, [sentence][word][feature]; `lengths` lies on the CPU."""
        parts = [self.drop_input(self.vectors[inputs[:, :, 0]])]
        for index, (name, _, _) in enumerate(TABLES, 1):
            part = getattr(self, name)(inputs[:, :, index])
            parts.append(part if name in NEVER_DROPPED else self.drop(part))
        state = pack_padded_sequence(torch.cat(parts, -1), lengths, batch_first=True, enforce_sorted=False)
        for layer in range(1, self.layers + 1):
            if layer > 1:
                state = PackedSequence(self.drop(state.data), *state[1:])
            state, _ = getattr(self, f"lstm{layer}")(state)
        padded, _ = pad_packed_sequence(state, batch_first=True)
        return self.drop(padded)

    def forward(self, batch: dict) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
        """States of the words, the same behind that of the root, and scores [sentence][word][head, the root first]."""
        state = self.encode(batch["inputs"], batch["lengths"])
        count, size, _ = state.shape
        with_root = torch.cat([self.root.expand(count, 1, -1), state], 1)
        dependent = self.drop(torch.relu(self.arc_dependent(state)))
        head = self.drop(torch.relu(self.arc_head(with_root)))
        dependent = torch.cat([dependent, dependent.new_ones(count, size, 1)], -1)
        scores = dependent @ self.arc @ head.transpose(1, 2)
        positions = torch.arange(size + 1, device=state.device)
        scores = scores + self.distance[distance_bucket(positions[None, :] - positions[1:, None])]
        mask = positions[None, :] <= batch["lengths"].to(state.device)[:, None]
        scores = scores.masked_fill(~mask[:, None, :], -1e9)
        return state, with_root, scores

    def relations(self, state: torch.Tensor, with_root: torch.Tensor, heads: torch.Tensor) -> torch.Tensor:
        """Scores of the relations of each word to the head chosen for it."""
        chosen = torch.gather(with_root, 1, heads[:, :, None].expand(-1, -1, with_root.shape[2]))
        return self.relation(self.drop(torch.relu(self.relation_dependent(state) + self.relation_head(chosen))))


def shape_of_state(state: dict) -> dict[str, int]:
    """The sizes of the network whose weights these are, as `Syntax` takes them."""
    return {
        "hidden": state["lstm1.weight_hh_l0"].shape[1],
        "layers": sum(name.endswith(".weight_hh_l0") for name in state),
        "arc": state["arc"].shape[1],
        "relation": state["relation.weight"].shape[1],
    }
