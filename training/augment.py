"""Changes to training sentences that leave their labels true: capitals, headlines, other names."""

import random

from treebank import Sentence

ARTICLES = ("the", "a", "an")


class Names:
    """Names from the project's own lists, by kind and number of words (packages/reader/tools/name-lexicon.ts)."""

    def __init__(self, lists: dict):
        self.by_kind: dict[tuple[str, int], list[list[str]]] = {}
        for kind, key in (("PLACE", "places1"), ("PLACE", "placesN"), ("ORGANISATION", "groups"), ("ORGANISATION", "acronyms"), ("PERSON", "persons")):
            for name in lists[key]:
                words = name.split(" ")
                self.by_kind.setdefault((kind, len(words)), []).append(words)
        people = [words for (kind, _), names in self.by_kind.items() if kind == "PERSON" for words in names if len(words) > 1]
        self.first = sorted({words[0] for words in people})
        self.last = sorted({words[-1] for words in people})

    def draw(self, kind: str, size: int, rng: random.Random) -> list[str] | None:
        if kind == "PERSON" and size <= 2:
            return [rng.choice(self.first), rng.choice(self.last)][-size:]
        names = self.by_kind.get((kind, size))
        return rng.choice(names) if names else None


def other_names(sentence: Sentence, names: Names, rng: random.Random) -> list[str]:
    """Forms with some names of the sentence exchanged for others of their kind and length."""
    forms = list(sentence.forms)
    tags, start = sentence.names or [], 0
    while start < len(tags):
        end = start + 1
        if tags[start].startswith("B-"):
            kind = tags[start][2:]
            while end < len(tags) and tags[end] == "I-" + kind:
                end += 1
            plain = all(sentence.tags[i].startswith("PROPN") for i in range(start, end))
            if plain and rng.random() < 0.6:
                forms[start:end] = names.draw(kind, end - start, rng) or forms[start:end]
        start = end
    return forms


def headline(sentence: Sentence) -> Sentence:
    """The sentence without its articles and its full stop, as headlines are written; only leaves are left out."""
    parents = set(sentence.heads)
    leaf = [i + 1 not in parents for i in range(len(sentence.forms))]
    last = len(sentence.forms) - 1
    kept = [
        i
        for i, form in enumerate(sentence.forms)
        if not (leaf[i] and (form.lower() in ARTICLES and sentence.relations[i] == "det" or i == last and form == "."))
    ]
    if len(kept) < 3 or len(kept) == len(sentence.forms):
        return sentence
    place = {0: 0} | {old + 1: new + 1 for new, old in enumerate(kept)}
    pick = lambda values: [values[i] for i in kept]
    return Sentence(
        forms=pick(sentence.forms),
        lemmas=pick(sentence.lemmas),
        tags=pick(sentence.tags),
        feats=pick(sentence.feats),
        heads=[place[sentence.heads[i]] for i in kept],
        relations=pick(sentence.relations),
        names=pick(sentence.names) if sentence.names else None,
        source=sentence.source,
    )


def upper(forms: list[str]) -> list[str]:
    return [form.upper() for form in forms]


def title(forms: list[str]) -> list[str]:
    """As headlines write it."""
    return [form[:1].upper() + form[1:] if len(form) > 3 else form for form in forms]


# How often a sentence is written in capitals, and how often as a headline.
CAPITALS, TITLES = 0.04, 0.03


def spelling(rng: random.Random) -> int:
    """0 as it stands, 1 in capitals, 2 as a headline."""
    draw = rng.random()
    return 1 if draw < CAPITALS else 2 if draw < CAPITALS + TITLES else 0


def cased(forms: list[str], rng: random.Random) -> list[str]:
    """Forms as headlines and capitals write them, now and then."""
    return (list, upper, title)[spelling(rng)](forms)


def augmented(sentence: Sentence, names: Names | None, rng: random.Random) -> Sentence:
    """The sentence as it stands, or changed in one way or several."""
    if rng.random() < 0.04:
        sentence = headline(sentence)
    forms = other_names(sentence, names, rng) if names and sentence.names and rng.random() < 0.4 else sentence.forms
    forms = cased(forms, rng)
    if forms == sentence.forms:
        return sentence
    return Sentence(forms, sentence.lemmas, sentence.tags, sentence.feats, sentence.heads, sentence.relations, sentence.names, sentence.source)
