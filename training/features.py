"""What the network sees of a word: a function of the word string alone.

The reader computes the same features in packages/reader/src/syntax/word-features.ts; a change here is a
change of the model interface (INTERFACE_VERSION).
"""

INTERFACE_VERSION = 2
SUFFIX4_BUCKETS, SUFFIX3_BUCKETS, SUFFIX2_BUCKETS, PREFIX3_BUCKETS = 8192, 8192, 1024, 8192
# Sets of bits that say what a capitalised word may be the name of; packages/reader/tools/name-lexicon.ts gives them.
LEXICON_CLASSES = 32
SHAPES = 10

_TYPOGRAPHIC = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "‑": "-", "…": "."})


def plain(form: str) -> str:
    """Typographic marks as the treebanks write them."""
    return form.translate(_TYPOGRAPHIC)


def fnv1a(text: str) -> int:
    """32-bit FNV-1a over UTF-16 code units, as JavaScript sees them."""
    value = 0x811C9DC5
    raw = text.encode("utf-16-le")
    for low, high in zip(raw[::2], raw[1::2]):
        value = ((value ^ (low | high << 8)) * 0x01000193) & 0xFFFFFFFF
    return value


def shape_of(form: str) -> int:
    has_digit = any("0" <= c <= "9" for c in form)
    letters = [c for c in form if c.upper() != c.lower()]
    if not letters:
        return 1 if has_digit else (0 if form[:1] in ".,;:!?" else 2)
    upper = sum(c != c.lower() for c in letters)
    if has_digit:
        return 3
    if upper == 0:
        return 4
    if upper == len(letters):
        return 5 if len(letters) == 1 else 6
    first = letters[0] != letters[0].lower() and form[0] == letters[0]
    if first and upper == 1:
        return 7
    return 8 if first else 9


def buckets(form: str) -> tuple[int, int, int, int, int]:
    word = plain(form).lower()
    return (
        fnv1a(word[-4:]) % SUFFIX4_BUCKETS,
        fnv1a(word[-3:]) % SUFFIX3_BUCKETS,
        fnv1a(word[-2:]) % SUFFIX2_BUCKETS,
        fnv1a(word[:3]) % PREFIX3_BUCKETS,
        shape_of(plain(form)),
    )


def name_class(form: str, lexicon: dict[str, int]) -> int:
    """What a word that begins with a capital may be the name of; 0 for any other word. Keys are in lower case."""
    word = plain(form)
    lower = word.lower()
    return lexicon.get(lower, 0) if word[:1] != lower[:1] else 0


def lower_lexicon(words: dict[str, int]) -> dict[str, int]:
    """The lexicon by words in lower case; what several spellings say is put together."""
    lexicon: dict[str, int] = {}
    for word, bits in words.items():
        key = plain(word).lower()
        lexicon[key] = lexicon.get(key, 0) | bits
    return lexicon
