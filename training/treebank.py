"""Reads CoNLL-U treebanks into plain sentences with the labels the network learns."""

import lzma
import re
from dataclasses import dataclass, field
from pathlib import Path

# Documents whose source text is under a non-commercial licence (GUM's LICENSE.txt): wikiHow, and fiction as a whole.
NON_COMMERCIAL_GENRES = ("GUM_whow_", "GUM_fiction_")
NAME_TYPES = {"person": "PERSON", "organization": "ORGANISATION", "place": "PLACE", "event": "EVENT", "time": None}


@dataclass
class Sentence:
    forms: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    names: list[str] | None = None
    source: str = ""


def read(path: Path, source: str, skip_non_commercial: bool = False) -> list[Sentence]:
    opener = lzma.open if path.suffix == ".xz" else open
    sentences: list[Sentence] = []
    current, entities, document, skipping = Sentence(source=source), [], "", False
    with opener(path, "rt", encoding="utf8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# newdoc id"):
                document = line.split("=", 1)[1].strip()
                skipping = skip_non_commercial and document.startswith(NON_COMMERCIAL_GENRES)
            elif not line:
                if current.forms and not skipping:
                    if source == "gum":
                        current.names = name_tags(current, entities)
                    sentences.append(current)
                current, entities = Sentence(source=source), []
            elif not line.startswith("#"):
                columns = line.split("\t")
                if not columns[0].isdigit():
                    continue
                current.forms.append(columns[1])
                current.lemmas.append(columns[2] if columns[2] != "_" or columns[1] == "_" else columns[1])
                current.tags.append(columns[3] + "|" + columns[4])
                current.feats.append(columns[5])
                current.heads.append(int(columns[6]))
                current.relations.append(columns[7])
                match = re.search(r"(?:^|\|)Entity=([^|]*)", columns[9])
                entities.append(match.group(1) if match else "")
    return sentences


def name_tags(sentence: Sentence, entities: list[str]) -> list[str]:
    """BIO tags of the outermost named mentions: those whose head is a proper noun, cut to the name itself."""
    spans, stack = [], []
    for position, cell in enumerate(entities):
        for opening, closing in re.findall(r"\(([^()]+)|([^()]*)\)", cell):
            if opening:
                parts = opening.split("-")
                stack.append((parts[0], parts[1] if len(parts) > 1 else "", position))
            else:
                key = closing.split("-")[0]
                for index in range(len(stack) - 1, -1, -1):
                    if not key or stack[index][0] == key:
                        name, kind, start = stack.pop(index)
                        spans.append((start, position, kind))
                        break
    tags = ["O"] * len(sentence.forms)
    proper = [tag.startswith("PROPN") for tag in sentence.tags]
    for start, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        inside = range(start, end + 1)
        heads = [i for i in inside if not start <= sentence.heads[i] - 1 <= end]
        if len(heads) != 1 or not proper[heads[0]] or kind == "time":
            continue
        low = high = heads[0]
        joined = lambda i: proper[i] or sentence.relations[i].split(":")[0] in ("flat", "compound") and sentence.forms[i][:1].isupper() or sentence.forms[i] in ("-", "of", "&", "'s", "the", "for", ".") and sentence.heads[i] - 1 in inside
        while low > start and joined(low - 1):
            low -= 1
        while high < end and joined(high + 1):
            high += 1
        while not proper[low] and not sentence.forms[low][:1].isupper() and low < heads[0]:
            low += 1
        while not proper[high] and not sentence.forms[high][:1].isupper() and high > heads[0]:
            high -= 1
        if any(tags[i] != "O" for i in range(low, high + 1)):
            continue
        label = NAME_TYPES.get(kind, "OTHER")
        if label:
            for i in range(low, high + 1):
                tags[i] = ("B-" if i == low else "I-") + label
    return tags


def lemma_script(form: str, lemma: str) -> str:
    """How to get from the form to the lemma: case, how many characters to cut from the end, what to append."""
    if lemma == form:
        return "="
    lower = form.lower()
    source, case = (form, "k") if lemma[:1] == form[:1] and lemma[:1].lower() != lemma[:1] else (lower, "l")
    common = 0
    while common < min(len(source), len(lemma)) and source[common] == lemma[common]:
        common += 1
    if common == 0 or len(source) - common > 4:
        return "!" + lemma
    return f"{case}{len(source) - common}{lemma[common:]}"
