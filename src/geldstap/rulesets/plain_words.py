"""Remarks on the texts of a set: sentences that are too long, jargon, and numbers run together."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from geldstap.model.problem import Problem
from geldstap.rulesets.texts import Text
from geldstap.source.cursor import file_cursor
from geldstap.source.data import content_root

# B1: what people read in one go (Taalniveau B1: short sentences, about 15 words, rarely 25).
LONGEST_SENTENCE = 25
_SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+")
_WORD = re.compile(r"\w")
_TEN_DIGITS = re.compile(r"(?<!\d)0\d{9}(?!\d)")
_EXPLAINED = re.compile(r"\s*(?:\(|:|, (?:dat|dit) (?:is|zijn|betekent)\b)")


def remarks_on_texts(texts: Iterable[Text]) -> Iterator[Problem]:
    """Kinds: long_sentence(text, count, limit), jargon(text, suggestion), phone_in_text(text)."""
    for text in texts:
        yield from _long_sentences(text)
        yield from _jargon(text)
        for found in _TEN_DIGITS.findall(text.words):
            yield text.at.remark("phone_in_text", text=found)


def _long_sentences(text: Text) -> Iterator[Problem]:
    lengths = (_length(sentence) for sentence in _SENTENCE_END.split(text.words))
    longest = max(lengths, default=0)
    if longest > LONGEST_SENTENCE:
        sizes = {"count": str(longest), "limit": str(LONGEST_SENTENCE)}
        yield text.at.remark("long_sentence", text=text.owner, **sizes)


def _length(sentence: str) -> int:
    """Words; a sign alone, such as € or %, is none."""
    return sum(1 for word in sentence.split() if _WORD.search(word))


def _jargon(text: Text) -> Iterator[Problem]:
    for word, plain in jargon().items():
        found = re.search(rf"(?i)\b{re.escape(word)}\b", text.words)
        if found is not None and not _EXPLAINED.match(text.words, found.end()):
            yield text.at.remark("jargon", text=word, suggestion=plain)


@cache
def jargon() -> Mapping[str, str]:
    """Words that need an explanation beside them, with what could be said instead.

    Raises LookupError where our own list can't be read.
    """
    path = content_root() / "nl" / "moeilijk.yaml"
    root, _ = file_cursor(path)
    if root is None:
        raise LookupError(str(path))
    return {key.raw: value.raw for key, value in root.entries()}
