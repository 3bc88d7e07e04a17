"""Averages the weights of models that went on from the same checkpoint. `python3 training/average.py OUT.pt CHECKPOINT...`

With `--evaluate DATA_DIR` it prints the scores of each and of the average on the dev parts.
"""

import argparse
from pathlib import Path

import torch

from train import evaluate, load, read_treebanks


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("checkpoints", type=Path, nargs="+")
    parser.add_argument("--evaluate", type=Path, metavar="DATA_DIR")
    args = parser.parse_args()
    torch.set_num_threads(1)
    loaded = [torch.load(path) for path in args.checkpoints]
    if any(other["vocab"] != loaded[0]["vocab"] for other in loaded):
        raise SystemExit("the models do not know the same labels and words")
    states = [checkpoint["state"] for checkpoint in loaded]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    torch.save({**loaded[0], "state": mean}, args.out)
    if args.evaluate:
        dev = read_treebanks(args.evaluate)[1]
        for name, state in [*zip(map(str, args.checkpoints), states), ("average", mean)]:
            model, vocab, lexicon = load(loaded[0], state)
            print(name, evaluate(model, dev, vocab, lexicon), flush=True)


if __name__ == "__main__":
    main()
