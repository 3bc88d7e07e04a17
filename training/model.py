"""One encoder, many heads: tags, features, lemma scripts, names, and a dependency tree."""

import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from features import PREFIX3_BUCKETS, SHAPES, SUFFIX2_BUCKETS, SUFFIX3_BUCKETS

DISTANCES = 2 * 12 + 1


def distance_bucket(offset: torch.Tensor) -> torch.Tensor:
    """Signed distance head - dependent in 25 buckets: exact to 6, then 7-9, 10-14, 15-22, 23-34, 35-54, 55+."""
    size = offset.abs()
    bucket = torch.where(size <= 6, size, 6 + sum((size >= low).long() for low in (7, 10, 15, 23, 35, 55)))
    return torch.sign(offset) * bucket + 12


class Syntax(nn.Module):
    def __init__(self, sizes: dict[str, int], vectors: torch.Tensor, hidden: int = 192):
        super().__init__()
        self.vectors = nn.Parameter(vectors, requires_grad=False)
        self.word = nn.Embedding(sizes["words"], 64, padding_idx=0)
        self.suffix3 = nn.Embedding(SUFFIX3_BUCKETS, 40)
        self.suffix2 = nn.Embedding(SUFFIX2_BUCKETS, 20)
        self.prefix3 = nn.Embedding(PREFIX3_BUCKETS, 30)
        self.shape = nn.Embedding(SHAPES, 16)
        for table in (self.word, self.suffix3, self.suffix2, self.prefix3, self.shape):
            nn.init.normal_(table.weight, std=0.3)
        inputs = vectors.shape[1] + 64 + 40 + 20 + 30 + 16
        self.lstm1 = nn.LSTM(inputs, hidden, bidirectional=True, batch_first=True)
        self.lstm2 = nn.LSTM(2 * hidden, hidden, bidirectional=True, batch_first=True)
        width = 2 * hidden
        self.root = nn.Parameter(torch.zeros(width))
        self.tag = nn.Linear(width, sizes["tags"])
        self.feats = nn.Linear(width, sizes["feats"])
        self.lemma = nn.Linear(width, sizes["lemmas"])
        self.name = nn.Linear(width, sizes["names"])
        self.arc_dependent = nn.Linear(width, 100)
        self.arc_head = nn.Linear(width, 100)
        self.arc = nn.Parameter(torch.zeros(101, 100))
        self.distance = nn.Parameter(torch.zeros(DISTANCES))
        self.relation_dependent = nn.Linear(width, 128)
        self.relation_head = nn.Linear(width, 128, bias=False)
        self.relation = nn.Linear(128, sizes["relations"])
        self.drop = nn.Dropout(0.33)
        self.drop_input = nn.Dropout(0.2)

    def encode(self, vector, word, suffix3, suffix2, prefix3, shape, lengths):
        inputs = torch.cat(
            [
                self.drop_input(self.vectors[vector]),
                self.drop(self.word(word)),
                self.drop(self.suffix3(suffix3)),
                self.drop(self.suffix2(suffix2)),
                self.drop(self.prefix3(prefix3)),
                self.shape(shape),
            ],
            -1,
        )
        packed = pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        state, _ = self.lstm1(packed)
        state = torch.nn.utils.rnn.PackedSequence(self.drop(state.data), *state[1:])
        state, _ = self.lstm2(state)
        state, _ = pad_packed_sequence(state, batch_first=True)
        return self.drop(state)

    def forward(self, batch):
        state = self.encode(*batch["inputs"], batch["lengths"])
        count, size, _ = state.shape
        with_root = torch.cat([self.root.expand(count, 1, -1), state], 1)
        dependent = self.drop(torch.relu(self.arc_dependent(state)))
        head = self.drop(torch.relu(self.arc_head(with_root)))
        dependent = torch.cat([dependent, torch.ones(count, size, 1)], -1)
        scores = dependent @ self.arc @ head.transpose(1, 2)
        positions = torch.arange(size + 1)
        scores = scores + self.distance[distance_bucket(positions[None, :] - positions[1:, None])]
        mask = positions[None, :] <= batch["lengths"][:, None]
        scores = scores.masked_fill(~mask[:, None, :], -1e9)
        return state, with_root, scores

    def relations(self, state, with_root, heads):
        chosen = torch.gather(with_root, 1, heads[:, :, None].expand(-1, -1, with_root.shape[2]))
        return self.relation(self.drop(torch.relu(self.relation_dependent(state) + self.relation_head(chosen))))
