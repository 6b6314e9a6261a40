"""Small work on sentences: those of a regulation are put into ours, and lists are kept short."""

import re
from collections.abc import Callable, Iterable

from geldstap.text.words import Words

# A list that is longer takes more time to read than it helps.
MOST_NAMED = 4

_ARTICLES = ("De", "Het", "Een", "The", "A", "An")
_PLACEHOLDER = re.compile(r"\{([^{}\s]+)\}")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")


def filled(text: str, value: Callable[[str], str]) -> str:
    """A text of a set with its `{names}` filled in.

    Not `str.format`: a set is data of others, and may not reach into our objects.
    """
    return _PLACEHOLDER.sub(lambda found: value(found[1]), text)


def first_sentence(text: str) -> str:
    """The first sentence with its end mark."""
    return _SENTENCE_END.split(text.strip(), maxsplit=1)[0]


def after_first_sentence(text: str) -> str:
    """What comes after the first sentence; empty where there is only one."""
    return text.strip()[len(first_sentence(text)) :].strip()


def inside(text: str) -> str:
    """The same words for the middle of a sentence: no capital and no full stop.

    A name that is all capitals keeps them.
    """
    text = text.strip().rstrip(".")
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def inside_name(name: str) -> str:
    """A name for the middle of a sentence: `de gemeente Den Haag`, `Leergeld Den Haag`."""
    first, space, rest = name.partition(" ")
    return f"{first.lower()}{space}{rest}" if first in _ARTICLES else name


def as_sentence(text: str) -> str:
    """The same words as a sentence: with a capital, and a full stop where there is no mark."""
    text = text.strip()
    stop = "" if not text or text[-1] in ".?!" else "."
    return f"{text[:1].upper()}{text[1:]}{stop}"


def listed(items: Iterable[str], words: Words, *, between: str = ", ") -> str:
    """`uw inkomen, uw huur`; after four different ones how many more there are.

    A fifth and last one is named: “one other” isn't shorter.
    """
    different = tuple(dict.fromkeys(items))
    if len(different) <= MOST_NAMED + 1:
        return between.join(different)
    named = between.join(different[:MOST_NAMED])
    more = len(different) - MOST_NAMED
    return words.say("{genoemd}, en nog {n} andere", genoemd=named, n=more)
