"""Joins codings of reports of an archive, which hold places in the texts and no words of them, with the texts.

    python3 training/archive.py ARCHIVE.jsonl < training/archive/labels.jsonl > passages.jsonl

ARCHIVE.jsonl has `id`, `text` and `published` a line. What comes out is in the format of corpus/passages; a report whose text is not
the one that was coded is left out and told.
"""

import hashlib
import json
import sys


def joined(label, report):
    text = report["text"]
    words = lambda span: None if span is None else text[span[0] : span[1]]
    names = [words(actor["name"]) for actor in label["actors"]]
    named = lambda index: None if index is None else names[index]
    gold = {
        "actors": [
            {**actor, "name": words(actor["name"]), "aliases": [words(span) for span in actor["aliases"] if span]}
            for actor in label["actors"]
        ],
        "quotes": [
            {"speaker": named(quote["speaker"]), "text": words(quote["text"]), "venue": words(quote["venue"])} for quote in label["quotes"]
        ],
    }
    parties = ("attributed_to", "holder", "from_holder", "subject", "object", "by")
    spans = ("evidence", "place", "who")
    for kind in ("events", "control", "relations", "figures"):
        gold[kind] = []
        for item in label[kind]:
            full = {key: named(value) if key in parties else words(value) if key in spans else value for key, value in item.items()}
            if kind == "events":
                full.update(actor=[named(index) for index in item["actor"]], recipient=[named(index) for index in item["recipient"]])
            gold[kind].append(full)
    return {"id": label["id"], "published": report["published"][:10], "split": label["split"], "text": text, "gold": gold}


def main():
    with open(sys.argv[1], encoding="utf8") as lines:
        reports = {report["id"]: report for report in map(json.loads, lines)}
    for label in map(json.loads, sys.stdin):
        report = reports.get(label["id"])
        text = report and report["text"].strip()
        if text is None or hashlib.sha256(text.encode()).hexdigest() != label["sha256"]:
            print("not the text that was coded: " + label["id"], file=sys.stderr)
            continue
        print(json.dumps(joined(label, {**report, "text": text}), ensure_ascii=False))


if __name__ == "__main__":
    main()
