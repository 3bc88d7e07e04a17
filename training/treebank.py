"""Reads CoNLL-U treebanks into plain sentences with the labels the network learns.

`python3 training/treebank.py GUM.conllu[.xz]` prints `{"id", "forms", "names", "heads"}` of each sentence, one a line
(`heads` count from 0, the root has -1): eval/names.ts takes its gold names from there.
"""

import calendar
import json
import lzma
import re
import sys
from collections.abc import Container
from dataclasses import dataclass, field
from pathlib import Path

# Documents whose source text is under a non-commercial licence (GUM's LICENSE.txt): wikiHow, and fiction as a whole.
NON_COMMERCIAL_GENRES = ("GUM_whow_", "GUM_fiction_")
NAME_TYPES = {"person": "PERSON", "organization": "ORGANISATION", "place": "PLACE", "event": "EVENT", "time": None}
# "director Ana Silva", "Yonhap news agency", "the town of Azaz": relations to a common noun by which it gets a name.
NAMED_BY = {"person": ("flat", "appos"), "organization": ("compound", "flat"), "place": ("compound", "flat", "nmod")}
TITLES = frozenset(Path(__file__).with_name("titles.txt").read_text("utf8").split())
CALENDAR = frozenset(name.lower() for name in (*calendar.month_name, *calendar.day_name) if name)


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
    id: str = ""


@dataclass
class Silver(Sentence):
    """A sentence labelled by models, which say how sure they are: up to three labels a word, and the share of each."""

    shares: dict = field(default_factory=dict)


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
            elif line.startswith("# sent_id"):
                current.id = line.split("=", 1)[1].strip()
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


@dataclass
class Mention:
    """A mention of GUM's `Entity=`: tokens `start` to `end`, inclusive."""

    start: int
    end: int
    kind: str


def mentions(entities: list[str]) -> list[Mention]:
    """Mentions of a sentence from its `Entity=` cells, the longest first."""
    found, stack = [], []
    for position, cell in enumerate(entities):
        for opening, closing in re.findall(r"\(([^()]+)|([^()]*)\)", cell):
            if opening:
                parts = opening.split("-")
                stack.append((parts[0], parts[1] if len(parts) > 1 else "", position))
                continue
            key = closing.split("-")[0]
            for index in range(len(stack) - 1, -1, -1):
                if not key or stack[index][0] == key:
                    _, kind, start = stack.pop(index)
                    found.append(Mention(start, position, kind))
                    break
    return sorted(found, key=lambda m: (m.start - m.end, m.start))


def name_tags(sentence: Sentence, entities: list[str]) -> list[str]:
    """BIO tags of the names in a sentence; README.md, "Names", says what counts as one."""
    headed = [(mention, head) for mention in mentions(entities) if (head := head_of(sentence, mention)) is not None]
    kinds = {head: mention.kind for mention, head in headed}
    tags = ["O"] * len(sentence.forms)
    for mention, head in headed:
        core = name_core(sentence, mention, head, kinds)
        if core is None:
            continue
        low, high = NameSpan(sentence, mention, core, kinds).bounds()
        label = label_of(sentence, core, range(low, high + 1), kinds[head])
        if label and all(tags[i] == "O" for i in range(low, high + 1)):
            tags[low : high + 1] = ["B-" + label] + ["I-" + label] * (high - low)
    return tags


def head_of(sentence: Sentence, mention: Mention) -> int | None:
    """The word whose head lies outside; of several the first, if it is a name."""
    heads = [i for i in range(mention.start, mention.end + 1) if not mention.start <= sentence.heads[i] - 1 <= mention.end]
    return heads[0] if len(heads) == 1 or heads and is_proper(sentence, heads[0]) else None


def name_core(sentence: Sentence, mention: Mention, head: int, heads: Container[int]) -> int | None:
    """The proper noun that heads a mention, or that a common noun says something of."""
    if is_proper(sentence, head):
        return head
    relations = NAMED_BY.get(mention.kind, ())
    inside = [i for i in range(mention.start, mention.end + 1) if sentence.heads[i] - 1 == head and i not in heads]
    named = [i for i in inside if is_proper(sentence, i) and sentence.relations[i] in relations]
    if mention.kind == "person" and named and named[0] != head + 1:
        return None
    return named[0] if named else None


def is_proper(sentence: Sentence, index: int) -> bool:
    return sentence.tags[index].startswith("PROPN")


def base(relation: str) -> str:
    return relation.split(":")[0]


def label_of(sentence: Sentence, core: int, name: range, kind: str) -> str | None:
    words = {sentence.forms[i].lower() for i in name if is_proper(sentence, i)}
    if kind == "person":
        if words <= TITLES:
            return None
        plural = sentence.tags[core].endswith("NNPS")
        articles = [i for i, head in enumerate(sentence.heads) if head - 1 == core and sentence.forms[i].lower() in ("a", "an")]
        return "OTHER" if plural or articles else "PERSON"
    label = NAME_TYPES.get(kind, "OTHER")
    return None if label == "OTHER" and words <= CALENDAR else label


@dataclass
class NameSpan:
    """Grows a name around its core, within the mention."""

    sentence: Sentence
    mention: Mention
    core: int
    kinds: dict[int, str]

    def bounds(self) -> tuple[int, int]:
        low = high = self.core
        while low > self.mention.start and self.joins(low - 1):
            low -= 1
        while high < self.mention.end and (self.joins(high + 1) or self.numbers(high + 1)):
            high += 1
        while low < self.core and not self.is_edge(low):
            low += 1
        while high > self.core and not self.is_edge(high):
            high -= 1
        while low < high and self.is_title(low, high):
            low += 1
        return low, high

    def is_title(self, low: int, high: int) -> bool:
        """Titles that are flat: cut before a full name, kept in King Arthur."""
        form = self.sentence.forms[low].lower()
        return self.mention.kind == "person" and form in TITLES and (form.endswith(".") or high - low >= 2)

    def joins(self, index: int) -> bool:
        form, relation = self.sentence.forms[index], base(self.sentence.relations[index])
        if self.is_outside(index):
            return False
        if is_proper(self.sentence, index) or self.sentence.tags[index].split("|")[1].startswith("NNP"):
            return True
        if form in ("-", ".") or relation in ("flat", "compound") and form[:1].isupper():
            return True
        if self.mention.kind == "person":
            return False
        if form in ("and", "&", ","):
            return self.joins_pair(self.sentence.heads[index] - 1)
        return form in ("'s", "’s", "of", "the", "for")

    def joins_pair(self, second: int) -> bool:
        """Whether a word after "and" is of the same name: a Ministry of Health and Education, not Iran and Iraq."""
        inside = self.mention.start <= second <= self.mention.end
        if not inside or base(self.sentence.relations[second]) != "conj":
            return False
        return self.sentence.heads[second] - 1 != self.core or second not in self.kinds

    def is_outside(self, index: int) -> bool:
        """Whether a word is of a person's title, of an owner with a name of his own, or of what is said in addition."""
        sentence, at = self.sentence, index
        while at != self.core and self.mention.start <= at <= self.mention.end:
            relation, parent = sentence.relations[at], sentence.heads[at] - 1
            if relation == "nmod:desc" and self.mention.kind == "person":
                return True
            if relation == "nmod:poss" and at in self.kinds and sentence.tags[at].endswith("|NNP"):
                return True
            if parent == self.core and base(relation) in ("appos", "parataxis", "acl", "list"):
                return True
            at = parent
        return False

    def numbers(self, index: int) -> bool:
        """Figure 2, Henry IV, Resolution 2254."""
        return self.sentence.tags[index].startswith("NUM") and self.sentence.heads[index] - 1 == self.core

    def is_edge(self, index: int) -> bool:
        form = self.sentence.forms[index]
        if form in ("'s", "’s"):
            return index == self.mention.end and self.sentence.relations[self.core] != "nmod:poss"
        return form[:1].isupper() or form[:1].isdigit() or is_proper(self.sentence, index)


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


if __name__ == "__main__":
    for parsed in read(Path(sys.argv[1]), "gum"):
        heads = [head - 1 for head in parsed.heads]
        print(json.dumps({"id": parsed.id, "forms": parsed.forms, "names": parsed.names, "heads": heads}))
